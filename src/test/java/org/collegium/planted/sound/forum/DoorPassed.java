package org.collegium.planted.sound.forum;

/** An event. */
public record DoorPassed(long door) {}
