package org.collegium.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.collegium.kernel.CaseId;
import org.collegium.kernel.MemberId;

/**
 * What was decided in a case, under which rule, on which facts and why. Written once: the database refuses to change it. Undoing it is a
 * decision of its own.
 */
@Entity
@Table(name = "decision")
class Decision {

    private static final String UNDO = "UNDO";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "case_id")
    private CaseId caseId;

    /** The name of an {@link Effect}, or {@code UNDO}. */
    private String effect;

    @Column(name = "rule_code")
    private String ruleCode;

    private String facts;
    private String reason;

    /** Whether a program took part in it. None does yet. */
    @Column(name = "by_machine")
    private boolean byMachine;

    @Column(name = "decided_by")
    private MemberId decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "undoes_id")
    private Long undoesId;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    protected Decision() {}

    static Decision made(
            CaseId matter, Effect effect, Judgement judgement, MemberId by, String idempotencyKey, Instant now) {
        var decision = new Decision();
        decision.caseId = matter;
        decision.effect = effect.name();
        decision.ruleCode = judgement.rule();
        decision.facts = judgement.facts();
        decision.reason = judgement.reason();
        decision.decidedBy = by;
        decision.decidedAt = now;
        decision.idempotencyKey = idempotencyKey;
        return decision;
    }

    static Decision undoing(Decision undone, String reason, MemberId by, String idempotencyKey, Instant now) {
        var decision = new Decision();
        decision.caseId = undone.caseId;
        decision.effect = UNDO;
        decision.ruleCode = undone.ruleCode;
        decision.facts = "";
        decision.reason = reason;
        decision.decidedBy = by;
        decision.decidedAt = now;
        decision.undoesId = undone.id;
        decision.idempotencyKey = idempotencyKey;
        return decision;
    }

    CaseId caseId() {
        return caseId;
    }

    boolean undoing() {
        return UNDO.equals(effect);
    }

    /** What it did. Not to be asked of an undoing. */
    Effect effect() {
        return Effect.valueOf(effect);
    }

    MemberId decidedBy() {
        return decidedBy;
    }

    DecisionView view(String ruleTitle) {
        return new DecisionView(effect, ruleCode, ruleTitle, facts, reason, byMachine, decidedAt);
    }
}
