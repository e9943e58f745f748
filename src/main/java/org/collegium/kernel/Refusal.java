package org.collegium.kernel;

import java.util.List;

/**
 * "No, because …": the only exceptions a desk throws on purpose. Each carries a reason, the key of a sentence in {@code
 * Refusals.properties}, so that the page, the REST problem document and the test speak one sentence. Translated in exactly two places:
 * {@code web.frame.RefusalHandler} and {@code api.RefusalMapper}.
 */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final List<String> details;

    private Refusal(String reason, Object... details) {
        super(reason, null, false, false); // expected, so no stack trace to pay for or to leak
        this.reason = reason;
        this.details = java.util.Arrays.stream(details).map(String::valueOf).toList();
    }

    /** The key of the sentence that says why, for example {@code topic.reply.locked}. */
    public String reason() {
        return reason;
    }

    /** What fills the gaps of the sentence, in order; empty when it has none. */
    public List<String> details() {
        return details;
    }

    /** There is nothing here, or nothing that the asker may know of: both read the same. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("not-found");
        }
    }

    /** The asker may see the thing, yet may not do this to it. */
    public static final class NotAllowed extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotAllowed(String reason, Object... details) {
            super(reason, details);
        }
    }

    /** What was typed does not fit; the sentence belongs beside {@link #field()}. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;
        private final String field;

        public Invalid(String field, String reason, Object... details) {
            super(reason, details);
            this.field = field;
        }

        /** The name of the field in the form and in JSON. */
        public String field() {
            return field;
        }
    }

    /** Somebody else changed the thing first. Nothing was written; what was typed is kept by the caller. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        public Conflict(String reason, Object... details) {
            super(reason, details);
        }
    }

    /** Too many tries in a short time; the same act works again later. */
    public static final class SlowDown extends Refusal {
        private static final long serialVersionUID = 1L;
        private final long seconds;

        public SlowDown(long seconds) {
            super("slow-down", Math.max(1, (seconds + 59) / 60));
            this.seconds = Math.max(1, seconds);
        }

        /** After how many seconds it is worth trying again. */
        public long seconds() {
            return seconds;
        }
    }
}
