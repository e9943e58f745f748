package org.collegium.forum;

import java.time.Instant;

/** A draft as it was last kept. */
public record KeptDraft(String title, String body, Instant savedAt) {}
