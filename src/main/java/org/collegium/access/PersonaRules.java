package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

/** Who may look at a face. */
public final class PersonaRules {

    private PersonaRules() {}

    /** A face is known only in the rooms where it is shown, so that its other rooms stay unknown. */
    public static Decision maySee(Actor by, PersonaFacts persona) {
        return refuseWhen(!by.reads(), "persona.see.unverified")
                .orWhen(
                        !by.wears(persona.id()) && persona.groups().stream().noneMatch(by::belongsTo),
                        "persona.see.no-shared-group")
                .orAllow();
    }
}
