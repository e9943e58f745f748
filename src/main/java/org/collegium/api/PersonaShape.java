package org.collegium.api;

import org.collegium.personas.PersonaCard;

/**
 * A face, as programs see it: nothing that tells whose it is.
 *
 * @param kind {@code REAL_NAME} or {@code PSEUDONYM}
 * @param verifiedSince year and month, or null
 */
public record PersonaShape(String handle, String name, String kind, String profession, String verifiedSince) {

    static PersonaShape of(PersonaCard card) {
        return new PersonaShape(card.handle(), card.name(), card.kind(), card.profession(), card.verifiedSince());
    }
}
