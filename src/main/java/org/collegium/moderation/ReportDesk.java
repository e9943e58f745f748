package org.collegium.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.platform.IdempotencyKey;
import org.collegium.platform.Pace;
import org.collegium.platform.Paces;
import org.collegium.platform.Text;

/** Taking reports. Everybody who sees a thing may report it; many reports about one thing become one case. */
@ApplicationScoped
@Transactional
public class ReportDesk {

    private static final int LONGEST_NOTE = 2_000;

    @Inject
    ReportedContents contents;

    @Inject
    RuleReading rules;

    @Inject
    Cases cases;

    @Inject
    Paces paces;

    @Inject
    Clock clock;

    @Inject
    Event<CaseMoved> caseMoved;

    /**
     * The receipt.
     *
     * @param ref the case number
     * @param state where the case stands
     */
    public record Reported(Ref ref, String state) {}

    /**
     * What somebody is about to report, for showing it before they do.
     *
     * @param place the room it is in, in words
     * @param words its words
     */
    public record Reportable(String place, String words) {}

    /**
     * Shows what would be reported.
     *
     * @throws Refusal.NotFound when the actor may not see it
     * @throws Refusal.NotAllowed when the actor may not report it
     */
    public Reportable look(Actor by, String subject) {
        var thing = contents.of(subject).subject(by, ReportedContents.ref(subject));
        Gate.require(thing.mayReport());
        return new Reportable(thing.place(), thing.words());
    }

    /**
     * Reports a thing.
     *
     * @param subject for example {@code post:REF}
     * @param rule the code of the rule it may break
     * @param note what the reporter wants to say; may be empty
     * @param origin network address of the asker, for the pace limit of those without an account
     * @throws Refusal.NotFound when the actor may not see it
     * @throws Refusal.NotAllowed when the actor may not report it
     * @throws Refusal.Invalid when rule or note do not fit
     * @throws Refusal.Conflict when the key belongs to the report of another thing
     */
    public Reported report(Actor by, String subject, String rule, String note, String idempotencyKey, String origin) {
        IdempotencyKey.of(idempotencyKey);
        var thing = contents.of(subject).subject(by, ReportedContents.ref(subject));
        Gate.require(thing.mayReport());
        Rule broken = rules.require(rule);
        String said = note == null || note.isBlank() ? "" : Text.block("note", note, LONGEST_NOTE);
        String spender = by.signedIn() ? "member " + by.id().value() : origin;
        Pace pace = by.signedIn() ? Pace.REPORT : Pace.REPORT_ORIGIN;
        paces.oneAtATime(spender, pace);
        Optional<Report> before = by.signedIn() ? cases.reported(by.id(), idempotencyKey) : Optional.empty();
        if (before.isPresent()) {
            return again(cases.get(before.get().caseId()), subject);
        }
        Instant now = clock.instant();
        Case matter = cases.openOne(Case.open(subject, thing, broken.code(), now));
        if (!by.signedIn() && cases.reportedByNobody(matter.id(), idempotencyKey)) {
            return receipt(matter);
        }
        paces.spend(spender, pace); // only now: sending the same report again costs nothing
        matter.alsoReportedFor(broken, rules.require(matter.ruleCode()));
        cases.add(new Report(matter.id(), broken.code(), by.id(), said, idempotencyKey, now));
        if (by.signedIn()) {
            caseMoved.fire(new CaseMoved(matter.ref(), "RECEIVED", null, null, Set.of(by.id()), 0));
        }
        return receipt(matter);
    }

    /** Answers a repeated try as the first one; a key that marks the report of another thing is refused, so that none gets lost. */
    private static Reported again(Case matter, String subject) {
        if (!matter.subject().equals(subject)) {
            throw new Refusal.Conflict("idempotency-key.used");
        }
        return receipt(matter);
    }

    private static Reported receipt(Case matter) {
        return new Reported(matter.ref(), matter.state().name());
    }
}
