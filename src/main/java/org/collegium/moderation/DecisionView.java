package org.collegium.moderation;

import java.time.Instant;

/**
 * A decision as both sides read it: the statement of reasons. Never says who decided.
 *
 * @param effect {@code NO_ACTION}, {@code HIDE} or {@code UNDO}
 * @param facts what was found, as the moderators wrote it down; empty for an undoing
 * @param reason why, to the author and the reporter
 * @param byMachine whether a program took part
 */
public record DecisionView(
        String effect, String rule, String ruleTitle, String facts, String reason, boolean byMachine, Instant at) {

    public boolean undoing() {
        return effect.equals("UNDO");
    }
}
