package org.collegium.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.collegium.access.Actor;
import org.collegium.access.CaseRules;
import org.collegium.access.Gate;
import org.collegium.access.Role;
import org.collegium.audit.Trail;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.platform.IdempotencyKey;
import org.collegium.platform.Text;

/** Taking a case, deciding it, and taking the decision back. Every act cites a rule and a reason and is written on the trail. */
@ApplicationScoped
@Transactional
public class CaseDesk {

    private static final int LONGEST_REASON = 2_000;

    @Inject
    Cases cases;

    @Inject
    RuleReading rules;

    @Inject
    ReportedContents contents;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    @Inject
    Event<CaseMoved> caseMoved;

    /**
     * Takes a case for half an hour; taking it again prolongs that.
     *
     * @throws Refusal.NotFound when the actor may not open it
     * @throws Refusal.NotAllowed when somebody else holds it, or it is decided
     */
    public void claim(Actor by, Ref ref) {
        CaseInFull found = cases.require(ref);
        Gate.reveal(CaseRules.mayOpen(by, found));
        CaseInFull matter = cases.oneAtATime(found);
        Gate.require(CaseRules.mayClaim(by, matter));
        boolean held = by.id().equals(matter.holder());
        matter.matter().claim(by.id(), clock.instant());
        if (!held) {
            trail.record(
                    by,
                    Role.MODERATOR,
                    "case.claim",
                    subject(ref),
                    matter.matter().ruleCode(),
                    "");
        }
    }

    /**
     * Decides a case.
     *
     * @param effect the name of an {@link Effect}
     * @throws Refusal.NotFound when the actor may not open it
     * @throws Refusal.NotAllowed when the actor does not hold it, or it is decided
     * @throws Refusal.Invalid when effect or rule are unknown
     * @throws Refusal.Conflict when the key belongs to another decision
     */
    public void decide(Actor by, Ref ref, String effect, Judgement judgement, String idempotencyKey) {
        IdempotencyKey.of(idempotencyKey);
        CaseInFull found = cases.require(ref);
        Gate.reveal(CaseRules.mayOpen(by, found));
        CaseInFull matter = cases.oneAtATime(found);
        if (sentBefore(by, idempotencyKey, matter, false)) {
            return;
        }
        Gate.require(CaseRules.mayDecide(by, matter));
        Effect chosen = effect(effect);
        rules.require(judgement.rule());
        Instant now = clock.instant();
        String subject = matter.matter().subject();
        chosen.apply(contents.of(subject), ReportedContents.ref(subject), now);
        cases.add(Decision.made(matter.matter().id(), chosen, judgement, by.id(), idempotencyKey, now));
        matter.matter().decided(now);
        trail.record(
                by,
                Role.MODERATOR,
                "case.decide." + chosen.name().toLowerCase(java.util.Locale.ROOT),
                subject(ref),
                judgement.rule(),
                judgement.reason());
        tell(matter, "DECIDED", chosen.name());
    }

    /**
     * Takes the standing decision back: undoes what it did and opens the case again, in the actor's hands.
     *
     * @throws Refusal.NotFound when the actor may not open it
     * @throws Refusal.NotAllowed when there is no decision to undo
     * @throws Refusal.Conflict when the same thing was reported anew since and has an open case of its own
     */
    public void undo(Actor by, Ref ref, String reason, String idempotencyKey) {
        IdempotencyKey.of(idempotencyKey);
        CaseInFull found = cases.require(ref);
        Gate.reveal(CaseRules.mayOpen(by, found));
        CaseInFull matter = cases.oneAtATime(found);
        if (sentBefore(by, idempotencyKey, matter, true)) {
            return;
        }
        Gate.require(CaseRules.mayUndo(by, matter));
        String why = Text.block("reason", reason, LONGEST_REASON);
        String subject = matter.matter().subject();
        if (cases.open(subject).isPresent()) {
            throw new Refusal.Conflict("case.undo.newer");
        }
        Instant now = clock.instant();
        Decision undone = matter.standing();
        undone.effect().undo(contents.of(subject), ReportedContents.ref(subject));
        Decision undoing = Decision.undoing(undone, why, by.id(), idempotencyKey, now);
        cases.add(undoing);
        matter.matter().reopened(by.id(), now);
        trail.record(
                by, Role.MODERATOR, "case.undo", subject(ref), matter.matter().ruleCode(), why);
        tell(matter, "UNDONE", undone.effect().name());
    }

    /** Whether this very act was done before; a key that marks another act is refused, so that no decision gets lost. */
    private boolean sentBefore(Actor by, String idempotencyKey, CaseInFull matter, boolean undoing) {
        Optional<Decision> before = cases.decided(by.id(), idempotencyKey);
        if (before.isPresent()
                && (!before.get().caseId().equals(matter.matter().id())
                        || before.get().undoing() != undoing)) {
            throw new Refusal.Conflict("idempotency-key.used");
        }
        return before.isPresent();
    }

    private void tell(CaseInFull matter, String step, String effect) {
        caseMoved.fire(new CaseMoved(
                matter.matter().ref(),
                step,
                effect,
                matter.subjectAuthor(),
                matter.reporters(),
                matter.decisions().size() + 1));
    }

    private static Effect effect(String name) {
        try {
            return Effect.valueOf(name == null ? "" : name);
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("effect", "case.effect");
        }
    }

    private static String subject(Ref ref) {
        return "case:" + ref;
    }
}
