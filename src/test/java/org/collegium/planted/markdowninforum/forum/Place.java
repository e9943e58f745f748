package org.collegium.planted.markdowninforum.forum;

import org.commonmark.parser.Parser;

/** Knows a library that is none of its business. */
class Place {
    Parser parser;
}
