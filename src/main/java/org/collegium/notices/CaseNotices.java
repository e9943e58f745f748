package org.collegium.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.collegium.kernel.MemberId;
import org.collegium.moderation.CaseMoved;
import org.collegium.personas.PersonaReading;

/**
 * Tells both sides of a case how it stands, in the transaction that moved it. The kind says which side is told and what was decided,
 * nothing of what was reported.
 */
@ApplicationScoped
public class CaseNotices {

    @Inject
    Notices notices;

    @Inject
    PersonaReading personas;

    @Inject
    Clock clock;

    void on(@Observes CaseMoved moved) {
        Instant now = clock.instant();
        for (MemberId reporter : moved.reporters()) {
            tell(reporter, "reporter", moved, now);
        }
        if (moved.author() != null) {
            personas.behind(moved.author()).ifPresent(author -> tell(author, "author", moved, now));
        }
    }

    private void tell(MemberId member, String side, CaseMoved moved, Instant now) {
        String effect = moved.effect() == null ? "" : "-" + moved.effect();
        String kind = ("case-" + side + "-" + moved.step() + effect)
                .toLowerCase(java.util.Locale.ROOT)
                .replace('_', '-');
        notices.tell(
                member, kind, "/cases/" + moved.matter(), moved.matter() + "/" + moved.step() + moved.count(), now);
    }
}
