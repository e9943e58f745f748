package org.collegium.kernel;

/** The internal key of a persona row. Never leaves the server: outside, a {@link Ref} or a slug stands for it. */
public record PersonaId(long value) {}
