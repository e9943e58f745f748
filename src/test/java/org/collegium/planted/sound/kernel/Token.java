package org.collegium.planted.sound.kernel;

/** A value. */
public record Token(String value) {}
