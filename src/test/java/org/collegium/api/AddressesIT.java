package org.collegium.api;

import static org.collegium.live.Program.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.collegium.live.Company;
import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.collegium.live.Program.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, methods, media types and sizes: what the server itself turns away has the shape of every other refusal. */
@ExtendWith(LiveServer.class)
class AddressesIT {

    private final LiveServer.Site site;
    private final Program practitioner;

    AddressesIT(LiveServer.Site site) {
        this.site = site;
        this.practitioner = Program.of(site, "practitioner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nothing",
                "/api/v1",
                "/api/v1/",
                "/api/",
                "/api/v2/me",
                "/api/v1/groups/a/b/c",
                "/api/v1/application.wadl",
                "/api/v1/me/",
                "/api/v1/openapi",
                "/api/nothing.xhtml"
            })
    void anUnknownAddressIsNothing(String path) {
        var request = practitioner.request("me");
        var answer = practitioner.send(request.uri(site.base().resolve(path)));
        if (path.equals("/api/v1/me/")) {
            assertTrue(answer.status() == 200 || answer.status() == 404);
            return;
        }
        assertEquals(404, answer.status(), path + " " + answer);
        assertEquals("not-found", answer.reason());
        BadInputIT.problem(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, me, GET",
        "DELETE, groups, GET",
        "PUT, groups/open-ground/topics, GET POST",
        "GET, groups/open-ground/membership, PUT DELETE",
        "GET, tokens, POST",
        "GET, tokens/current, DELETE",
        "PUT, posts/0000000000000000, GET PATCH DELETE",
        "GET, reports, POST",
        "GET, moderation/cases/0000000000000000/claim, POST",
    })
    void anotherMethodIsRefusedAndTheRightOnesAreNamed(String method, String path, String allowed) {
        var answer = practitioner.send(practitioner.json(path, method, "{}"));
        assertEquals(405, answer.status(), answer.toString());
        assertEquals("method-not-allowed", answer.reason());
        BadInputIT.problem(answer);
        String allow = answer.header("Allow").orElseThrow();
        assertEquals(Set.of(allowed.split(" ")), Set.of(allow.split(", ?")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void onlyJsonIsRead(String type) {
        var answer = practitioner.send(practitioner
                .request("topics/0000000000000000/posts")
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"body\":\"x\"}")));
        assertEquals(415, answer.status(), answer.toString());
        assertEquals("media-type", answer.reason());
        BadInputIT.problem(answer);
    }

    @Test
    void aMediaTypeThatIsNoneGetsAProblemToo() {
        var answer = practitioner.send(practitioner
                .request("topics/0000000000000000/posts")
                .header("Content-Type", "no type at all")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"body\":\"x\"}")));
        assertTrue(answer.status() == 400 || answer.status() == 415, answer.toString());
        BadInputIT.problem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*"})
    void onlyJsonIsAnswered(String accepted) {
        var answer = practitioner.send(practitioner.request("me").header("Accept", accepted));
        assertEquals(406, answer.status(), answer.toString());
        assertEquals("not-acceptable", answer.reason());
        BadInputIT.problem(answer);
    }

    @Test
    void moreThanTwoMegabytesAreTooMuchHoweverTheyAreSent() {
        String large = "{\"body\":\"" + "a".repeat(2 * 1024 * 1024) + "\"}";
        var known = practitioner.json("topics/0000000000000000/posts", "POST", large);
        var unknown = practitioner
                .request("topics/0000000000000000/posts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(large.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        for (var request : List.of(known, unknown)) {
            var answer = practitioner.send(
                    request.header("Idempotency-Key", UUID.randomUUID().toString()));
            assertEquals(413, answer.status(), answer.toString());
            assertEquals("too-large", answer.reason());
            BadInputIT.problem(answer);
        }
    }

    @Test
    void justUnderTwoMegabytesIsReadAndThenTooLongForAPost() {
        String body = "a".repeat(2 * 1024 * 1024 - 100);
        var answer = practitioner.post("topics/0000000000000000/posts", object("body", body));
        assertEquals("text.too-long", answer.reason());
    }

    @Test
    void answersAreKeptByNobodyAndSetNoCookie() {
        for (String path :
                List.of("me", "groups", "groups/open-ground", "groups/open-ground/topics", "rules", "nothing")) {
            var answer = practitioner.get(path);
            assertEquals("no-store", answer.header("Cache-Control").orElseThrow(), path);
            assertEquals("nosniff", answer.header("X-Content-Type-Options").orElseThrow(), path);
            assertTrue(answer.header("Content-Type").orElseThrow().endsWith(";charset=utf-8"), path);
            assertTrue(answer.header("Set-Cookie").isEmpty(), path);
            assertTrue(answer.header("Access-Control-Allow-Origin").isEmpty(), path);
            assertTrue(answer.header("Server").isEmpty(), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "groups",
                "groups/open-ground",
                "topics/0000000000000000",
                "posts/0000000000000000",
                "cases/0000000000000000",
                "moderation/cases",
                "groups/no-such-group/topics"
            })
    void aVisitorIsAskedToSignInAndLearnsNothingElse(String path) {
        var answer = Program.visitor(site).get(path);
        assertEquals(401, answer.status());
        assertEquals("sign-in.needed", answer.reason());
        assertEquals("Bearer", answer.header("WWW-Authenticate").orElseThrow());
        assertEquals(Program.visitor(site).get("me").body(), answer.body());
        BadInputIT.problem(answer);
    }

    @Test
    void theRulesAreOpenToAll() {
        JsonArray rules = Program.visitor(site).get("rules?limit=100").items();
        List<String> codes = rules.stream()
                .map(rule -> rule.asJsonObject().getString("code"))
                .toList();
        assertTrue(codes.containsAll(List.of("illegal", "identifies-someone", "other")), codes.toString());
        rules.forEach(rule -> assertEquals(
                Set.of("code", "title", "text", "source"), rule.asJsonObject().keySet()));
    }

    @Test
    void noAnswerCarriesAnInternalId() {
        String topic = practitioner
                .get("groups/adult-safeguarding/topics")
                .items()
                .getJsonObject(0)
                .getString("ref");
        Program moderator = Program.of(site, "moderator");
        String matter =
                moderator.get("moderation/cases").items().getJsonObject(0).getString("ref");
        for (Answer answer : List.of(
                practitioner.get("me"),
                practitioner.get("groups"),
                practitioner.get("groups/adult-safeguarding"),
                practitioner.get("groups/adult-safeguarding/topics"),
                practitioner.get("topics/" + topic),
                practitioner.get("topics/" + topic + "/posts"),
                moderator.get("moderation/cases"),
                moderator.get("moderation/cases/" + matter))) {
            assertEquals(200, answer.status());
            noId(answer.json());
        }
    }

    private static void noId(JsonValue value) {
        if (value instanceof JsonObject object) {
            object.forEach((name, part) -> {
                assertFalse(name.equals("id") || name.endsWith("Id") || name.equals("email"), name);
                noId(part);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(AddressesIT::noId);
        }
    }

    @Test
    void theDescriptionIsServed() {
        var answer = practitioner.send(practitioner.request("me").uri(URI.create(site.base() + "openapi")));
        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("title: Collegium"));
        assertTrue(answer.body().contains("/api/v1/groups/{slug}/membership"));
        assertTrue(answer.body().contains("scheme: bearer"));
    }

    @Test
    void whatNobodyForesawIsToldWithoutDetailAndLoggedOnce() throws Exception {
        var company = new Company(site);
        long before = failuresInLog();
        company.run("RENAME TABLE rule TO rule_away");
        Answer answer;
        try {
            answer = practitioner.get("rules");
        } finally {
            company.run("RENAME TABLE rule_away TO rule");
        }
        assertEquals(500, answer.status());
        assertEquals("unexpected", answer.reason());
        BadInputIT.problem(answer);
        for (String leak : List.of("rule", "SQL", "Exception", "collegium.", "persistence")) {
            assertFalse(answer.body().contains(leak), answer.body());
        }
        assertEquals(200, practitioner.get("rules").status());
        assertEquals(1, failuresInLog() - before);
    }

    private long failuresInLog() throws java.io.IOException {
        try (var lines = Files.lines(site.log(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("A REST request failed unexpectedly"))
                    .count();
        }
    }
}
