package org.collegium.groups;

import org.collegium.kernel.GroupId;

/**
 * A group as listed to somebody who may know of it.
 *
 * @param purpose one or two sentences
 * @param welcome what its facilitators say to those inside
 * @param kind {@code SPECIALIST}, {@code MULTIDISCIPLINARY} or {@code OPEN_GROUND}
 * @param admission {@code OPEN}, {@code REQUEST}, {@code INVITATION} or {@code HIDDEN}
 * @param member whether the asker has a seat
 * @param persona the handle of the face the asker shows there, or null
 * @param personaName its name, or null
 */
public record GroupCard(
        GroupId id,
        String slug,
        String name,
        String purpose,
        String welcome,
        String kind,
        String admission,
        boolean archived,
        boolean member,
        String persona,
        String personaName) {

    public boolean multidisciplinary() {
        return !kind.equals("SPECIALIST");
    }
}
