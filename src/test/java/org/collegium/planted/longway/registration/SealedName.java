package org.collegium.planted.longway.registration;

/** A legal name. */
public record SealedName(String name) {}
