package org.collegium.forum;

import java.time.Instant;

/**
 * One wording of a post.
 *
 * @param number from 1, the first wording
 */
public record RevisionView(int number, String body, Instant writtenAt) {}
