package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

import java.util.Objects;

/** Who may look into, take and decide a case. Nobody judges their own words or their own report. */
public final class CaseRules {

    private CaseRules() {}

    public static Decision mayReadQueue(Actor by) {
        return refuseWhen(!by.is(Role.MODERATOR), "case.queue.not-a-moderator").orAllow();
    }

    /** The moderators' side of the case. Those who are part of it see their own side only. */
    public static Decision mayOpen(Actor by, CaseFacts matter) {
        return mayReadQueue(by)
                .and(refuseWhen(concerns(by, matter), "case.open.own").orAllow());
    }

    public static Decision mayClaim(Actor by, CaseFacts matter) {
        return mayOpen(by, matter)
                .and(refuseWhen(matter.holder() != null && !matter.holder().equals(by.id()), "case.claim.held")
                        .orWhen(matter.decided(), "case.claim.decided")
                        .orAllow());
    }

    public static Decision mayDecide(Actor by, CaseFacts matter) {
        return mayOpen(by, matter)
                .and(refuseWhen(matter.decided(), "case.decide.decided")
                        .orWhen(matter.holder() == null, "case.decide.not-claimed")
                        .orWhen(!Objects.equals(by.id(), matter.holder()), "case.decide.held")
                        .orAllow());
    }

    /** Undoing is for whoever decided, and for any other moderator who is free to judge. */
    public static Decision mayUndo(Actor by, CaseFacts matter) {
        return mayOpen(by, matter)
                .and(refuseWhen(!matter.decided(), "case.undo.not-decided").orAllow());
    }

    /** Reporter and author each read their own side. */
    public static Decision mayFollow(Actor by, CaseFacts matter) {
        return refuseWhen(!concerns(by, matter), "case.follow.not-yours").orAllow();
    }

    private static boolean concerns(Actor by, CaseFacts matter) {
        return by.signedIn()
                && (matter.reporters().contains(by.id())
                        || (matter.subjectAuthor() != null && by.wears(matter.subjectAuthor())));
    }
}
