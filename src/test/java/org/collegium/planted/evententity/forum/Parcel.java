package org.collegium.planted.evententity.forum;

/** One step further in. */
record Parcel(java.util.List<Reply> replies) {}
