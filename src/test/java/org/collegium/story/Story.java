package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import org.collegium.access.Actor;
import org.collegium.forum.DiscussionDesk;
import org.collegium.forum.Draft;
import org.collegium.forum.Posted;
import org.collegium.groups.Actors;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** What all stories share: the built application with the stories in it, people, and a look at the database. */
@ExtendWith(ArquillianExtension.class)
abstract class Story {

    final Owner owner = new Owner();
    final People people = new People(owner);

    @Inject
    Actors actors;

    @Inject
    DiscussionDesk discussion;

    @Deployment
    static WebArchive application() {
        Path war = Path.of(System.getProperty("collegium.build", "target"), "collegium.war");
        return ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile()).addPackage(Story.class.getPackage());
    }

    /** The person as the application knows them at this moment. */
    Actor as(People.Person person) {
        return actors.of(person.id());
    }

    /** Starts a topic. */
    Posted start(People.Person by, People.Room room) {
        return discussion.start(as(by), room.slug(), null, "A topic of a story", draft("The first words"));
    }

    Posted reply(People.Person by, Ref topic, String words) {
        return discussion.reply(as(by), topic, draft(words));
    }

    static Draft draft(String words) {
        return Draft.of(words, freshKey());
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
    }

    /** A key that no write has carried before. */
    static String freshKey() {
        return "story-" + Ref.fresh();
    }

    static void assertNotFound(Executable act) {
        assertThrows(Refusal.NotFound.class, act);
    }

    static void assertNotAllowed(String reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.NotAllowed.class, act).reason());
    }

    static void assertInvalid(String field, String reason, Executable act) {
        Refusal.Invalid refusal = assertThrows(Refusal.Invalid.class, act);
        assertEquals(field + ": " + reason, refusal.field() + ": " + refusal.reason());
    }

    static void assertConflict(String reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.Conflict.class, act).reason());
    }
}
