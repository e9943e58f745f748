package org.collegium.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.collegium.access.Actor;
import org.collegium.groups.GroupReading;
import org.collegium.kernel.Refusal;

/**
 * The face an actor shows in a group. It is chosen with the seat and not with each post; a program that names another one is told so,
 * before anything is written under a face that it did not mean.
 */
@ApplicationScoped
public class ShownFace {

    @Inject
    GroupReading groups;

    /**
     * Makes sure that a program means the face that will be shown.
     *
     * @param persona the handle it sent; null when it leaves that open
     * @throws Refusal.Invalid when another face is shown there
     */
    void require(Actor by, String group, String persona) {
        if (persona == null) {
            return;
        }
        String shown = groups.group(by, group).persona();
        if (shown != null && !shown.equals(persona)) { // without a seat the desk refuses, with its own reason
            throw new Refusal.Invalid("persona", "persona.not-shown-here");
        }
    }
}
