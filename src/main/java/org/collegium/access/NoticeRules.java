package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

/** Who has notices. */
public final class NoticeRules {

    private NoticeRules() {}

    public static Decision mayKeep(Actor by) {
        return refuseWhen(!by.signedIn(), "notice.keep.visitor").orAllow();
    }
}
