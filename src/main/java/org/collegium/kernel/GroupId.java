package org.collegium.kernel;

/** The internal key of a group row. Never leaves the server: outside, a {@link Ref} or a slug stands for it. */
public record GroupId(long value) {}
