package org.collegium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a worry to its answer, and back: everybody who takes part learns what they may know, and nobody else anything. */
@ExtendWith({LiveServer.class, Browser.class})
class ReportIT {

    private static final String WORDS = "The family with the blue door will know themselves here";
    private static final String NOTE = "Two details together point at one house";
    private static final String FACTS = "Colour and street stand together";
    private static final String REASON = "Please tell it again without the door";
    private static final String TAKEN_BACK = "The author has shown that the house is invented";

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_report_is_decided_told_to_both_sides_and_taken_back(boolean scripts, Journey journey, Site site) {
        var topic = Writer.of(site, "facilitator").starts("dementia-care", "A house", "What do you look for?");
        Writer.of(site, "nurse").replies(topic, WORDS);

        Visit reporter = journey.window(scripts).signIn("practitioner").go(topic.address());
        reporter.follow(link(reporter.page().locator("#post-2"), "Report"));
        assertThat(reporter.page().locator("#main")).containsText(WORDS);
        reporter.page().getByLabel("Someone could be recognised").check();
        reporter.page().getByLabel("What should we know?").fill(NOTE);
        reporter.press("Send the report");
        String mine = reporter.page().url();
        assertTrue(mine.contains("/cases/"), mine);
        String ref = mine.substring(mine.lastIndexOf('/') + 1);
        assertThat(reporter.page().locator("#main")).containsText("you reported it");

        Visit moderator = journey.window(scripts).signIn("moderator").go("/moderation");
        moderator.follow(moderator.page().locator("#main a[href='/moderation/cases/" + ref + "']"));
        assertThat(moderator.page().locator("#main")).containsText(WORDS);
        assertThat(moderator.page().locator("#main")).containsText(NOTE);
        assertFalse(moderator.main().contains("Priya"), "moderators learn no reporter's name");
        moderator.press("Take this case");
        assertThat(moderator.page().locator("#main")).containsText("held by you until");
        moderator.page().getByLabel("Hide it from everybody but its author").check();
        moderator.page().getByLabel("What did you find?").fill(FACTS);
        moderator.page().getByLabel("Reason", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill(REASON);
        moderator.press("Decide");
        assertThat(moderator.page().locator("#main")).containsText("It is hidden now");

        Visit member = journey.window(scripts).signIn("facilitator").go(topic.address());
        assertThat(member.page().locator("#post-2")).containsText("Hidden by the moderation team");
        assertFalse(member.page().content().contains("blue door"), "nobody else reads the words");

        Visit author = journey.window(scripts).signIn("nurse").go("/notices");
        assertThat(author.page().locator("#main a[href='/cases/" + ref + "']")).hasText("A post of yours was hidden. Read why.");
        author.follow(author.page().locator("#main a[href='/cases/" + ref + "']"));
        assertThat(author.page().locator("#main")).containsText(WORDS);
        assertThat(author.page().locator("#main")).containsText(FACTS);
        assertThat(author.page().locator("#main")).containsText(REASON);
        assertThat(author.page().locator("#main")).containsText("Someone could be recognised");
        assertFalse(author.page().content().contains("Priya"), "authors learn no reporter's name");
        assertFalse(author.page().content().contains(NOTE), "nor what the reporter said in confidence");
        author.go(topic.address());
        assertThat(author.page().locator("#post-2")).containsText("Hidden by the moderation team");

        reporter.go("/cases");
        assertThat(row(reporter, ref)).containsText("Decided");
        reporter.go(mine);
        assertThat(reporter.page().locator("#main")).containsText("The post was hidden");
        assertThat(reporter.page().locator("#main")).containsText(REASON);

        moderator.page().getByLabel("Why do you take it back?").fill(TAKEN_BACK);
        moderator.press("Take the decision back");
        assertThat(moderator.page().locator("#main")).containsText(TAKEN_BACK);

        member.go(topic.address());
        assertThat(member.page().locator("#post-2 .prose")).hasText(WORDS);
        author.go("/notices");
        assertThat(author.page().locator("#main a[href='/cases/" + ref + "']").first())
                .hasText("A post of yours can be seen again: the decision was taken back.");
        reporter.go(mine);
        assertThat(reporter.page().locator("#main")).containsText("The decision was taken back");
    }

    private static Locator link(Locator place, String words) {
        return place.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words));
    }

    private static Locator row(Visit visit, String ref) {
        return visit.page()
                .locator(".topic-row")
                .filter(new Locator.FilterOptions().setHas(visit.page().locator("a[href='/cases/" + ref + "']")));
    }
}
