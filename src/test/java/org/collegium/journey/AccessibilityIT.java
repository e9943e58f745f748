package org.collegium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For whoever uses no mouse, needs large letters, a dark page or a small one, or is made ill by things that move. */
@ExtendWith({LiveServer.class, Browser.class})
class AccessibilityIT {

    private static final String FOCUSED =
            """
            () => {
              const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
              return [e.tagName + ' ' + (e.innerText || e.value || e.name || ''), style.outlineStyle, parseFloat(style.outlineWidth),
                style.boxShadow, box.width * box.height > 0 && box.bottom > 0 && box.top < innerHeight];
            }
            """;

    @Test
    void the_first_key_leads_past_everything_to_the_page(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.desktop().signIn("practitioner");
        for (String path : List.of("/home", "/groups", topic.address(), "/notices", "/account", "/cases")) {
            visit.go(path);

            visit.page().keyboard().press("Tab");
            Locator skip = visit.page().locator("a.skip");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            focusIsVisible(visit);
            visit.page().keyboard().press("Enter");

            assertThat(visit.page().locator("#main")).isFocused();
        }
    }

    @Test
    void a_reply_is_written_and_posted_by_keyboard_alone(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.desktop().go("/sign-in?next=" + topic.address());
        tabTo(visit, visit.page().getByLabel("Email address"));
        visit.page().keyboard().type("practitioner@demo.example");
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().type(Visit.PASSPHRASE);
        visit.leaving(() -> visit.page().keyboard().press("Enter"));
        visit.lookOver();

        Locator reply = visit.page().locator("a[href='#reply']");
        tabTo(visit, reply);
        visit.page().keyboard().press("Enter");
        tabTo(visit, visit.body());
        visit.page().keyboard().type("Typed without a mouse.");
        tabTo(visit, visit.button("Post"));
        visit.leaving(() -> visit.page().keyboard().press("Enter"));
        visit.lookOver();

        assertThat(visit.page().locator("#post-2 .prose")).hasText("Typed without a mouse.");
    }

    /** Presses the tab key until an element has the focus; the focus must be seen at every step. */
    private static void tabTo(Visit visit, Locator aim) {
        for (int presses = 0; presses < 80; presses++) {
            visit.page().keyboard().press("Tab");
            focusIsVisible(visit);
            if (Boolean.TRUE.equals(aim.evaluate("e => e === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("The tab key does not lead to " + aim);
    }

    private static void focusIsVisible(Visit visit) {
        List<?> focused = (List<?>) visit.page().evaluate(FOCUSED);
        boolean outlined = !"none".equals(focused.get(1)) && ((Number) focused.get(2)).doubleValue() >= 2;
        assertTrue(outlined || !"none".equals(focused.get(3)), "the focus shows on " + focused);
        assertEquals(true, focused.get(4), "the focus is in sight on " + focused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "moderator"})
    void all_pages_of_a_member_fit_320_pixels(String who, Journey journey, Site site) {
        Visit visit = journey.narrow().signIn(who);
        for (String path : pages(site, who)) {
            visit.go(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"practitioner", "moderator"})
    void all_pages_of_a_member_are_legible_in_the_dark(String who, Journey journey, Site site) {
        Visit visit = journey.dark().signIn(who);
        assertNotEquals("rgb(255, 255, 255)", background(visit), "a dark page");
        for (String path : pages(site, who)) {
            visit.go(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark.xl", "contrast.l", "light.xl"})
    void the_chosen_look_holds_on_every_page(String look, Journey journey, Site site) {
        Visit visit = journey.desktop().signIn("practitioner");
        double usual = letters(visit);
        visit.context().addCookies(List.of(new Cookie("look", look).setUrl(site.base().toString())));

        for (String path : pages(site, "practitioner")) {
            visit.go(path);
            assertThat(visit.page().locator("html")).hasAttribute("data-theme", look.split("\\.")[0]);
        }
        assertTrue(letters(visit) > usual, "the letters grow");
    }

    @Test
    void twice_the_letters_fit_a_small_window(Journey journey, Site site) {
        Visit visit = journey.narrow().signIn("practitioner");
        visit.context().addCookies(List.of(new Cookie("look", "light.xl").setUrl(site.base().toString())));
        for (String path : pages(site, "practitioner")) {
            visit.go(path);
        }
    }

    @Test
    void nothing_moves_for_who_asked_for_stillness(Journey journey, Site site) {
        Visit visit = journey.still().signIn("practitioner");
        for (String path : pages(site, "practitioner")) {
            visit.go(path);
            Object moving = visit.page()
                    .evaluate("() => [...document.querySelectorAll('*')].filter(e => {"
                            + " const s = getComputedStyle(e);"
                            + " const long = t => t.split(',').some(x => parseFloat(x) > (x.includes('ms') ? 10 : 0.01));"
                            + " return long(s.transitionDuration) || s.animationName !== 'none' && long(s.animationDuration)"
                            + " || s.scrollBehavior === 'smooth'; }).map(e => e.tagName + '.' + e.className).slice(0, 5)");
            assertEquals(List.of(), moving, path);
        }
    }

    private static double letters(Visit visit) {
        return Double.parseDouble(visit.page()
                .evaluate("() => parseFloat(getComputedStyle(document.querySelector('#main p')).fontSize)")
                .toString());
    }

    private static Object background(Visit visit) {
        return visit.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
    }

    /** One of each page that a member may open. */
    private static List<String> pages(Site site, String who) {
        String writer = who.equals("moderator") ? "moderator" : "practitioner";
        var topic = Writer.of(site, writer)
                .starts(
                        "open-ground",
                        "AVeryLongWordWithoutAnySpaceThatSomebodyPasted",
                        "## Heading\n\n| a | b |\n|---|---|\n| one | two |\n\n> said\n\n```\n"
                                + "some code that is rather long and does not fit into a narrow window at all, ever\n```\n\n"
                                + "https://example.org/" + "a-long-address/".repeat(12));
        Stream<String> all = Stream.of(
                "/home",
                "/groups",
                "/groups/open-ground",
                "/groups/learning-disability-and-autism",
                "/groups/open-ground/new",
                topic.address(),
                "/posts/" + topic.post() + "/edit",
                "/posts/" + topic.post() + "/history",
                "/personas/" + (who.equals("moderator") ? "ruth-calloway" : "priya-nair"),
                "/notices",
                "/account",
                "/cases",
                "/report",
                "/sign-out");
        return Stream.concat(all, who.equals("moderator") ? Stream.of("/moderation", "/moderation?state=CLOSED") : Stream.empty())
                .toList();
    }

    private static Writer.Started topic(Site site) {
        return Writer.of(site, "nurse").starts("dementia-care", "By keyboard", "Is everything within reach?");
    }
}
