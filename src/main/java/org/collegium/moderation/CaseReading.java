package org.collegium.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.access.Actor;
import org.collegium.access.CaseRules;
import org.collegium.access.Gate;
import org.collegium.kernel.Ref;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;
import org.collegium.platform.Columns;
import org.collegium.platform.Markdown;
import org.collegium.platform.Rows;

/** Cases as records: the moderators' queue and file, and each side's own view. */
@ApplicationScoped
public class CaseReading {

    private static final int EXCERPT = 160;

    /** The SQL twin of "is part of it" in {@link CaseRules}; ParityIT holds them together. No author: not one's own. */
    private static final String CONCERNS =
            "(COALESCE(c.author_id IN (SELECT id FROM persona WHERE member_id = ?1), FALSE)"
                    + " OR EXISTS (SELECT 1 FROM report r WHERE r.case_id = c.id AND r.reporter_id = ?1))";

    private static final String ROW =
            "SELECT c.ref, c.state, c.subject, c.place, c.snapshot, c.rule_code, u.title, u.harm,"
                    + " (SELECT COUNT(*) FROM report n WHERE n.case_id = c.id), c.opened_at, c.holder_id, c.held_until, c.looked_at,"
                    + " d.effect, d.rule_code, v.title, d.facts, d.reason, d.by_machine, d.decided_at"
                    + " FROM moderation_case c JOIN rule u ON u.code = c.rule_code"
                    + " LEFT JOIN decision d ON c.state IN ('DECIDED', 'CLOSED')"
                    + " AND d.id = (SELECT MAX(l.id) FROM decision l WHERE l.case_id = c.id)"
                    + " LEFT JOIN rule v ON v.code = d.rule_code";

    @PersistenceContext
    EntityManager em;

    @Inject
    Cases cases;

    @Inject
    RuleReading rules;

    @Inject
    ReportedContents contents;

    @Inject
    PersonaReading personas;

    @Inject
    Clock clock;

    /**
     * The queue: most harmful first, then oldest. Cases the actor is part of are not in it.
     *
     * @param state only cases in this state; null for those that are open
     * @param after the last case of the page before; null for the first page
     * @throws org.collegium.kernel.Refusal.NotFound for anybody but a moderator
     */
    public List<CaseRow> queue(Actor by, String state, Ref after, int limit) {
        Gate.reveal(CaseRules.mayReadQueue(by));
        String page = after == null
                ? ""
                : " AND (-u.harm, c.opened_at, c.id) > (SELECT -h.harm, a.opened_at, a.id FROM moderation_case a"
                        + " JOIN rule h ON h.code = a.rule_code WHERE a.ref = ?3)";
        String which = state == null ? "c.state IN ('RECEIVED', 'LOOKING')" : "c.state = ?4";
        Query query = em.createNativeQuery(ROW + " WHERE " + which + " AND NOT " + CONCERNS + page
                        + " ORDER BY u.harm DESC, c.opened_at, c.id LIMIT ?2")
                .setParameter(1, by.id().value())
                .setParameter(2, limit);
        if (after != null) {
            query.setParameter(3, after.value());
        }
        if (state != null) {
            query.setParameter(4, state);
        }
        return Rows.map(query, row -> row(row, by));
    }

    /**
     * The moderators' file of a case.
     *
     * @throws org.collegium.kernel.Refusal.NotFound when the actor may not open it
     */
    public CaseFile file(Actor by, Ref ref) {
        CaseInFull found = cases.require(ref);
        Gate.reveal(CaseRules.mayOpen(by, found));
        Case matter = found.matter();
        Map<String, Rule> byCode = rules.all().stream().collect(Collectors.toMap(Rule::code, Function.identity()));
        PersonaCard author = matter.authorId() == null
                ? null
                : personas.cards(List.of(matter.authorId())).get(matter.authorId());
        List<CaseFile.Note> notes = found.reports().stream()
                .map(report ->
                        new CaseFile.Note(byCode.get(report.ruleCode()).title(), report.note(), report.reportedAt()))
                .toList();
        return new CaseFile(
                ref,
                matter.state().name(),
                matter.subject(),
                matter.place(),
                author,
                Markdown.html(matter.snapshot()),
                matter.openedAt(),
                contents.of(matter.subject()).context(ReportedContents.ref(matter.subject())),
                byCode.get(matter.ruleCode()),
                notes,
                steps(found, byCode),
                found.decisions().stream()
                        .map(decision -> view(decision, byCode))
                        .toList(),
                found.holder() != null,
                by.id().equals(found.holder()),
                matter.heldUntil(),
                CaseRules.mayClaim(by, found),
                CaseRules.mayDecide(by, found),
                CaseRules.mayUndo(by, found));
    }

    /** The cases the actor is part of, newest first. */
    public List<CaseRow> mine(Actor by, int limit) {
        if (!by.signedIn()) {
            return List.of();
        }
        Query query = em.createNativeQuery(
                        ROW + " WHERE " + CONCERNS + " ORDER BY c.opened_at DESC, c.id DESC LIMIT ?2")
                .setParameter(1, by.id().value())
                .setParameter(2, limit);
        return Rows.map(query, row -> row(row, by));
    }

    /**
     * The actor's own side of a case.
     *
     * @throws org.collegium.kernel.Refusal.NotFound when the actor is no part of it
     */
    public CaseSide side(Actor by, Ref ref) {
        CaseInFull found = cases.require(ref);
        Gate.reveal(CaseRules.mayFollow(by, found));
        Case matter = found.matter();
        Map<String, Rule> byCode = rules.all().stream().collect(Collectors.toMap(Rule::code, Function.identity()));
        boolean reporter = found.reporters().contains(by.id());
        boolean author = matter.authorId() != null && by.wears(matter.authorId());
        return new CaseSide(
                ref,
                matter.state().name(),
                matter.subject(),
                matter.place(),
                reporter,
                author ? Markdown.html(matter.snapshot()) : null,
                byCode.get(matter.ruleCode()),
                matter.openedAt(),
                steps(found, byCode),
                found.decided() ? view(found.standing(), byCode) : null);
    }

    private static List<CaseSide.Step> steps(CaseInFull found, Map<String, Rule> byCode) {
        Case matter = found.matter();
        List<CaseSide.Step> steps = new ArrayList<>();
        steps.add(new CaseSide.Step("RECEIVED", matter.openedAt()));
        steps.add(new CaseSide.Step("LOOKING", matter.lookedAt()));
        for (Decision decision : found.decisions()) {
            DecisionView view = view(decision, byCode);
            steps.add(new CaseSide.Step(view.undoing() ? "UNDONE" : "DECIDED", view.at()));
        }
        if (!found.decided()) {
            steps.add(new CaseSide.Step("DECIDED", null));
        }
        return steps;
    }

    private static DecisionView view(Decision decision, Map<String, Rule> byCode) {
        DecisionView untitled = decision.view("");
        return decision.view(byCode.get(untitled.rule()).title());
    }

    private CaseRow row(Object[] row, Actor by) {
        Instant heldUntil = Columns.instant(row[11]);
        boolean held = heldUntil != null && clock.instant().isBefore(heldUntil);
        return new CaseRow(
                new Ref(Columns.text(row[0])),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                Markdown.excerpt(Columns.text(row[4]), EXCERPT),
                Columns.text(row[5]),
                Columns.text(row[6]),
                Columns.count(row[7]),
                Columns.count(row[8]),
                Columns.instant(row[9]),
                held,
                held && Columns.number(row[10]) == by.id().value(),
                Columns.instant(row[12]),
                row[13] == null ? null : decision(row));
    }

    private static DecisionView decision(Object[] row) {
        return new DecisionView(
                Columns.text(row[13]),
                Columns.text(row[14]),
                Columns.text(row[15]),
                Columns.text(row[16]),
                Columns.text(row[17]),
                Columns.flag(row[18]),
                Columns.instant(row[19]));
    }
}
