package org.collegium.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.collegium.web.frame.Everywhere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, and what none may give away. */
@ExtendWith({LiveServer.class, Browser.class})
class HeadersIT {

    @Test
    void every_page_has_a_strict_policy_and_says_nothing_of_the_server(Site site) throws SQLException {
        Wire moderator = Wire.signedIn(site, "moderator");
        Wire visitor = Wire.visitor(site);
        for (String address : addresses(site)) {
            for (Wire wire : List.of(moderator, visitor)) {
                strict(address, wire.get(address));
            }
        }
        strict("/no-such-page", visitor.get("/no-such-page"));
    }

    private static void strict(String address, HttpResponse<String> answer) {
        String policy = one(answer, "Content-Security-Policy", address);
        Set<String> directives = Set.of(policy.split("\\s*;\\s*"));
        assertTrue(directives.contains("default-src 'none'"), address + " " + policy);
        assertTrue(directives.contains("object-src 'none'"), address + " " + policy);
        assertTrue(directives.contains("base-uri 'none'"), address + " " + policy);
        assertTrue(directives.contains("frame-ancestors 'none'"), address + " " + policy);
        String script = directives.stream()
                .filter(part -> part.startsWith("script-src "))
                .findFirst()
                .orElseThrow();
        assertTrue(script.matches("script-src 'self'( 'nonce-[A-Za-z0-9+/=_-]{16,}')?"), address + " " + script);
        assertFalse(policy.contains("unsafe-eval"), address + " " + policy);
        assertFalse(policy.contains("*"), address + " " + policy);
        assertFalse(
                policy.replace("style-src-attr 'unsafe-inline'", "").contains("unsafe-inline"), address + " " + policy);
        assertEquals("nosniff", one(answer, "X-Content-Type-Options", address));
        assertEquals("same-origin", one(answer, "Referrer-Policy", address));
        assertTrue(one(answer, "Strict-Transport-Security", address).contains("max-age=31536000"), address);
        for (String talkative : List.of("Server", "X-Powered-By", "X-AspNet-Version", "Via")) {
            assertTrue(answer.headers().firstValue(talkative).isEmpty(), address + " tells " + talkative);
        }
    }

    private static String one(HttpResponse<String> answer, String header, String address) {
        List<String> values = answer.headers().allValues(header);
        assertEquals(1, values.size(), address + " " + header + " " + values);
        return values.get(0);
    }

    /** All addresses of the site with something that exists in each gap. */
    private static List<String> addresses(Site site) throws SQLException {
        try (Connection owner = site.owner();
                var statement = owner.createStatement()) {
            var real = new ArrayList<String>();
            String topic = first(
                    statement,
                    "SELECT t.ref FROM topic t JOIN community_group g ON g.id = t.group_id WHERE g.slug = 'open-ground' LIMIT 1");
            String post = first(
                    statement,
                    "SELECT p.ref FROM post p JOIN topic t ON t.id = p.topic_id WHERE t.ref = '" + topic + "' LIMIT 1");
            String decided = first(statement, "SELECT ref FROM moderation_case LIMIT 1");
            for (String address : Everywhere.addresses()) {
                String ref = address.startsWith("/topics") ? topic : address.startsWith("/posts") ? post : decided;
                String slug = address.startsWith("/groups") ? "open-ground" : "dementia-next-steps";
                real.add(address.replace("{ref}", ref).replace("{slug}", slug).replace("{handle}", "ruth-calloway"));
            }
            return real;
        }
    }

    private static String first(java.sql.Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query)) {
            assertTrue(found.next(), query);
            return found.getString(1);
        }
    }

    @Test
    void cookies_are_for_this_host_alone_and_out_of_reach(Site site) {
        Wire visitor = Wire.visitor(site);
        Map<String, String> form = visitor.form("/sign-in", "form:sign-in");
        form.put("form:email", "moderator@demo.example");
        form.put("form:password", Visit.PASSPHRASE);
        HttpResponse<String> signedIn = visitor.post("/sign-in", form);
        List<String> cookies = new ArrayList<>(signedIn.headers().allValues("Set-Cookie"));
        assertEquals(1, cookies.size(), cookies.toString());
        cookies.addAll(
                Wire.signedIn(site, "moderator").get("/moderation").headers().allValues("Set-Cookie"));
        assertEquals(2, cookies.size(), cookies.toString());
        for (String cookie : cookies) {
            List<String> parts = Arrays.stream(cookie.split(";\\s*")).toList();
            assertTrue(parts.get(0).startsWith("__Host-"), cookie);
            assertTrue(parts.contains("Secure"), cookie);
            assertTrue(parts.contains("HttpOnly"), cookie);
            assertTrue(parts.contains("Path=/"), cookie);
            assertTrue(parts.stream().anyMatch(part -> part.matches("(?i)SameSite=(Lax|Strict)")), cookie);
            assertFalse(cookie.contains("Domain="), cookie);
        }
    }

    @Test
    void session_ids_cannot_be_guessed(Site site) {
        Wire moderator = Wire.signedIn(site, "moderator");
        var ids = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            String cookie = moderator
                    .get("/moderation")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            String id = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
            assertTrue(id.length() >= 43, id);
            ids.add(id);
        }
        assertEquals(20, ids.size());
        assertEquals(20, ids.stream().map(id -> id.substring(0, 6)).distinct().count(), "no common beginning: " + ids);
    }

    @Test
    void public_pages_set_no_cookie(Site site) {
        for (String address : Everywhere.publicAddresses()) {
            HttpResponse<String> answer = Wire.visitor(site).get(address.replace("{slug}", "dementia-next-steps"));
            assertEquals(List.of(), answer.headers().allValues("Set-Cookie"), address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/openapi", "/metrics"})
    void the_server_tells_about_itself_only_from_inside(String path, Site site) {
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            HttpResponse<String> answer = Wire.visitor(site).ask("GET", path, Map.of(header, "203.0.113.7"));
            assertEquals(404, answer.statusCode(), path);
            assertFalse(answer.body().contains("UP"), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/./web.xml",
                "/WEB-INF//web.xml",
                "//WEB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/assets/../WEB-INF/web.xml",
                "/assets/%2e%2e/WEB-INF/web.xml",
                "/assets/..%2fWEB-INF/web.xml",
                "/assets/%2e%2e%2fWEB-INF%2fweb.xml",
                "/assets/..;/WEB-INF/web.xml",
                "/assets/..%5cWEB-INF%5cweb.xml",
                "/assets/..%252fWEB-INF/web.xml",
                "/assets/%c0%ae%c0%ae/WEB-INF/web.xml",
                "/%57EB-INF/web.xml",
                "/WEB-INF%2fweb.xml",
                "/WEB-INF%5cweb.xml",
                "/WEB-INF;/web.xml",
                "/WEB-INF;x=y/web.xml",
                "/;/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF/web.xml%00",
                "/WEB-INF/web.xml%00.css",
                "/WEB-INF/web.xml/",
                "/WEB-INF/classes/org/collegium/words/Words.properties",
                "/WEB-INF/templates/member.xhtml",
                "/META-INF/MANIFEST.MF",
                "/views/member/home.xhtml",
                "/views/moderation/queue.xhtml",
                "/views/member/home.xhtml;x",
                "/views/member/home.xhtml%20",
                "/views/member/home.xhtml%00",
                "/views/member/home.jsf",
                "/faces/views/member/home.xhtml",
                "/home.xhtml",
                "/error-page",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..",
                "/jakarta.faces.resource/WEB-INF/web.xml.xhtml?con=..",
                "/jakarta.faces.resource/web.xml.xhtml?loc=../WEB-INF",
                "/jakarta.faces.resource/%2e%2e/WEB-INF/web.xml.xhtml",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?ln=primefaces&pfdrt=sc&pfdrid=4xE5s8AClZxUxmyaZjpBstMXUalIgOJHOtvxel%2Fv4YXvibdOn52ow4M6lDjW0e5e",
                "/jakarta.faces.resource/dynamiccontent.properties.xhtml?pfdrt=el&pfdrid=%23%7B7*7%7D"
            })
    void no_spelling_of_an_address_opens_the_inside(String path, Site site) throws IOException {
        String answer = raw(site, path);
        int status = status(answer);
        if (status == 301) {
            // the server tidies some spellings up before anybody is asked; what it then names must not be there either
            String tidied = answer.replaceAll("(?is).*\\r\\nLocation: (\\S+).*", "$1");
            if (tidied.equals(site.base().toString())) {
                return;
            }
            answer = raw(site, tidied.replace(site.base().toString(), "/"));
            status = status(answer);
        }
        assertTrue(
                status == 404 || status == 400,
                path + " " + answer.lines().findFirst().orElse(""));
        for (String inside : List.of(
                "<web-app",
                "<ui:",
                "jakarta.faces.PROJECT_STAGE",
                "frame.skip=",
                "Manifest-Version",
                "Exception",
                "\tat ",
                "Payara",
                "Grizzly")) {
            assertFalse(answer.contains(inside), path + " tells " + inside);
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    @Test
    void trace_is_refused(Site site) {
        HttpResponse<String> answer = Wire.visitor(site).ask("TRACE", "/", Map.of("X-Secret", "told-back"));
        assertEquals(405, answer.statusCode());
        assertFalse(answer.body().contains("told-back"));
    }

    /** Sends an address letter for letter; Java's own client would tidy it up. */
    private static String raw(Site site, String path) throws IOException {
        try (var socket = new Socket(site.base().getHost(), site.base().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + site.base().getAuthority()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }
}
