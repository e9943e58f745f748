package org.collegium.api;

import java.time.Instant;
import java.util.List;
import org.collegium.moderation.CaseSide;

/**
 * A case, as one of its two sides sees it.
 *
 * @param rule the code of the rule it is about
 * @param side {@code REPORTER} or {@code AUTHOR}
 * @param words what was reported, as safe HTML; for its author, who keeps a copy
 * @param decision the decision that holds, or null
 * @param mayAppeal whether the asker may ask somebody else to look again
 */
public record CaseShape(
        String ref,
        String state,
        String subject,
        String place,
        String rule,
        String ruleTitle,
        String side,
        String words,
        Instant openedAt,
        List<Step> steps,
        DecisionShape decision,
        boolean mayAppeal) {

    /**
     * A step on the way.
     *
     * @param name {@code RECEIVED}, {@code LOOKING}, {@code DECIDED} or {@code UNDONE}
     * @param at when it was reached; null when it lies ahead
     */
    public record Step(String name, Instant at) {
        static Step of(CaseSide.Step step) {
            return new Step(step.name(), step.at());
        }
    }

    static CaseShape of(CaseSide side) {
        return new CaseShape(
                side.ref().value(),
                side.state(),
                side.subject(),
                side.place(),
                side.rule().code(),
                side.rule().title(),
                side.reporter() ? "REPORTER" : "AUTHOR",
                side.words(),
                side.openedAt(),
                side.steps().stream().map(Step::of).toList(),
                DecisionShape.of(side.decision()),
                false);
    }
}
