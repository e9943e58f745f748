package org.collegium.planted.entityinpage.forum;

/** A record with an entity inside. */
public record ReplyView(ReplyRow row) {}
