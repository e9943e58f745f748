package org.collegium.access;

import java.time.Instant;
import org.collegium.kernel.PersonaId;

/**
 * A member's place in a group.
 *
 * @param persona the face shown there
 * @param facilitator whether the member runs the group
 * @param pausedUntil until when the member may read but not write there; null when free to write
 */
public record Seat(PersonaId persona, boolean facilitator, Instant pausedUntil) {}
