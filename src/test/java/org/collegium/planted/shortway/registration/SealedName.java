package org.collegium.planted.shortway.registration;

/** A legal name. */
public record SealedName(String name) {}
