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
import org.collegium.kernel.Ref;

/** Somebody's concern about one thing. Never changed after it was sent. */
@Entity
@Table(name = "report")
class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Ref ref;

    @Column(name = "case_id")
    private CaseId caseId;

    @Column(name = "rule_code")
    private String ruleCode;

    /** Null when somebody without an account reported. */
    @Column(name = "reporter_id")
    private MemberId reporterId;

    private String note;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    protected Report() {}

    Report(CaseId matter, String rule, MemberId reporter, String note, String idempotencyKey, Instant now) {
        this.ref = Ref.fresh();
        this.caseId = matter;
        this.ruleCode = rule;
        this.reporterId = reporter;
        this.note = note;
        this.idempotencyKey = idempotencyKey;
        this.reportedAt = now;
    }

    CaseId caseId() {
        return caseId;
    }

    String ruleCode() {
        return ruleCode;
    }

    MemberId reporterId() {
        return reporterId;
    }

    String note() {
        return note;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
