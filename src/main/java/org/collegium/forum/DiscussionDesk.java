package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.GroupFacts;
import org.collegium.access.GroupRules;
import org.collegium.access.PostRules;
import org.collegium.access.TopicRules;
import org.collegium.groups.Groups;
import org.collegium.groups.Memberships;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Pace;
import org.collegium.platform.Paces;
import org.collegium.platform.Text;

/** Starting topics, replying, editing and taking back. */
@ApplicationScoped
@Transactional
public class DiscussionDesk {

    private static final int LONGEST_TITLE = 140;

    @Inject
    Groups groups;

    @Inject
    Memberships memberships;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Drafts drafts;

    @Inject
    Paces paces;

    @Inject
    Clock clock;

    /**
     * Starts a topic with its first post.
     *
     * @param kind {@code discussion} or {@code question}, in any case; null for a discussion
     * @throws Refusal.NotFound when the actor may not enter the group
     * @throws Refusal.NotAllowed when the actor may not start topics there
     * @throws Refusal.Invalid when title, text or kind do not fit
     * @throws Refusal.Conflict when the draft's key belongs to something else
     */
    public Posted start(Actor by, String group, String kind, String title, Draft draft) {
        GroupFacts room = groups.require(group);
        Gate.reveal(GroupRules.mayEnter(by, room));
        Instant now = clock.instant();
        Gate.require(GroupRules.mayStartTopic(by, room, now));
        Topic.Kind chosen = kind(kind);
        String heading = Text.line("title", title, LONGEST_TITLE);
        PersonaId face = face(by, room.id());
        memberships.oneAtATime(room.id(), by.id());
        Optional<Post> before = posts.written(face, draft.idempotencyKey());
        if (before.isPresent()) {
            boolean same = topics.get(before.get().topicId()).groupId().equals(room.id())
                    && before.get().number() == 1;
            return again(before.get(), same, draft);
        }
        paces.spend(spender(by), Pace.POST);
        Topic topic = Topic.start(room.id(), face, chosen, heading, now);
        topics.add(topic);
        Post post = topic.add(face, draft.body(), draft.idempotencyKey(), now);
        posts.add(post);
        posts.read(by.id().value(), topic.id().value(), post.number(), now);
        drafts.forget(by.id(), Place.group(group));
        return posted(post);
    }

    /**
     * Answers in a topic.
     *
     * @throws Refusal.NotFound when the actor may not see the topic
     * @throws Refusal.NotAllowed when the actor may not reply there
     * @throws Refusal.Conflict when the draft's key belongs to something else
     */
    public Posted reply(Actor by, Ref topicRef, Draft draft) {
        Topic topic = topics.require(topicRef);
        Gate.reveal(TopicRules.maySee(by, topic));
        topics.oneAtATime(topic);
        Instant now = clock.instant();
        PersonaId face = face(by, topic.groupId());
        Optional<Post> before = posts.written(face, draft.idempotencyKey());
        if (before.isPresent()) {
            boolean same =
                    before.get().topicId().equals(topic.id()) && before.get().number() > 1;
            return again(before.get(), same, draft);
        }
        Gate.require(TopicRules.mayReply(by, topic, now));
        paces.spend(spender(by), Pace.POST);
        Post post = topic.add(face, draft.body(), draft.idempotencyKey(), now);
        posts.add(post);
        posts.read(by.id().value(), topic.id().value(), post.number(), now);
        drafts.forget(by.id(), Place.topic(topicRef));
        return posted(post);
    }

    /**
     * Gives an own post a new wording; the earlier ones are kept.
     *
     * @param seen the revision that the editor had before them
     * @throws Refusal.Conflict when it was edited since; nothing is written
     */
    public Posted edit(Actor by, Ref postRef, String body, int seen) {
        PostInTopic found = posts.require(postRef);
        Gate.reveal(PostRules.maySee(by, found));
        posts.oneAtATime(found.post());
        Instant now = clock.instant();
        Gate.require(PostRules.mayEdit(by, found, now));
        if (found.post().edit(Text.block("body", body, Post.LONGEST), seen, now)) {
            posts.keepWording(found.post());
        }
        drafts.forget(by.id(), Place.post(postRef));
        return posted(found.post());
    }

    /** Takes an own post back: its words go out of sight for everybody, its place stays. Asking again changes nothing. */
    public Posted withdraw(Actor by, Ref postRef) {
        PostInTopic found = posts.require(postRef);
        Gate.reveal(PostRules.maySee(by, found));
        posts.oneAtATime(found.post());
        if (!found.withdrawn() || !by.wears(found.authorId())) {
            Gate.require(PostRules.mayWithdraw(by, found));
            found.post().withdraw(clock.instant());
        }
        return posted(found.post());
    }

    /** Notes how far the actor has read in a topic: not beyond its last post, or what comes next would never be new. */
    public void readUpTo(Actor by, Ref topicRef, int number) {
        Topic topic = topics.require(topicRef);
        Gate.reveal(TopicRules.maySee(by, topic));
        posts.read(by.id().value(), topic.id().value(), Math.min(number, topic.posts()), clock.instant());
    }

    /**
     * Answers a repeated try as the first one. Other words under an old key (the form before the last one, found again with the back
     * button) are no repetition: to answer "done" would lose them.
     */
    private Posted again(Post before, boolean samePlace, Draft draft) {
        if (!samePlace || !posts.firstWording(before).equals(draft.body())) {
            throw new Refusal.Conflict("idempotency-key.used");
        }
        return posted(before);
    }

    private Posted posted(Post post) {
        Topic topic = topics.get(post.topicId());
        return new Posted(post.ref(), post.number(), topic.ref(), topic.slug());
    }

    /** The face the actor shows in this group. The rules have made sure of a seat. */
    private static PersonaId face(Actor by, GroupId group) {
        return by.seat(group).orElseThrow(Refusal.NotFound::new).persona();
    }

    private static String spender(Actor by) {
        return "member " + by.id().value();
    }

    private static Topic.Kind kind(String typed) {
        if (typed == null || typed.isBlank()) {
            return Topic.Kind.DISCUSSION;
        }
        try {
            return Topic.Kind.valueOf(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("kind", "topic.kind");
        }
    }
}
