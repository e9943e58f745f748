package org.collegium.planted.suffixes.access;

/** Not an interface. */
public record ReplyFacts(boolean open) {}
