package org.collegium.moderation;

import org.collegium.platform.Text;

/**
 * What a moderator puts forward for a decision.
 *
 * @param rule code of the rule
 * @param facts what was found
 * @param reason why, told to both sides
 */
public record Judgement(String rule, String facts, String reason) {

    private static final int LONGEST = 2_000;

    /** @throws org.collegium.kernel.Refusal.Invalid when facts or reason are missing or too long */
    public static Judgement of(String rule, String facts, String reason) {
        return new Judgement(rule, Text.block("facts", facts, LONGEST), Text.block("reason", reason, LONGEST));
    }
}
