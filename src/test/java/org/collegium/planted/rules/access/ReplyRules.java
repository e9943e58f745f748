package org.collegium.planted.rules.access;

import org.collegium.access.Actor;
import org.collegium.access.Decision;

/** Remembers, answers with a boolean, and asks nobody. */
public final class ReplyRules {
    private boolean asked;

    public Decision mayAsk(Actor by) {
        asked = !asked;
        return new Decision.Allowed();
    }

    public static boolean maySee(Actor by) {
        return by.verified();
    }

    public static Decision mayReply(String text) {
        return Decision.refuseWhen(text.isEmpty(), "reply.empty").orAllow();
    }
}
