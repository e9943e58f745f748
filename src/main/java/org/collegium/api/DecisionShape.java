package org.collegium.api;

import java.time.Instant;
import org.collegium.moderation.DecisionView;

/**
 * A decision, as both sides read it: never who made it.
 *
 * @param effect {@code NO_ACTION}, {@code HIDE} or {@code UNDO}
 * @param byMachine whether a program took part
 */
public record DecisionShape(
        String effect, String rule, String ruleTitle, String facts, String reason, boolean byMachine, Instant at) {

    /** Null stays null: there is no decision yet. */
    static DecisionShape of(DecisionView decision) {
        return decision == null
                ? null
                : new DecisionShape(
                        decision.effect(),
                        decision.rule(),
                        decision.ruleTitle(),
                        decision.facts(),
                        decision.reason(),
                        decision.byMachine(),
                        decision.at());
    }
}
