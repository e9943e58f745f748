package org.collegium.moderation;

import java.time.Instant;

/**
 * What a decision does to its subject. Each knows how to do and how to undo itself, so that no decision exists that cannot be taken
 * back.
 */
public enum Effect {
    /** The subject stays as it is. */
    NO_ACTION {
        @Override
        void apply(ReportedContent content, String ref, Instant now) {
            // nothing changes, and that is the decision
        }

        @Override
        void undo(ReportedContent content, String ref) {
            // nothing was changed
        }
    },
    /** The subject goes out of sight; its author keeps a copy. */
    HIDE {
        @Override
        void apply(ReportedContent content, String ref, Instant now) {
            content.hide(ref, now);
        }

        @Override
        void undo(ReportedContent content, String ref) {
            content.show(ref);
        }
    };

    abstract void apply(ReportedContent content, String ref, Instant now);

    abstract void undo(ReportedContent content, String ref);
}
