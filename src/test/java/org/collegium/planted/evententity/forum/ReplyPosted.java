package org.collegium.planted.evententity.forum;

/** Carries it, package-private as it is. */
record ReplyPosted(Parcel parcel) {}
