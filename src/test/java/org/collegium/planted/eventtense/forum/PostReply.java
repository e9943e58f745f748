package org.collegium.planted.eventtense.forum;

/** An order, not an event. */
public record PostReply(long id) {}
