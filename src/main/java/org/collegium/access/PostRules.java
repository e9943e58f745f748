package org.collegium.access;

import static org.collegium.access.Decision.refuseWhen;

import java.time.Instant;

/** Who may read, change, take back and report a post. */
public final class PostRules {

    private PostRules() {}

    /** May know that there is a post, though its words may be veiled: the place in the conversation stays. */
    public static Decision maySee(Actor by, PostFacts post) {
        return TopicRules.maySee(by, post.topic());
    }

    /** May read the words. Authors keep a copy of what a decision hid; nobody reads what its author took back. */
    public static Decision mayRead(Actor by, PostFacts post) {
        return maySee(by, post)
                .and(refuseWhen(post.withdrawn(), "post.read.withdrawn")
                        .orWhen(post.hidden() && !by.wears(post.authorId()), "post.read.hidden")
                        .orAllow());
    }

    public static Decision mayEdit(Actor by, PostFacts post, Instant now) {
        return refuseWhen(!by.wears(post.authorId()), "post.edit.not-yours")
                .orWhen(!by.verified(), "post.edit.unverified")
                .orWhen(!by.belongsTo(post.topic().groupId()), "post.edit.not-a-member")
                .orWhen(post.withdrawn(), "post.edit.withdrawn")
                .orWhen(post.hidden(), "post.edit.hidden")
                .orWhen(TopicRules.paused(by, post.topic().groupId(), now), "post.edit.paused")
                .orWhen(post.topic().locked() && !by.facilitates(post.topic().groupId()), "post.edit.locked")
                .orAllow();
    }

    /** Taking back one's own words stays possible when the topic is locked or writing is paused: it only removes. */
    public static Decision mayWithdraw(Actor by, PostFacts post) {
        return refuseWhen(!by.wears(post.authorId()), "post.withdraw.not-yours")
                .orWhen(!by.verified(), "post.withdraw.unverified")
                .orWhen(post.withdrawn(), "post.withdraw.already")
                .orWhen(post.hidden(), "post.withdraw.hidden")
                .orAllow();
    }

    /** Earlier wordings are open to whoever may read the post, so an edit never hides what others answered to. */
    public static Decision mayReadRevisions(Actor by, PostFacts post) {
        return mayRead(by, post);
    }

    public static Decision mayReport(Actor by, PostFacts post) {
        return mayRead(by, post)
                .and(refuseWhen(by.wears(post.authorId()), "report.own").orAllow());
    }
}
