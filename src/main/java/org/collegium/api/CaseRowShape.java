package org.collegium.api;

import java.time.Instant;
import java.util.List;
import org.collegium.moderation.CaseRow;

/**
 * A case in the moderators' queue.
 *
 * @param excerpt the beginning of what was reported
 * @param held whether a moderator holds it now
 * @param mine whether the asker does
 */
public record CaseRowShape(
        String ref,
        String state,
        String subject,
        String place,
        String excerpt,
        String rule,
        String ruleTitle,
        boolean urgent,
        int reports,
        Instant openedAt,
        boolean held,
        boolean mine,
        List<CaseShape.Step> steps,
        DecisionShape decision,
        boolean mayAppeal) {

    static CaseRowShape of(CaseRow row) {
        return new CaseRowShape(
                row.ref().value(),
                row.state(),
                row.subject(),
                row.place(),
                row.excerpt(),
                row.rule(),
                row.ruleTitle(),
                row.urgent(),
                row.reports(),
                row.openedAt(),
                row.held(),
                row.mine(),
                List.of(
                        new CaseShape.Step("RECEIVED", row.openedAt()),
                        new CaseShape.Step("LOOKING", row.lookedAt()),
                        new CaseShape.Step(
                                "DECIDED",
                                row.decision() == null ? null : row.decision().at())),
                DecisionShape.of(row.decision()),
                false);
    }
}
