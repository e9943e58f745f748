package org.collegium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two windows, one post. */
@ExtendWith({LiveServer.class, Browser.class})
class ConflictIT {

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void the_second_of_two_editors_sees_both_texts_and_loses_none(boolean scripts, Journey journey, Site site) {
        var topic = Writer.of(site, "nurse").starts("dementia-care", "Edited twice", "As it was at first.");
        String edit = "/posts/" + topic.post() + "/edit";
        Visit visit = journey.window(scripts).signIn("nurse").go(edit);
        Page first = visit.page();
        visit.newTab().go(edit);
        Page second = visit.page();
        first.locator("textarea[data-place]").fill("What the first window wrote.");
        second.locator("textarea[data-place]").fill("What the second window wrote.");

        visit.turnTo(first).press("Save");
        assertThat(first.locator("#post-1 .prose")).hasText("What the first window wrote.");
        visit.turnTo(second).press("Save");

        assertThat(second.locator("#main")).containsText("This post changed while you were writing");
        assertThat(second.locator("#main .prose").first()).hasText("What the first window wrote.");
        assertThat(visit.body()).hasValue("What the second window wrote.");

        visit.press("Save my text below");
        assertThat(second.locator("#post-1 .prose")).hasText("What the second window wrote.");
        visit.go("/posts/" + topic.post() + "/history");
        assertThat(second.locator("section.section")).hasCount(3);
    }
}
