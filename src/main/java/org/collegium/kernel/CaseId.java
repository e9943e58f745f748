package org.collegium.kernel;

/** The internal key of a case row. Never leaves the server: outside, a {@link Ref} or a slug stands for it. */
public record CaseId(long value) {}
