package org.collegium.api;

import static org.collegium.live.Program.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.collegium.live.Company;
import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.collegium.live.Program.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a clear sentence, the field it is about, and nothing written. */
@ExtendWith(LiveServer.class)
class BadInputIT {

    private final Company company;
    private Program pen;
    private String group;
    private String topic;
    private String post;

    BadInputIT(LiveServer.Site site) {
        this.company = new Company(site);
    }

    @BeforeEach
    void room() throws Exception {
        var person = company.social();
        pen = company.program(person);
        group = company.room(person).slug();
        topic = pen.post("groups/" + group + "/topics", object("title", "A topic", "body", "The first post."))
                .json()
                .getString("ref");
        post = pen.get("topics/" + topic + "/posts").items().getJsonObject(0).getString("ref");
    }

    private record Bad(String method, String path, String body, String reason, String field) {}

    private static String of(char letter, int times) {
        return String.valueOf(letter).repeat(times);
    }

    private List<Bad> table() {
        String posts = "topics/" + topic + "/posts";
        String topics = "groups/" + group + "/topics";
        String one = "posts/" + post;
        return List.of(
                new Bad("POST", posts, "", "text.empty", "body"),
                new Bad("POST", posts, "{}", "text.empty", "body"),
                new Bad("POST", posts, "{\"body\":null}", "text.empty", "body"),
                new Bad("POST", posts, "{\"body\":\" \\n\\t \"}", "text.empty", "body"),
                new Bad("POST", posts, "{\"body\":\"\\u0000\\u0007\"}", "text.empty", "body"),
                new Bad("POST", posts, "{\"body\":\"" + of('a', 20_001) + "\"}", "text.too-long", "body"),
                new Bad("POST", posts, "{\"body\":5}", "json.text", "body"),
                new Bad("POST", posts, "{\"body\":true}", "json.text", "body"),
                new Bad("POST", posts, "{\"body\":[\"x\"]}", "json.text", "body"),
                new Bad("POST", posts, "{\"body\":{\"x\":\"y\"}}", "json.text", "body"),
                new Bad("POST", posts, "{\"body\":\"x\",\"persona\":1}", "json.text", "persona"),
                new Bad("POST", posts, "{\"body\":\"x\",\"acknowledged\":\"name\"}", "json.list", "acknowledged"),
                new Bad("POST", posts, "{\"body\":\"x\",\"acknowledged\":[1]}", "json.list", "acknowledged"),
                new Bad("POST", posts, "{\"bodi\":\"x\"}", "json.unknown-field", "bodi"),
                new Bad("POST", posts, "{\"body\":\"x\",\"authorId\":7}", "json.unknown-field", "authorId"),
                new Bad("POST", posts, "{\"body\":\"x\",\"body\":\"y\"}", "json.broken", null),
                new Bad("POST", posts, "{\"body\":\"x\"} {}", "json.broken", null),
                new Bad("POST", posts, "{\"body\":\"x\"", "json.broken", null),
                new Bad("POST", posts, "{\"body\":'x'}", "json.broken", null),
                new Bad("POST", posts, "body=x", "json.broken", null),
                new Bad("POST", posts, "[]", "json.object", null),
                new Bad("POST", posts, "\"x\"", "json.object", null),
                new Bad("POST", posts, "null", "json.object", null),
                new Bad("POST", posts, "{\"body\":" + of('[', 200_000), "json.broken", null),
                new Bad("POST", posts, "{\"body\":" + of('[', 5_000) + of(']', 5_000) + "}", "json.broken", null),
                new Bad("POST", topics, "{\"body\":\"x\"}", "text.empty", "title"),
                new Bad("POST", topics, "{\"title\":\"x\"}", "text.empty", "body"),
                new Bad(
                        "POST",
                        topics,
                        "{\"title\":\"" + of('a', 141) + "\",\"body\":\"x\"}",
                        "text.too-long",
                        "title"),
                new Bad("POST", topics, "{\"title\":\"x\",\"body\":\"x\",\"kind\":\"poll\"}", "topic.kind", "kind"),
                new Bad("PATCH", one, "{}", "text.empty", "body"),
                new Bad("PATCH", one, "{\"body\":\"x\",\"revision\":\"1\"}", "json.number", "revision"),
                new Bad("PATCH", one, "{\"body\":\"x\",\"revision\":1.5}", "json.number", "revision"),
                new Bad("PATCH", one, "{\"body\":\"x\",\"revision\":99999999999}", "json.number", "revision"),
                new Bad("PATCH", one, "{\"body\":\"x\",\"revision\":1e999999999}", "json.number", "revision"),
                new Bad("PATCH", one, "{\"body\":\"x\",\"hidden\":false}", "json.unknown-field", "hidden"),
                new Bad("POST", "reports", "{}", "report.subject", "subject"),
                new Bad("POST", "reports", "{\"subject\":\" \"}", "report.subject", "subject"),
                new Bad("GET", "groups?limit=0", null, "page.limit", "limit"),
                new Bad("GET", "groups?limit=101", null, "page.limit", "limit"),
                new Bad("GET", "groups?limit=-1", null, "page.limit", "limit"),
                new Bad("GET", "groups?limit=ten", null, "page.limit", "limit"),
                new Bad("GET", "groups?limit=", null, "page.limit", "limit"),
                new Bad("GET", "groups?limit=99999999999999", null, "page.limit", "limit"),
                new Bad("GET", "groups?after=!!!", null, "page.after", "after"),
                new Bad("GET", "groups?after=bm8tc3VjaA", null, "page.after", "after"),
                new Bad("GET", posts + "?after=bm8tc3VjaA", null, "page.after", "after"),
                new Bad("GET", topics + "?after=bm8tc3VjaA", null, "page.after", "after"),
                new Bad("GET", topics + "?limit=1000", null, "page.limit", "limit"),
                new Bad("GET", "posts/" + post + "/revisions?after=Nw", null, "page.after", "after"),
                new Bad("GET", "rules?limit=0", null, "page.limit", "limit"));
    }

    @TestFactory
    List<DynamicTest> everythingInTheTable() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Bad bad : table()) {
            String body = String.valueOf(bad.body());
            String name = bad.method() + " " + bad.path().replaceAll("[0-9a-z]{16}", "…") + " "
                    + body.substring(0, Math.min(40, body.length()));
            tests.add(DynamicTest.dynamicTest(name, () -> refused(bad, send(bad))));
        }
        tests.add(DynamicTest.dynamicTest("and nothing was written", () -> {
            assertEquals(1, pen.get("groups/" + group + "/topics").items().size());
            assertEquals(1, pen.get("topics/" + topic + "/posts").items().size());
            assertEquals("The first post.", pen.get("posts/" + post).json().getString("body"));
        }));
        return tests;
    }

    private Answer send(Bad bad) {
        if (bad.body() == null) {
            return pen.get(bad.path());
        }
        return pen.send(pen.json(bad.path(), bad.method(), bad.body())
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static void refused(Bad bad, Answer answer) {
        assertEquals(400, answer.status(), answer.toString());
        assertEquals(bad.reason(), answer.reason());
        assertEquals(bad.field(), answer.json().getString("field", null));
        problem(answer);
    }

    static void problem(Answer answer) {
        assertEquals(
                "application/problem+json;charset=utf-8",
                answer.header("Content-Type").orElseThrow());
        assertEquals("no-store", answer.header("Cache-Control").orElseThrow());
        assertEquals("nosniff", answer.header("X-Content-Type-Options").orElseThrow());
        assertEquals(answer.status(), answer.json().getInt("status"));
        assertNotNull(answer.json().getString("type"));
        assertFalse(answer.json().getString("title").isBlank());
        String sentence = answer.json().getString("detail");
        assertTrue(sentence.matches("(?s)[A-Z].*\\."), sentence);
        assertFalse(sentence.contains("{"), sentence);
    }

    @Test
    void thelengthIsToldWithItsNumbers() {
        var answer = pen.post("topics/" + topic + "/posts", object("body", of('a', 20_001)));
        assertEquals(
                "This is too long: it may have 20,000 characters and has 20,001.",
                answer.json().getString("detail"));
        assertEquals(
                201,
                pen.post("topics/" + topic + "/posts", object("body", of('a', 20_000)))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with a space", "with/slash", "ünïcödé-key"})
    void aWriteNeedsAKeyOfItsOwn(String key) throws Exception {
        for (String path : List.of(
                "groups/" + group + "/topics",
                "topics/" + topic + "/posts",
                "reports",
                "moderation/cases/0000000000000000/claim",
                "moderation/cases/0000000000000000/decision",
                "moderation/cases/0000000000000000/undo")) {
            var request =
                    pen.json(path, "POST", object("title", "x", "body", "x").toString());
            var answer = pen.send(key.isEmpty() ? request : request.header("Idempotency-Key", encodable(key)));
            assertEquals(400, answer.status(), path);
            assertEquals("idempotency-key", answer.reason(), path);
            problem(answer);
        }
        assertEquals(1, pen.get("topics/" + topic + "/posts").items().size());
    }

    /** The client sends only what fits into a header. */
    private static String encodable(String key) {
        return new String(key.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    @Test
    void aKeyMayBeEightyLettersLongAndNotOneMore() {
        assertEquals(
                201,
                pen.post("topics/" + topic + "/posts", object("body", "x"), of('k', 80))
                        .status());
        assertEquals(
                400,
                pen.post("topics/" + topic + "/posts", object("body", "x"), of('k', 81))
                        .status());
    }

    @Test
    void lettersInAnotherEncodingAreRefusedNotGuessed() {
        byte[] latin = "{\"body\":\"café\"}".getBytes(StandardCharsets.ISO_8859_1);
        for (String type :
                List.of("application/json", "application/json;charset=utf-8", "application/json;charset=iso-8859-1")) {
            var answer = pen.send(pen.request("topics/" + topic + "/posts")
                    .header("Content-Type", type)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofByteArray(latin)));
            assertEquals(400, answer.status(), type);
            assertEquals("json.encoding", answer.reason());
            problem(answer);
        }
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        var answer = pen.post("topics/" + topic + "/posts", object("body", "x"));
        assertEquals(201, answer.status());
        var marked = pen.send(pen.json("topics/" + topic + "/posts", "POST", "\ufeff{\"body\":\"marked\"}")
                .header("Idempotency-Key", UUID.randomUUID().toString()));
        assertEquals(201, marked.status(), marked.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"one\"", "W/\"1\"", "\"1\", \"2\"", "99999999999"})
    void aRevisionThatIsNoneOfOursIsNotGuessed(String tag) {
        var answer =
                pen.send(pen.json("posts/" + post, "PATCH", object("body", "x").toString())
                        .header("If-Match", tag));
        assertEquals(400, answer.status(), answer.toString());
        assertEquals("post.edit.revision", answer.reason());
        assertEquals("revision", answer.json().getString("field"));
    }
}
