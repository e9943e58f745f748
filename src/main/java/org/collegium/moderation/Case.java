package org.collegium.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.collegium.kernel.CaseId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;

/**
 * What moderators work on: one subject and all reports about it. Received with the first report, looked at when a moderator takes it,
 * decided, perhaps decided anew after an undoing, and closed. The words as they were when first reported stay in it whatever happens to
 * the subject.
 */
@Entity
@Table(name = "moderation_case")
class Case {

    /** How long a moderator holds a case without acting. */
    static final Duration HOLD = Duration.ofMinutes(30);

    /** Where a case stands. */
    enum State {
        RECEIVED,
        LOOKING,
        DECIDED,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Ref ref;
    private String subject;

    @Column(name = "author_id")
    private PersonaId authorId;

    private String place;
    private String snapshot;

    @Column(name = "snapshot_at")
    private Instant snapshotAt;

    @Column(name = "rule_code")
    private String ruleCode;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "holder_id")
    private MemberId holderId;

    @Column(name = "held_until")
    private Instant heldUntil;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "looked_at")
    private Instant lookedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected Case() {}

    static Case open(String subject, ReportedContent.Subject reported, String rule, Instant now) {
        var matter = new Case();
        matter.ref = Ref.fresh();
        matter.subject = subject;
        matter.authorId = reported.author();
        matter.place = reported.place();
        matter.snapshot = reported.words();
        matter.snapshotAt = now;
        matter.ruleCode = rule;
        matter.state = State.RECEIVED;
        matter.openedAt = now;
        return matter;
    }

    void claim(MemberId moderator, Instant now) {
        holderId = moderator;
        heldUntil = now.plus(HOLD);
        state = State.LOOKING;
        if (lookedAt == null) {
            lookedAt = now;
        }
    }

    void decided(Instant now) {
        state = State.DECIDED;
        decidedAt = now;
        holderId = null;
        heldUntil = null;
    }

    /** Back to looking, in the hands of whoever undid the decision. */
    void reopened(MemberId moderator, Instant now) {
        decidedAt = null;
        claim(moderator, now);
    }

    /** A more harmful reason lifts the case up the queue. */
    void alsoReportedFor(Rule rule, Rule present) {
        if (rule.harm() > present.harm()) {
            ruleCode = rule.code();
        }
    }

    CaseId id() {
        return new CaseId(id);
    }

    Ref ref() {
        return ref;
    }

    String subject() {
        return subject;
    }

    PersonaId authorId() {
        return authorId;
    }

    String place() {
        return place;
    }

    String snapshot() {
        return snapshot;
    }

    String ruleCode() {
        return ruleCode;
    }

    State state() {
        return state;
    }

    boolean open() {
        return state == State.RECEIVED || state == State.LOOKING;
    }

    /** Who holds it now; null when nobody does, or did for too long. */
    MemberId holder(Instant now) {
        return heldUntil != null && now.isBefore(heldUntil) ? holderId : null;
    }

    Instant heldUntil() {
        return heldUntil;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant lookedAt() {
        return lookedAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    int version() {
        return version;
    }
}
