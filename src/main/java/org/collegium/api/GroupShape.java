package org.collegium.api;

import org.collegium.groups.GroupCard;

/**
 * A group that the asker may know of.
 *
 * @param welcome what its facilitators say to those inside; null for others
 * @param membership the asker's own seat, or null
 */
public record GroupShape(
        String slug,
        String name,
        String kind,
        String purpose,
        String admission,
        boolean archived,
        String welcome,
        Membership membership) {

    /**
     * A seat.
     *
     * @param state {@code MEMBER}
     * @param persona the handle of the face that is shown there
     */
    public record Membership(String state, String persona) {}

    static GroupShape of(GroupCard card) {
        return new GroupShape(
                card.slug(),
                card.name(),
                card.kind(),
                card.purpose(),
                card.admission(),
                card.archived(),
                card.member() ? card.welcome() : null,
                card.member() ? new Membership("MEMBER", card.persona()) : null);
    }
}
