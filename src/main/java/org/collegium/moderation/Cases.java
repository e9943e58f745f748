package org.collegium.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.collegium.kernel.CaseId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Columns;

/** All cases, with their reports and decisions. */
@ApplicationScoped
class Cases {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * The open case about a subject: the one there is, else this one. Of two who report at the same moment the second waits here and joins
     * the case of the first; and while one reports, nobody decides.
     */
    Case openOne(Case fresh) {
        em.createNativeQuery(
                        "INSERT INTO moderation_case (ref, subject, author_id, place, snapshot, snapshot_at, rule_code,"
                                + " state, opened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?6) ON DUPLICATE KEY UPDATE id = id")
                .setParameter(1, fresh.ref().value())
                .setParameter(2, fresh.subject())
                .setParameter(
                        3, fresh.authorId() == null ? null : fresh.authorId().value())
                .setParameter(4, fresh.place())
                .setParameter(5, fresh.snapshot())
                .setParameter(6, Columns.parameter(fresh.openedAt()))
                .setParameter(7, fresh.ruleCode())
                .setParameter(8, fresh.state().name())
                .executeUpdate();
        return open(fresh.subject()).orElseThrow();
    }

    void add(Report report) {
        em.persist(report);
        em.flush();
    }

    void add(Decision decision) {
        em.persist(decision);
        em.flush();
    }

    /** @throws Refusal.NotFound when there is none */
    CaseInFull require(Ref ref) {
        return em.createQuery("select c from Case c where c.ref = :ref", Case.class)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst()
                .map(this::inFull)
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The same case, once nobody else can act on it until the transaction ends. */
    CaseInFull oneAtATime(CaseInFull matter) {
        em.refresh(matter.matter(), LockModeType.PESSIMISTIC_WRITE);
        return inFull(matter.matter());
    }

    /** The open case about a subject. */
    Optional<Case> open(String subject) {
        return em.createQuery(
                        "select c from Case c where c.subject = :subject and c.state in (:received, :looking)",
                        Case.class)
                .setParameter("subject", subject)
                .setParameter("received", Case.State.RECEIVED)
                .setParameter("looking", Case.State.LOOKING)
                .getResultStream()
                .findFirst();
    }

    Case get(CaseId id) {
        return em.find(Case.class, id.value());
    }

    Optional<Report> reported(MemberId reporter, String idempotencyKey) {
        return em.createQuery(
                        "select r from Report r where r.reporterId = :reporter and r.idempotencyKey = :key",
                        Report.class)
                .setParameter("reporter", reporter)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody without an account has already sent this report. */
    boolean reportedByNobody(CaseId matter, String idempotencyKey) {
        return em.createQuery(
                        "select r from Report r where r.caseId = :matter and r.reporterId is null and r.idempotencyKey = :key",
                        Report.class)
                .setParameter("matter", matter)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    Optional<Decision> decided(MemberId moderator, String idempotencyKey) {
        return em.createQuery(
                        "select d from Decision d where d.decidedBy = :moderator and d.idempotencyKey = :key",
                        Decision.class)
                .setParameter("moderator", moderator)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    private CaseInFull inFull(Case matter) {
        List<Report> reports = em.createQuery(
                        "select r from Report r where r.caseId = :matter order by r.id", Report.class)
                .setParameter("matter", matter.id())
                .getResultList();
        List<Decision> decisions = em.createQuery(
                        "select d from Decision d where d.caseId = :matter order by d.id", Decision.class)
                .setParameter("matter", matter.id())
                .getResultList();
        return new CaseInFull(matter, reports, decisions, clock.instant());
    }
}
