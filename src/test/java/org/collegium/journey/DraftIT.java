package org.collegium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed is there again, whatever happened to the page. */
@ExtendWith({LiveServer.class, Browser.class})
class DraftIT {

    private static final String WORDS = "Half a thought, and it was a good one";

    @Test
    void a_draft_survives_a_closed_tab_and_another_device(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.desktop().signIn("practitioner").go(topic.address());
        visit.body().pressSequentially(WORDS);
        assertThat(visit.page().locator("#draft-state")).containsText("Draft kept");

        visit.page().close();
        visit.newTab().go(topic.address());

        assertThat(visit.body()).hasValue(WORDS);
        Visit elsewhere = journey.withoutScripts().signIn("practitioner").go(topic.address());
        assertThat(elsewhere.body()).hasValue(WORDS);
        assertThat(elsewhere.page().locator("#draft-state")).containsText("Draft kept");
    }

    @Test
    void a_draft_survives_a_server_that_does_not_answer(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.desktop().signIn("practitioner").go(topic.address());
        visit.page()
                .route(
                        "**/writing/*",
                        route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204)));
        visit.page().route("**/writing/draft", route -> route.abort());
        visit.body().fill(WORDS);
        assertThat(visit.page().locator("#draft-state")).containsText("Kept in this browser");

        visit.page().close();

        assertThat(visit.forget().newTab().go(topic.address()).body()).hasValue(WORDS);
    }

    @Test
    void a_draft_is_kept_by_its_button_without_scripts(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.withoutScripts().signIn("practitioner").go(topic.address());
        visit.body().fill(WORDS);

        visit.press("Keep as a draft");

        assertThat(visit.page().locator("#draft-state")).containsText("Draft kept");
        visit.page().close();
        assertThat(visit.newTab().go(topic.address()).body()).hasValue(WORDS);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_draft_survives_a_lost_sign_in(boolean scripts, Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.window(scripts).signIn("practitioner").go(topic.address());
        visit.body().fill(WORDS);
        visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-collegium"));

        visit.press("Post");

        assertThat(visit.page().locator("#main")).containsText("Your sign-in had ended");
        assertThat(visit.page().locator("#main")).containsText("What you wrote is kept on this page");
        visit.signInHere("practitioner");
        assertThat(visit.page().locator("h1")).hasText(topic.title());
        assertThat(visit.body()).hasValue(WORDS);
        visit.press("Post");
        assertThat(visit.page().locator("#post-2 .prose")).hasText(WORDS);
        assertThat(visit.body()).hasValue("");
    }

    @Test
    void a_new_topic_survives_a_lost_sign_in_with_its_title(Journey journey) {
        Visit visit = journey.desktop().signIn("police").go("/groups/crisis-and-street/new");
        visit.page().getByLabel("Title").fill("What I wanted to ask");
        visit.body().fill(WORDS);
        visit.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-collegium"));

        visit.press("Post").signInHere("police");

        assertThat(visit.page().getByLabel("Title")).hasValue("What I wanted to ask");
        assertThat(visit.body()).hasValue(WORDS);
        visit.press("Post");
        assertThat(visit.page().locator("h1")).hasText("What I wanted to ask");
        assertThat(visit.go("/groups/crisis-and-street/new").body()).hasValue("");
    }

    @Test
    void a_wrong_passphrase_on_the_way_back_loses_nothing(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.withoutScripts().signIn("practitioner").go(topic.address());
        visit.body().fill(WORDS);
        visit.context().clearCookies();
        visit.press("Post");

        visit.page().getByLabel("Email address").fill("practitioner@demo.example");
        visit.page().getByLabel("Passphrase").fill("not the demo door");
        visit.press("Sign in");
        visit.signInHere("practitioner");

        assertThat(visit.body()).hasValue(WORDS);
    }

    private static Writer.Started topic(Site site) {
        return Writer.of(site, "nurse").starts("dementia-care", "Worth an answer", "What would you say?");
    }
}
