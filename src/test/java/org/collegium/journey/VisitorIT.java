package org.collegium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.util.List;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody without an account, perhaps on an old phone, perhaps in trouble: everything is there, and nothing is asked or noted. */
@ExtendWith({LiveServer.class, Browser.class})
class VisitorIT {

    private static final String PAGE = "/resources/dementia-next-steps";
    private static final List<String> PUBLIC = List.of(
            "/", "/resources", PAGE, "/resources/domestic-abuse", "/help-now", "/glossary", "/guidelines", "/privacy",
            "/accessibility", "/safe", "/look", "/report", "/sign-in");
    private static final int LARGEST_PAGE = 60 * 1024;

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void reads_every_public_page_without_a_cookie(boolean scripts, Journey journey) {
        Visit visit = journey.window(scripts);
        for (String path : PUBLIC) {
            visit.go(path);
            assertThat(visit.page().locator("#main")).isVisible();
            assertEquals(List.of(), visit.context().cookies(), path);
        }
    }

    @Test
    void reads_every_public_page_on_the_smallest_screen(Journey journey) {
        Visit visit = journey.narrow();
        PUBLIC.forEach(visit::go);
    }

    @Test
    void reads_every_public_page_in_the_dark(Journey journey) {
        Visit visit = journey.dark();
        PUBLIC.forEach(visit::go);
    }

    @Test
    void finds_a_page_from_the_first_one_and_the_lines_that_help(Journey journey) {
        Visit visit = journey.withoutScripts().go("/");
        visit.follow(visit.page().locator("main a[href='/resources']").first());
        visit.follow(visit.page().locator("main a[href='" + PAGE + "']").first());

        assertThat(visit.page().locator("h1")).containsText("ementia");
        Locator lines = visit.page().locator("main a[href^='tel:']");
        assertTrue(lines.count() > 0, "the page names help lines");
        for (Locator line : lines.all()) {
            assertTrue(line.getAttribute("href").matches("tel:\\+?\\d{3,}"), line.getAttribute("href"));
        }
    }

    @Test
    void finds_help_now_in_one_step_from_every_public_page(Journey journey) {
        Visit visit = journey.withoutScripts();
        for (String path : PUBLIC) {
            visit.go(path).follow(visit.page().locator("a[href='/help-now']").first());
            assertThat(visit.page().locator("main a[href='tel:999']").first()).isVisible();
        }
    }

    @Test
    void leaves_in_a_hurry_by_one_link(Journey journey) {
        Visit visit = journey.withoutScripts();
        for (String path : List.of("/", PAGE, "/help-now", "/resources/domestic-abuse")) {
            visit.go(path);
            Locator leave = visit.page().locator("a.leave");
            assertThat(leave).isInViewport();
            assertThat(leave).hasAttribute("rel", "noreferrer");
        }
    }

    /** As a text browser reads it, from top to bottom: the way to skip, who we are, help, then the page, then the rest. */
    @Test
    void the_order_makes_sense_without_any_style(Site site) {
        for (String path : PUBLIC) {
            HttpResponse<String> answer = Wire.visitor(site).get(path);
            assertEquals(200, answer.statusCode(), path);
            Document page = Jsoup.parse(answer.body());
            assertEquals("en-GB", page.selectFirst("html").attr("lang"), path);
            assertFalse(page.title().isBlank(), path);
            assertEquals("#main", page.body().selectFirst("a").attr("href"), path + ": the first link skips to the page");
            comesBefore(path, page, "a.skip", ".brand");
            comesBefore(path, page, ".brand", "a[href='/help-now']");
            comesBefore(path, page, "a[href='/help-now']", "h1");
            comesBefore(path, page, "main h1", "footer");
            int level = 1;
            for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
                int next = heading.tagName().charAt(1) - '0';
                assertTrue(next <= level + 1, path + ": a step is missing before " + heading.text());
                level = next;
            }
            for (Element link : page.select("a[href]")) {
                assertFalse(link.text().isBlank(), path + ": a link without words to " + link.attr("href"));
            }
            assertEquals(0, page.select("img:not([alt])").size(), path);
        }
    }

    @Test
    void the_text_of_a_page_comes_in_one_small_answer_without_script(Site site) {
        for (String path : List.of("/", "/resources", PAGE, "/help-now", "/guidelines", "/privacy")) {
            String body = Wire.visitor(site).get(path).body();
            assertTrue(body.length() <= LARGEST_PAGE, path + " " + body.length());
            assertEquals(0, Jsoup.parse(body).select("script").size(), path);
        }
    }

    private static void comesBefore(String path, Document page, String first, String second) {
        List<Element> all = page.getAllElements();
        Element one = page.selectFirst(first);
        Element two = page.selectFirst(second);
        assertTrue(one != null && two != null, path + ": " + first + " and " + second);
        assertTrue(all.indexOf(one) < all.indexOf(two), path + ": " + first + " before " + second);
    }
}
