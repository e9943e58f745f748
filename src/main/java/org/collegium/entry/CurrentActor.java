package org.collegium.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import org.collegium.access.Actor;
import org.collegium.groups.Actors;
import org.collegium.kernel.MemberId;

/** Who is asking, read anew for each request and once within it. */
@RequestScoped
public class CurrentActor {

    @Inject
    Actors actors;

    @Inject
    SecurityContext security;

    private Actor actor;

    public Actor actor() {
        if (actor == null) {
            actor = security.getPrincipalsByType(MemberPrincipal.class).stream()
                    .findFirst()
                    .map(principal -> actors.of(principal.member()))
                    .orElse(Actor.VISITOR);
        }
        return actor;
    }

    /** Takes over the member who has just signed in within this request. */
    public void becomes(MemberId member) {
        actor = actors.of(member);
    }

    /** Reads the actor again, after something about it changed within this request. */
    public void refresh() {
        actor = null;
    }
}
