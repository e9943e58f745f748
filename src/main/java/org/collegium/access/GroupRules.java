package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

import org.collegium.access.GroupFacts.Admission;

/** Who may know of a group, walk in, read inside and start talking. */
public final class GroupRules {

    private GroupRules() {}

    /** May know that the group exists: its name, purpose and how to join. */
    public static Decision mayKnow(Actor by, GroupFacts group) {
        return refuseWhen(!by.reads(), "group.know.unverified")
                .orWhen(group.admission() == Admission.HIDDEN && !by.belongsTo(group.id()), "group.know.hidden")
                .orAllow();
    }

    /** May see what is inside: topics, members, counts. */
    public static Decision mayEnter(Actor by, GroupFacts group) {
        return refuseWhen(!by.reads(), "group.enter.unverified")
                .orWhen(!by.belongsTo(group.id()), "group.enter.not-a-member")
                .orAllow();
    }

    public static Decision mayJoin(Actor by, GroupFacts group) {
        return refuseWhen(!by.verified(), "group.join.unverified")
                .orWhen(by.belongsTo(group.id()), "group.join.already")
                .orWhen(group.archived(), "group.join.archived")
                .orWhen(!fits(by, group), "group.join.other-profession")
                .orWhen(group.admission() != Admission.OPEN, "group.join.not-open")
                .orAllow();
    }

    public static Decision mayLeave(Actor by, GroupFacts group) {
        return refuseWhen(!by.belongsTo(group.id()), "group.leave.not-a-member").orAllow();
    }

    public static Decision mayStartTopic(Actor by, GroupFacts group, java.time.Instant now) {
        return refuseWhen(!by.verified(), "topic.start.unverified")
                .orWhen(!by.belongsTo(group.id()), "topic.start.not-a-member")
                .orWhen(group.archived(), "topic.start.archived")
                .orWhen(TopicRules.paused(by, group.id(), now), "topic.start.paused")
                .orAllow();
    }

    private static boolean fits(Actor by, GroupFacts group) {
        return group.professions().isEmpty()
                || (by.profession() != null && group.professions().contains(by.profession()));
    }
}
