package org.collegium.moderation;

import java.time.Instant;
import org.collegium.kernel.Ref;

/**
 * A case in a list.
 *
 * @param state {@code RECEIVED}, {@code LOOKING}, {@code DECIDED} or {@code CLOSED}
 * @param place the room, in words
 * @param excerpt the beginning of what was reported
 * @param reports how many reports it has
 * @param held whether somebody holds it now
 * @param mine whether the asker holds it
 * @param lookedAt when a moderator first took it; null before
 * @param decision the decision that holds; null while there is none
 */
public record CaseRow(
        Ref ref,
        String state,
        String subject,
        String place,
        String excerpt,
        String rule,
        String ruleTitle,
        int harm,
        int reports,
        Instant openedAt,
        boolean held,
        boolean mine,
        Instant lookedAt,
        DecisionView decision) {

    /** Illegal and identifying things come first. */
    public boolean urgent() {
        return harm >= 90;
    }
}
