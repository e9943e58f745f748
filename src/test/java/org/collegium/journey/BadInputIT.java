package org.collegium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.collegium.kernel.Ref;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed or sent: a clear sentence, nothing lost, nothing broken. */
@ExtendWith({LiveServer.class, Browser.class})
class BadInputIT {

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void an_empty_post_gets_a_sentence_beside_the_box(boolean scripts, Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.window(scripts).signIn("practitioner").go(topic.address());

        visit.press("Post");

        assertThat(visit.page().locator("#problems")).containsText("Please write something here.");
        assertThat(visit.page().locator(".has-error .field-error")).hasText("Please write something here.");
        assertThat(visit.body()).hasAttribute("aria-invalid", "true");
        if (scripts) {
            assertThat(visit.page().locator("#problems")).isFocused();
        }
        assertThat(visit.page().locator(".post")).hasCount(1);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void a_text_that_is_too_long_is_counted_and_kept(boolean scripts, Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.window(scripts).signIn("practitioner").go(topic.address());
        String long20001 = "word ".repeat(4000) + "x";
        visit.body().fill(long20001);

        visit.press("Post");

        assertThat(visit.page().locator("#problems")).containsText("it may have 20,000 characters and has 20,001");
        assertEquals(long20001, visit.body().inputValue());
        visit.body().fill(long20001.substring(0, 20_000));
        visit.press("Post");
        assertThat(visit.page().locator("#post-2")).isVisible();
    }

    @Test
    void a_text_of_two_megabytes_gets_a_sentence_and_is_there_again(Journey journey, Site site) {
        var topic = topic(site);
        Visit visit = journey.desktop().signIn("practitioner").go(topic.address());
        String huge = "word ".repeat(400_000) + "end";
        visit.body()
                .evaluate(
                        "(box, text) => { box.value = text; box.dispatchEvent(new Event('input', {bubbles: true})); }",
                        huge);

        visit.leaving(visit.button("Post")::click);
        visit.forget().lookOver(413);
        assertThat(visit.page().locator("#main")).containsText("A post holds up to 20,000 characters");
        visit.page().navigate(topic.address());
        assertEquals(huge.length(), visit.body().inputValue().length());
    }

    @Test
    void a_wrong_passphrase_and_an_unknown_address_read_the_same(Journey journey) {
        Visit visit = journey.withoutScripts().go("/sign-in");
        for (String email : List.of("practitioner@demo.example", "nobody@demo.example")) {
            visit.page().getByLabel("Email address").fill(email);
            visit.page().getByLabel("Passphrase").fill("wide shut");
            visit.press("Sign in");
            assertThat(visit.page().locator("#problems"))
                    .containsText(
                            "This address and passphrase do not belong together. Please check both and try again.");
            assertThat(visit.page().getByLabel("Email address")).hasValue(email);
        }
    }

    @Test
    void an_unknown_address_says_so_kindly(Journey journey) {
        Visit visit = journey.desktop().signIn("practitioner");
        for (String path : List.of(
                "/topics/" + Ref.fresh().value(), "/topics/x", "/cases/0000000000000000", "/no", "/groups/no")) {
            visit.goInVain(path, 404);
            assertThat(visit.page().locator("h1")).hasText("There is nothing here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "TRACE", "PATCH", "OPTIONS", "PROPFIND"})
    void other_verbs_are_refused(String verb, Site site) {
        for (String path :
                List.of("/", "/sign-in", "/home", "/views/member/home.xhtml", "/assets/collegium/mark.svg")) {
            int status = Wire.visitor(site).ask(verb, path, Map.of()).statusCode();
            assertTrue(status == 405 || status == 403 || status == 501, verb + " " + path + " " + status);
        }
    }

    @Test
    void a_forged_form_writes_nothing(Site site) throws SQLException {
        var topic = topic(site);
        Wire wire = Wire.signedIn(site, "practitioner");
        Map<String, String> form = wire.form(topic.address(), "form:post");
        form.put("form:body", "Not what she wanted to say");
        String own = site.base().toString().replaceAll("/$", "");

        String token = form.put("csrf", "guessed");
        refused(wire.post(topic.address(), form));
        form.remove("csrf");
        refused(wire.post(topic.address(), form));
        form.put("csrf", token);
        refused(wire.post(topic.address(), form, Map.of("Origin", "https://evil.example")));
        refused(wire.post(topic.address(), form, Map.of("Origin", "null")));
        refused(wire.post(topic.address(), form, Map.of("Sec-Fetch-Site", "cross-site")));
        refused(wire.post(topic.address(), form, Map.of("Sec-Fetch-Site", "same-site", "Origin", own)));
        refused(wire.post("/writing/draft", Map.of("place", "topic:" + topic.ref(), "body", "Not hers")));
        assertEquals(1, posts(site, topic));

        assertEquals(
                302, wire.post(topic.address(), form, Map.of("Origin", own)).statusCode());
        assertEquals(2, posts(site, topic));
    }

    private static void refused(HttpResponse<String> answer) {
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("That did not come from one of our pages"), answer.body());
    }

    private static int posts(Site site, Writer.Started topic) throws SQLException {
        try (Connection owner = site.owner();
                var count = owner.prepareStatement(
                        "SELECT COUNT(*) FROM post p JOIN topic t ON t.id = p.topic_id WHERE t.ref = ?")) {
            count.setString(1, topic.ref());
            try (var found = count.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    @Test
    void script_in_a_post_is_words_and_nothing_else(Journey journey, Site site) {
        var topic = Writer.of(site, "nurse")
                .starts(
                        "dementia-care",
                        "Marks & <b>signs</b>",
                        "Look <script>document.title='taken'</script> here <img src=x onerror=alert(1)>\n\n"
                                + "[press me](javascript:document.title='taken') [data](data:text/html,x) [good](https://example.org/)");
        Visit visit = journey.desktop().signIn("practitioner").go(topic.address());

        Locator post = visit.page().locator("#post-1 .prose");
        assertThat(post).containsText("<script>document.title='taken'</script>");
        assertThat(post).containsText("<img src=x onerror=alert(1)>");
        assertThat(post.locator("script, img")).hasCount(0);
        assertThat(post.locator("a[href^=javascript], a[href^=data]")).hasCount(0);
        assertThat(post.locator("a[href='https://example.org/']")).hasCount(1);
        assertThat(visit.page().locator("h1")).hasText(topic.title());
        post.getByText("press me").click();
        assertFalse(visit.page().title().contains("taken"));

        visit.body().fill("<script>document.title='taken'</script> [x](javascript:document.title='taken')");
        assertThat(visit.page().locator("#preview-body")).containsText("<script>document.title='taken'</script>");
        assertThat(visit.page().locator("#preview-body a[href^=javascript]")).hasCount(0);
        visit.lookOver();
        assertFalse(visit.page().title().contains("taken"));
    }

    private static Writer.Started topic(Site site) {
        return Writer.of(site, "nurse").starts("dementia-care", "Plain talk", "Say what you like.");
    }
}
