package org.collegium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a practitioner comes for: to read what is new, and to say something. */
@ExtendWith({LiveServer.class, Browser.class})
class PractitionerIT {

    private static final String LONG_TOPIC = "Self-neglect";
    private static final int LEFT_OFF = 52;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void signs_in_and_finds_own_groups_and_what_is_new(boolean scripts, Journey journey, Site site) {
        var topic = Writer.of(site, "nurse").starts("dementia-care", "What is new at home", "Has anybody tried this?");

        Visit visit = journey.window(scripts).signIn("practitioner");

        assertTrue(visit.page().url().endsWith("/home"), visit.page().url());
        assertThat(visit.page().locator(".rail")).containsText("Dementia care");
        assertThat(visit.page().locator(".rail")).not().containsText("Nursing in the community");
        assertThat(visit.page().locator("#main")).containsText(topic.title());
        visit.follow(topic.title());
        assertThat(visit.page().locator("#post-1")).containsText("Has anybody tried this?");
    }

    @Test
    void opens_the_long_topic_where_reading_ended(Journey journey, Site site) throws SQLException {
        long length = leftOff(site);
        Visit visit = journey.desktop().signIn("practitioner");

        Locator link = visit.page().locator("#main h3 a").filter(new Locator.FilterOptions().setHasText(LONG_TOPIC));
        assertThat(link).hasCount(1);
        visit.follow(link);

        assertTrue(
                visit.page().url().endsWith("#post-" + (LEFT_OFF + 1)),
                visit.page().url());
        assertThat(visit.page().locator("#left-off")).containsText("You left off here");
        assertThat(visit.page().locator("#left-off")).isInViewport();
        assertThat(visit.page().locator("#post-" + (LEFT_OFF + 1))).isInViewport();
        for (int number = LEFT_OFF + 1; number <= Math.min(60, length); number++) {
            assertThat(visit.page().locator("#post-" + number)).isVisible();
        }
        visit.go("/home");
        assertThat(visit.page().locator("#main h3 a").filter(new Locator.FilterOptions().setHasText(LONG_TOPIC)))
                .hasCount(0);
    }

    /** The long topic is read up to its 52nd post, everything else to its end. Answers with the length of the long topic. */
    private static long leftOff(Site site) throws SQLException {
        try (Connection owner = site.owner();
                var marks = owner.prepareStatement(
                        "INSERT INTO read_mark (member_id, topic_id, number, read_at)"
                                + " SELECT m.id, t.id, IF(t.posts >= 60, ?, t.posts), NOW(6) FROM member m, topic t"
                                + " WHERE m.email = 'practitioner@demo.example' ON DUPLICATE KEY UPDATE number = VALUES(number)");
                var length = owner.prepareStatement("SELECT posts FROM topic WHERE posts >= 60 AND title LIKE ?")) {
            marks.setInt(1, LEFT_OFF);
            marks.executeUpdate();
            length.setString(1, LONG_TOPIC + "%");
            try (var found = length.executeQuery()) {
                assertTrue(found.next(), "the demo has a topic of 60 posts");
                return found.getLong(1);
            }
        }
    }

    @Test
    void sees_while_writing_how_it_will_look(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.desktop().signIn("practitioner").go(topic.address());

        visit.body().fill("That is **so true**.\n\n- one\n- two");

        Locator preview = visit.page().locator("#preview-body");
        assertThat(preview.locator("strong")).hasText("so true");
        assertThat(preview.locator("li")).hasCount(2);
        assertThat(visit.button("Show how it will look")).isHidden();
        visit.lookOver();
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void replies_edits_and_finds_both_wordings_in_the_history(boolean scripts, Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.window(scripts).signIn("practitioner").go(topic.address());

        visit.body().fill("That is **so true**.\n\n- one\n- two");
        if (!scripts) {
            visit.press("Show how it will look");
            assertThat(visit.page().locator("#preview-body strong")).hasText("so true");
            assertThat(visit.body()).hasValue("That is **so true**.\n\n- one\n- two");
        }
        visit.press("Post");

        Locator post = visit.page().locator("#post-2");
        assertTrue(visit.page().url().endsWith("#post-2"), visit.page().url());
        assertThat(post).isInViewport();
        assertThat(post.locator(".prose strong")).hasText("so true");
        assertThat(post.locator(".prose li")).hasCount(2);
        assertThat(post.locator(".name")).hasText("Priya Nair");
        assertThat(visit.body()).hasValue("");

        visit.follow(post.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Edit")));
        assertThat(visit.body()).hasValue("That is **so true**.\n\n- one\n- two");
        visit.body().fill("That is **mostly true**.\n\n- one\n- two");
        visit.press("Save");
        assertThat(post.locator(".prose strong")).hasText("mostly true");

        visit.follow(post.locator(".edited a"));
        Locator versions = visit.page().locator("section.section");
        assertThat(versions).hasCount(2);
        assertThat(versions.nth(0).locator("ins")).containsText("mostly");
        assertThat(versions.nth(0).locator("del")).containsText("so");
        assertThat(versions.nth(1)).containsText("That is **so true**.");
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void starts_a_topic(boolean scripts, Journey journey) {
        String title = "Who brings the key safe " + UUID.randomUUID();
        Visit visit = journey.window(scripts).signIn("practitioner").follow("Discharge and home");

        visit.follow("Start a topic");
        visit.page().getByLabel("Title").fill(title);
        visit.page().getByLabel("A question").check();
        visit.page().getByLabel("Your words").fill("And who *pays*?");
        visit.press("Post");

        assertThat(visit.page().locator("h1")).hasText(title);
        assertThat(visit.page().locator("#post-1 em")).hasText("pays");
        visit.follow("Discharge and home");
        Locator row = visit.page().locator(".topic-row").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Question");
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void pressing_twice_posts_once(boolean scripts, Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.window(scripts).signIn("practitioner").go(topic.address());
        visit.body().fill("Said once.");

        visit.leaving(() -> visit.button("Post").dblclick());
        visit.go(topic.address());

        assertThat(visit.page().locator(".post").filter(new Locator.FilterOptions().setHasText("Said once.")))
                .hasCount(1);
        assertThat(visit.page().locator(".post")).hasCount(2);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void quotes_what_somebody_said(boolean scripts, Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.window(scripts).signIn("practitioner").go(topic.address());

        visit.follow(visit.page()
                .locator("#post-1")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Quote")));

        String begun = visit.body().inputValue();
        assertEquals("> **Alder**\n>\n> Has anybody tried this?\n\n", begun);
        visit.body().fill(begun + "Yes, twice.");
        visit.press("Post");
        Page page = visit.page();
        assertThat(page.locator("#post-2 blockquote")).containsText("Has anybody tried this?");
        assertThat(page.locator("#post-2 .prose")).containsText("Yes, twice.");
    }

    private static Writer.Started topic(Site site) {
        return Writer.of(site, "nurse").starts("dementia-care", "A small thing", "Has anybody tried this?");
    }
}
