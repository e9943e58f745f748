package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.collegium.access.GroupFacts.Admission;
import org.collegium.forum.PostReading;
import org.collegium.forum.PostView;
import org.collegium.forum.Posted;
import org.collegium.forum.RevisionView;
import org.collegium.forum.TopicReading;
import org.collegium.forum.TopicRow;
import org.junit.jupiter.api.Test;

/** Talking in a group: starting, answering, editing, taking back; and the reason given to those who may not. */
class ReplyInSpecialistGroupIT extends Story {

    @Inject
    TopicReading topics;

    @Inject
    PostReading posts;

    @Test
    void a_topic_is_started_and_answered() {
        var asker = people.verified("nurse");
        var answerer = people.verified("social-worker");
        var room = people.room(asker, answerer);

        Posted start = discussion.start(
                as(asker), room.slug(), "question", "  Who signs\tthe form? ", draft("Does *anybody* know?"));
        Posted reply = reply(answerer, start.topic(), "The consultant.");

        TopicRow row = topics.topic(as(asker), start.topic()).row();
        assertEquals("Who signs the form?", row.title());
        assertEquals("QUESTION", row.kind());
        assertEquals(2, row.posts());
        assertEquals(asker.handle(), row.author().handle());
        assertEquals(answerer.handle(), row.lastAuthor().handle());
        assertEquals("social worker", row.lastAuthor().profession());
        List<PostView> talk = posts.inTopic(as(asker), start.topic(), 0, 50);
        assertEquals(List.of(1, 2), talk.stream().map(PostView::number).toList());
        assertEquals(
                List.of(start.post(), reply.post()),
                talk.stream().map(PostView::ref).toList());
        assertEquals("Does *anybody* know?", talk.get(0).body());
        assertTrue(talk.get(0).html().contains("<em>anybody</em>"), talk.get(0).html());
        assertEquals(List.of(true, false), talk.stream().map(PostView::mine).toList());
        assertEquals(List.of(true, false), talk.stream().map(PostView::mayEdit).toList());
        assertEquals(
                List.of(false, true), talk.stream().map(PostView::mayReport).toList());
    }

    @Test
    void a_post_shows_the_face_that_sits_in_the_group() {
        var person = people.verified("nurse");
        var pseudonym = people.pseudonym(person);
        var room = people.room(Admission.OPEN);
        people.seat(person, room, pseudonym.id(), false);

        Posted start = start(person, room);

        assertEquals(
                pseudonym.handle(),
                posts.post(as(person), start.post()).author().handle());
        assertEquals(
                pseudonym.handle(),
                topics.topic(as(person), start.topic()).row().author().handle());
    }

    @Test
    void an_edit_keeps_every_earlier_wording() {
        var author = people.verified("nurse");
        var reader = people.verified("nurse");
        var room = people.room(author, reader);
        Posted post = start(author, room);

        discussion.edit(as(author), post.post(), "Second words", 1);
        discussion.edit(as(author), post.post(), "Third words", 2);
        discussion.edit(as(author), post.post(), "Third words", 1); // the same words once more: nothing to write

        PostView now = posts.post(as(reader), post.post());
        assertEquals("Third words", now.body());
        assertTrue(now.html().contains("Third words"));
        assertEquals(3, now.revision());
        assertTrue(now.edited());
        List<RevisionView> wordings = posts.revisions(as(reader), post.post());
        assertEquals(
                List.of(3, 2, 1), wordings.stream().map(RevisionView::number).toList());
        assertEquals(
                List.of("Third words", "Second words", "The first words"),
                wordings.stream().map(RevisionView::body).toList());
    }

    @Test
    void an_edit_of_an_old_wording_is_a_conflict_and_writes_nothing() {
        var author = people.verified("nurse");
        var room = people.room(author);
        Posted post = start(author, room);
        discussion.edit(as(author), post.post(), "From the first tab", 1);

        assertConflict("post.edit.stale", () -> discussion.edit(as(author), post.post(), "From the second tab", 1));

        assertEquals("From the first tab", posts.post(as(author), post.post()).body());
        assertEquals(2, posts.revisions(as(author), post.post()).size());
    }

    @Test
    void what_its_author_took_back_nobody_reads() {
        var author = people.verified("nurse");
        var reader = people.verified("nurse");
        var room = people.room(author, reader);
        Posted start = start(author, room);
        Posted post = reply(author, start.topic(), "I should not have said that");

        discussion.withdraw(as(author), post.post());
        Posted again = discussion.withdraw(as(author), post.post()); // a second click changes nothing

        assertEquals(post.number(), again.number());
        for (var person : List.of(author, reader)) {
            PostView veiled = posts.inTopic(as(person), start.topic(), 0, 50).get(1);
            assertTrue(veiled.withdrawn());
            assertNull(veiled.body());
            assertNull(veiled.html());
            assertNotFound(() -> posts.revisions(as(person), post.post()));
        }
        assertNotAllowed("post.edit.withdrawn", () -> discussion.edit(as(author), post.post(), "Or should I?", 1));
        assertEquals(3, reply(reader, start.topic(), "What was that?").number());
    }

    @Test
    void what_a_decision_hid_only_its_author_reads() {
        var author = people.verified("nurse");
        var reader = people.verified("nurse");
        var room = people.room(author, reader);
        Posted post = start(author, room);

        owner.change(
                "UPDATE post SET hidden_at = UTC_TIMESTAMP(6) WHERE ref = ?",
                post.post().value());

        assertEquals("The first words", posts.post(as(author), post.post()).body());
        PostView veiled = posts.post(as(reader), post.post());
        assertTrue(veiled.hidden());
        assertFalse(veiled.readable());
        assertNull(veiled.body());
        assertNotFound(() -> posts.revisions(as(reader), post.post()));
        assertNotAllowed("post.edit.hidden", () -> discussion.edit(as(author), post.post(), "Better words", 1));
        assertNotAllowed("post.withdraw.hidden", () -> discussion.withdraw(as(author), post.post()));
    }

    @Test
    void who_may_not_start_is_told_why() {
        var member = people.verified("nurse");
        var room = people.room(member);

        people.pause(member, room, 5);
        assertNotAllowed("topic.start.paused", () -> start(member, room));
        people.pause(member, room, -5);
        start(member, room); // the pause is over

        people.archive(room);
        assertNotAllowed("topic.start.archived", () -> start(member, room));

        people.lapse(member, 3);
        assertNotAllowed("topic.start.unverified", () -> start(member, room));
        assertEquals(
                1,
                owner.number(
                        "SELECT COUNT(*) FROM topic WHERE group_id = ?",
                        room.id().value()));
    }

    @Test
    void who_may_not_answer_is_told_why() {
        var member = people.verified("nurse");
        var facilitator = people.verified("nurse");
        var room = people.room(member);
        people.seat(facilitator, room, facilitator.face(), true);
        Posted start = start(member, room);

        people.pause(member, room, 5);
        assertNotAllowed("topic.reply.paused", () -> reply(member, start.topic(), "But"));
        people.pause(member, room, -5);

        owner.change(
                "UPDATE topic SET locked = TRUE WHERE ref = ?", start.topic().value());
        assertNotAllowed("topic.reply.locked", () -> reply(member, start.topic(), "But"));
        assertEquals(
                "topic.reply.locked",
                topics.topic(as(member), start.topic()).reply().reason(),
                "the page knows it before");
        assertEquals(2, reply(facilitator, start.topic(), "One last word").number());

        owner.change(
                "UPDATE topic SET hidden = TRUE, locked = FALSE WHERE ref = ?",
                start.topic().value());
        assertNotAllowed("topic.reply.hidden", () -> reply(member, start.topic(), "But it is mine"));
        assertNotFound(() -> reply(facilitator, start.topic(), "What topic?"));

        owner.change(
                "UPDATE topic SET hidden = FALSE WHERE ref = ?", start.topic().value());
        people.lapse(member, 29);
        assertNotAllowed("topic.reply.unverified", () -> reply(member, start.topic(), "In grace"));
        assertEquals(2, topics.topic(as(member), start.topic()).row().posts(), "reading goes on in the days of grace");
        people.lapse(member, 31);
        assertNotFound(() -> reply(member, start.topic(), "After grace"));
    }

    @Test
    void who_may_not_edit_or_take_back_is_told_why() {
        var author = people.verified("nurse");
        var other = people.verified("nurse");
        var facilitator = people.verified("nurse");
        var room = people.room(author, other);
        people.seat(facilitator, room, facilitator.face(), true);
        Posted post = start(author, room);

        for (var somebody : List.of(other, facilitator)) {
            assertNotAllowed("post.edit.not-yours", () -> discussion.edit(as(somebody), post.post(), "Mine now", 1));
            assertNotAllowed("post.withdraw.not-yours", () -> discussion.withdraw(as(somebody), post.post()));
        }
        people.pause(author, room, 5);
        assertNotAllowed("post.edit.paused", () -> discussion.edit(as(author), post.post(), "Better", 1));
        people.pause(author, room, -5);
        owner.change(
                "UPDATE topic SET locked = TRUE WHERE ref = ?", post.topic().value());
        assertNotAllowed("post.edit.locked", () -> discussion.edit(as(author), post.post(), "Better", 1));
        people.lapse(author, 3);
        assertNotAllowed("post.edit.unverified", () -> discussion.edit(as(author), post.post(), "Better", 1));
        assertNotAllowed("post.withdraw.unverified", () -> discussion.withdraw(as(author), post.post()));
        assertEquals("The first words", posts.post(as(other), post.post()).body());
    }

    @Test
    void what_does_not_fit_is_said_beside_its_field() {
        var author = people.verified("nurse");
        var room = people.room(author);
        Posted post = start(author, room);
        String tooLong = "x".repeat(20_001);

        assertInvalid("body", "text.empty", () -> draft(" \n "));
        assertInvalid("body", "text.too-long", () -> draft(tooLong));
        assertInvalid("body", "text.too-long", () -> discussion.edit(as(author), post.post(), tooLong, 1));
        assertInvalid("body", "text.empty", () -> discussion.edit(as(author), post.post(), "", 1));
        assertInvalid(
                "title", "text.empty", () -> discussion.start(as(author), room.slug(), null, " ", draft("Words")));
        assertInvalid(
                "title",
                "text.too-long",
                () -> discussion.start(as(author), room.slug(), null, "x".repeat(141), draft("Words")));
        assertInvalid(
                "kind", "topic.kind", () -> discussion.start(as(author), room.slug(), "poll", "Title", draft("Words")));
        assertEquals(
                1,
                owner.number(
                        "SELECT COUNT(*) FROM topic WHERE group_id = ?",
                        room.id().value()));
    }

    @Test
    void words_come_back_as_they_were_typed() {
        var author = people.verified("nurse");
        var room = people.room(author);
        String words = "Naïve café — “quotes”, 한국어, עברית, 👩🏽‍⚕️ and a trailing\nline with  two blanks";

        Posted post = discussion.start(as(author), room.slug(), null, "Ünïcode 👩🏽‍⚕️ title", draft(words));

        assertEquals(words, posts.post(as(author), post.post()).body());
        assertEquals(
                "Ünïcode 👩🏽‍⚕️ title",
                topics.topic(as(author), post.topic()).row().title());
        assertEquals(words, posts.revisions(as(author), post.post()).get(0).body());
    }
}
