package org.collegium.planted.suffixes.forum;

/** In the wrong room. */
class ReplyRules {}
