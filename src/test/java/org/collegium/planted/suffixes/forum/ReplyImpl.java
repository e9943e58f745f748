package org.collegium.planted.suffixes.forum;

/** Says nothing. */
class ReplyImpl {}
