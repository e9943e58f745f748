package org.collegium.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.NoticeRules;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;

/** Marking own notices as read. */
@ApplicationScoped
@Transactional
public class NoticeDesk {

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** @throws Refusal.NotFound when it is not one of the actor's own */
    public void read(Actor by, Ref ref) {
        Gate.reveal(NoticeRules.mayKeep(by));
        if (!notices.read(by.id(), ref, clock.instant())) {
            throw new Refusal.NotFound();
        }
    }

    /** Marks all of the actor's notices as read. */
    public void readAll(Actor by) {
        Gate.reveal(NoticeRules.mayKeep(by));
        notices.readAll(by.id(), clock.instant());
    }
}
