package org.collegium.access;

/** The answer of a rule: yes, or no with the reason. Built from the first objection that holds. */
public sealed interface Decision {

    /** Nothing stands against it. */
    record Allowed() implements Decision {}

    /**
     * Something stands against it.
     *
     * @param reason key of the sentence in {@code Refusals.properties}
     */
    record Refused(String reason) implements Decision {}

    /** Starts the list of objections. */
    static Objections refuseWhen(boolean objection, String reason) {
        return new Objections(null).orWhen(objection, reason);
    }

    default boolean allowed() {
        return this instanceof Allowed;
    }

    /** The reason of a refusal, or null when allowed. */
    default String reason() {
        return this instanceof Refused refused ? refused.reason() : null;
    }

    /** This decision if it refuses, else the other: both must allow. */
    default Decision and(Decision other) {
        return allowed() ? other : this;
    }

    /** Objections in the order in which they are raised; the first that holds is the answer. */
    record Objections(String first) {
        public Objections orWhen(boolean objection, String reason) {
            return first == null && objection ? new Objections(reason) : this;
        }

        public Decision orAllow() {
            return first == null ? new Allowed() : new Refused(first);
        }
    }
}
