package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.collegium.forum.DraftDesk;
import org.collegium.forum.KeptDraft;
import org.collegium.forum.Place;
import org.collegium.forum.Posted;
import org.collegium.forum.TopicReading;
import org.collegium.forum.TopicRow;
import org.collegium.kernel.Refusal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What somebody is writing is kept until it is posted; where somebody left off is remembered. */
class DraftAndReadMarkIT extends Story {

    @Inject
    DraftDesk drafts;

    @Inject
    TopicReading topics;

    @Test
    void a_draft_is_kept_as_typed_and_forgotten_when_posted() {
        var writer = people.verified("nurse");
        var neighbour = people.verified("nurse");
        var room = people.room(writer, neighbour);
        Posted start = start(neighbour, room);
        Place place = Place.topic(start.topic());

        drafts.keep(as(writer), place, "", "Half a sen");
        drafts.keep(as(writer), place, "", "Half a sentence \n ");

        assertEquals(
                "Half a sentence \n ",
                drafts.find(as(writer), place).map(KeptDraft::body).orElseThrow());
        assertTrue(drafts.find(as(neighbour), place).isEmpty(), "nobody reads another's draft");
        reply(writer, start.topic(), "Half a sentence, finished");
        assertTrue(drafts.find(as(writer), place).isEmpty());
    }

    @Test
    void each_place_has_its_own_draft() {
        var writer = people.verified("nurse");
        var room = people.room(writer);
        Posted start = start(writer, room);

        drafts.keep(as(writer), Place.topic(start.topic()), "", "A reply");
        drafts.keep(as(writer), Place.group(room.slug()), "A title", "A topic");
        drafts.keep(as(writer), Place.post(start.post()), "", "An edit");

        discussion.edit(as(writer), start.post(), "An edit, done", 1);
        assertTrue(drafts.find(as(writer), Place.post(start.post())).isEmpty());
        discussion.start(as(writer), room.slug(), null, "A title", draft("A topic, done"));
        assertTrue(drafts.find(as(writer), Place.group(room.slug())).isEmpty());
        assertEquals(
                "A reply",
                drafts.find(as(writer), Place.topic(start.topic()))
                        .map(KeptDraft::body)
                        .orElseThrow());
        drafts.discard(as(writer), Place.topic(start.topic()));
        assertTrue(drafts.find(as(writer), Place.topic(start.topic())).isEmpty());
    }

    @Test
    void an_emptied_draft_is_forgotten_and_a_refused_post_keeps_it() {
        var writer = people.verified("nurse");
        var room = people.room(writer);
        Posted start = start(writer, room);
        Place place = Place.topic(start.topic());

        drafts.keep(as(writer), place, "", "Words");
        drafts.keep(as(writer), place, " ", "\n");
        assertTrue(drafts.find(as(writer), place).isEmpty());

        drafts.keep(as(writer), place, "", "Words that matter");
        people.pause(writer, room, 5);
        assertNotAllowed("topic.reply.paused", () -> reply(writer, start.topic(), "Words that matter"));
        assertEquals(
                "Words that matter",
                drafts.find(as(writer), place).map(KeptDraft::body).orElseThrow());
    }

    @Test
    void an_unfinished_text_may_be_longer_than_a_post() {
        var writer = people.verified("nurse");
        var room = people.room(writer);
        String words = "👩🏽‍⚕️ x ".repeat(20_000).substring(0, 150_000);

        drafts.keep(as(writer), Place.group(room.slug()), "y".repeat(200), words);

        KeptDraft kept = drafts.find(as(writer), Place.group(room.slug())).orElseThrow();
        assertEquals(words, kept.body());
        assertEquals("y".repeat(200), kept.title());
    }

    @Test
    void a_place_that_is_none_does_not_exist() {
        var writer = people.verified("nurse");
        for (String name : List.of("", "topic", "topic:", "topic:nonsense", "group:no-such-group", "post:", "case:x")) {
            assertNotFound(() -> drafts.keep(as(writer), new Place(name), "", "Words"));
        }
        Assertions.assertThrows(Refusal.NotFound.class, () -> new Place("group:" + "x".repeat(80)));
    }

    @Test
    void a_read_mark_never_goes_back() {
        var reader = people.verified("nurse");
        var writer = people.verified("nurse");
        var room = people.room(reader, writer);
        Posted start = start(writer, room);
        reply(writer, start.topic(), "Two");
        reply(writer, start.topic(), "Three");

        discussion.readUpTo(as(reader), start.topic(), 2);
        assertEquals(2, row(reader, start).read());
        discussion.readUpTo(as(reader), start.topic(), 1);
        discussion.readUpTo(as(reader), start.topic(), 0);
        discussion.readUpTo(as(reader), start.topic(), -7);

        assertEquals(2, row(reader, start).read());
        assertEquals(1, row(reader, start).unread());
        assertEquals(0, row(writer, start).unread(), "own words are read words");
    }

    @Test
    void nobody_has_read_what_is_not_written_yet() {
        var reader = people.verified("nurse");
        var writer = people.verified("nurse");
        var room = people.room(reader, writer);
        Posted start = start(writer, room);

        discussion.readUpTo(as(reader), start.topic(), 1_000_000);
        assertTrue(unread(reader).isEmpty());
        reply(writer, start.topic(), "Something new");

        assertEquals(
                List.of(start.topic()),
                unread(reader).stream().map(TopicRow::ref).toList());
        assertEquals(1, row(reader, start).unread());
    }

    @Test
    void the_list_shows_what_is_new_and_what_was_answered() {
        var reader = people.verified("nurse");
        var writer = people.verified("nurse");
        var room = people.room(reader, writer);
        Posted mine = start(reader, room);
        Posted theirs = start(writer, room);

        assertEquals(
                List.of(theirs.topic()),
                unread(reader).stream().map(TopicRow::ref).toList());
        assertTrue(topics.answered(as(reader), 10).isEmpty());
        reply(writer, mine.topic(), "An answer");

        assertEquals(
                List.of(mine.topic(), theirs.topic()),
                unread(reader).stream().map(TopicRow::ref).toList());
        assertEquals(
                List.of(mine.topic()),
                topics.answered(as(reader), 10).stream().map(TopicRow::ref).toList());
        discussion.readUpTo(as(reader), mine.topic(), 2);
        assertTrue(topics.answered(as(reader), 10).isEmpty());
    }

    private List<TopicRow> unread(People.Person reader) {
        return topics.unread(as(reader), 10);
    }

    private TopicRow row(People.Person reader, Posted topic) {
        return topics.topic(as(reader), topic.topic()).row();
    }
}
