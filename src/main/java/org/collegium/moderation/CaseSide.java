package org.collegium.moderation;

import java.time.Instant;
import java.util.List;
import org.collegium.kernel.Ref;

/**
 * A case as one of its two sides sees it.
 *
 * @param reporter whether the asker reported it; else the asker wrote what was reported
 * @param words what was reported, safe HTML; for the author only, who keeps a copy
 * @param steps how far it is
 * @param decision the decision that holds; null while there is none
 */
public record CaseSide(
        Ref ref,
        String state,
        String subject,
        String place,
        boolean reporter,
        String words,
        Rule rule,
        Instant openedAt,
        List<Step> steps,
        DecisionView decision) {

    /**
     * A step on the way.
     *
     * @param name {@code RECEIVED}, {@code LOOKING}, {@code DECIDED} or {@code UNDONE}
     * @param at when it was reached; null when it lies ahead
     */
    public record Step(String name, Instant at) {}
}
