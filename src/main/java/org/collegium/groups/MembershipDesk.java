package org.collegium.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.GroupFacts;
import org.collegium.access.GroupRules;
import org.collegium.kernel.Refusal;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;

/** Walking into an open group with a face, and leaving. */
@ApplicationScoped
@Transactional
public class MembershipDesk {

    @Inject
    Groups groups;

    @Inject
    Memberships memberships;

    @Inject
    PersonaReading personas;

    @Inject
    Clock clock;

    /**
     * Takes a seat.
     *
     * @param handle the face to show there; null for the first of the actor's own
     * @throws Refusal.NotFound when the actor may not know of the group
     * @throws Refusal.NotAllowed when the group is not open to the actor
     * @throws Refusal.Invalid when the face is none of the actor's own
     */
    public void join(Actor by, String slug, String handle) {
        GroupFacts group = groups.require(slug);
        Gate.reveal(GroupRules.mayKnow(by, group));
        if (by.belongsTo(group.id())) {
            return; // already inside: asking again changes nothing
        }
        Gate.require(GroupRules.mayJoin(by, group));
        PersonaCard face = personas.own(by).stream()
                .filter(own -> handle == null || own.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid("persona", "group.join.face"));
        memberships.add(group.id(), by.id(), face.id(), clock.instant());
    }

    /** Gives up the seat; posts stay. Asking again changes nothing. */
    public void leave(Actor by, String slug) {
        GroupFacts group = groups.require(slug);
        Gate.reveal(GroupRules.mayKnow(by, group));
        if (!by.belongsTo(group.id())) {
            return; // already outside: asking again changes nothing
        }
        Gate.require(GroupRules.mayLeave(by, group));
        memberships.remove(group.id(), by.id());
    }
}
