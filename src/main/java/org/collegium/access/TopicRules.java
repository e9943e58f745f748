package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

import java.time.Instant;
import org.collegium.kernel.GroupId;

/** Who may read and speak in a topic. */
public final class TopicRules {

    private TopicRules() {}

    public static Decision maySee(Actor by, TopicFacts topic) {
        return refuseWhen(!by.reads(), "topic.see.unverified")
                .orWhen(!by.belongsTo(topic.groupId()), "topic.see.not-a-member")
                .orWhen(topic.hidden() && !by.wears(topic.authorId()), "topic.see.hidden")
                .orAllow();
    }

    public static Decision mayReply(Actor by, TopicFacts topic, Instant now) {
        return refuseWhen(!by.verified(), "topic.reply.unverified")
                .orWhen(!by.belongsTo(topic.groupId()), "topic.reply.not-a-member")
                .orWhen(paused(by, topic.groupId(), now), "topic.reply.paused")
                .orWhen(topic.hidden(), "topic.reply.hidden")
                .orWhen(topic.locked() && !by.facilitates(topic.groupId()), "topic.reply.locked")
                .orAllow();
    }

    static boolean paused(Actor by, GroupId group, Instant now) {
        return by.seat(group)
                .map(seat -> seat.pausedUntil() != null && seat.pausedUntil().isAfter(now))
                .orElse(false);
    }
}
