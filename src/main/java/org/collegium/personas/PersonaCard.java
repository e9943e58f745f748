package org.collegium.personas;

import org.collegium.kernel.PersonaId;

/**
 * What others may see of a face.
 *
 * @param handle the last part of its address
 * @param name the name shown
 * @param kind {@code REAL_NAME} or {@code PSEUDONYM}
 * @param profession the profession in words, for example "social worker"
 * @param verifiedSince year and month of the check, for example {@code 2026-01}; null when the face's member has none
 */
public record PersonaCard(
        PersonaId id, String handle, String name, String kind, String profession, String verifiedSince) {

    public boolean pseudonym() {
        return kind.equals("PSEUDONYM");
    }

    /** The first letter, for the neutral picture. */
    public String initial() {
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
