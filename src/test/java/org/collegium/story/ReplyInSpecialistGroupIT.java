package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.collegium.forum.DiscussionDesk;
import org.collegium.forum.Draft;
import org.collegium.forum.Posted;
import org.junit.jupiter.api.Test;

class ReplyInSpecialistGroupIT extends Story {

    @Inject
    DiscussionDesk desk;

    @Test
    void a_topic_is_started_and_answered() {
        var asker = people.verified("nurse");
        var answerer = people.verified("social-worker");
        var room = people.room(asker, answerer);

        Posted start = desk.start(
                as(asker), room.slug(), "question", "Who signs?", Draft.of("Does anybody know?", freshKey()));
        Posted reply = desk.reply(as(answerer), start.topic(), Draft.of("The consultant.", freshKey()));

        assertEquals(1, start.number());
        assertEquals(2, reply.number());
    }
}
