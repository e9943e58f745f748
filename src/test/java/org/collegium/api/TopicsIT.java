package org.collegium.api;

import static org.collegium.live.Program.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.collegium.live.Company;
import org.collegium.live.Company.Person;
import org.collegium.live.Company.Room;
import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.collegium.live.Program.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and posts: reading them, writing them once, editing them without losing anybody's words. */
@ExtendWith(LiveServer.class)
class TopicsIT {

    private static final Set<String> PERSONA = Set.of("handle", "name", "kind", "profession", "verifiedSince");
    private static final Set<String> TOPIC = Set.of(
            "ref",
            "slug",
            "title",
            "kind",
            "group",
            "author",
            "posts",
            "createdAt",
            "lastPostAt",
            "locked",
            "pinned",
            "read",
            "lastAuthor",
            "mayReply",
            "replyReason");
    private static final Set<String> POST = Set.of(
            "ref",
            "number",
            "author",
            "body",
            "html",
            "createdAt",
            "editedAt",
            "hidden",
            "withdrawn",
            "revision",
            "mine",
            "mayEdit",
            "mayWithdraw",
            "mayReport");

    private final LiveServer.Site site;
    private final Company company;
    private Person writer;
    private Person reader;
    private Room room;
    private Program pen;
    private Program eyes;

    TopicsIT(LiveServer.Site site) {
        this.site = site;
        this.company = new Company(site);
    }

    @BeforeEach
    void people() throws Exception {
        writer = company.social();
        reader = company.person("nurse");
        room = company.room(writer, reader);
        pen = company.program(writer);
        eyes = company.program(reader);
    }

    private String topic() {
        return pen.post("groups/" + room.slug() + "/topics", object("title", "A topic", "body", "The first post."))
                .json()
                .getString("ref");
    }

    private JsonObject post(Program program, String ref) {
        var answer = program.get("posts/" + ref);
        assertEquals(200, answer.status(), answer.toString());
        return answer.json();
    }

    private String reply(String topic, String body) {
        var answer = pen.post("topics/" + topic + "/posts", object("body", body));
        assertEquals(201, answer.status(), answer.toString());
        return answer.json().getString("ref");
    }

    @Test
    void theDemoTopicsOfAGroupComePageByPageOnceEachPinnedFirst() {
        Program practitioner = Program.of(site, "practitioner");
        List<JsonObject> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = practitioner.get(
                    "groups/adult-safeguarding/topics?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            page.items().forEach(item -> seen.add(item.asJsonObject()));
            next = page.next();
        }
        assertEquals(7, seen.size());
        assertEquals(
                7, seen.stream().map(topic -> topic.getString("ref")).distinct().count());
        assertTrue(seen.get(0).getBoolean("pinned"));
        for (int i = 2; i < seen.size(); i++) {
            Instant before = Instant.parse(seen.get(i - 1).getString("lastPostAt"));
            assertFalse(before.isBefore(Instant.parse(seen.get(i).getString("lastPostAt"))), "newest talk first");
        }
        seen.forEach(topic -> {
            assertEquals(TOPIC, topic.keySet());
            assertEquals(PERSONA, topic.getJsonObject("author").keySet());
            assertEquals("adult-safeguarding", topic.getString("group"));
        });
    }

    @Test
    void theLongTopicComesInOrderWithoutGaps() {
        Program practitioner = Program.of(site, "practitioner");
        JsonObject topic = practitioner.get("groups/adult-safeguarding/topics?limit=100").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(found -> found.getInt("posts") >= 60)
                .findFirst()
                .orElseThrow();
        List<Integer> numbers = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = practitioner.get(
                    "topics/" + topic.getString("ref") + "/posts?limit=25" + (next.isEmpty() ? "" : "&after=" + next));
            page.items().forEach(item -> {
                assertEquals(POST, item.asJsonObject().keySet());
                assertEquals(
                        PERSONA, item.asJsonObject().getJsonObject("author").keySet());
                numbers.add(item.asJsonObject().getInt("number"));
            });
            next = page.next();
        }
        assertEquals(IntStream.rangeClosed(1, topic.getInt("posts")).boxed().toList(), numbers);
    }

    @Test
    void withoutAskingThereAreTwentyToAPage() {
        Program practitioner = Program.of(site, "practitioner");
        String ref = practitioner.get("groups/adult-safeguarding/topics?limit=100").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(found -> found.getInt("posts") >= 60)
                .findFirst()
                .orElseThrow()
                .getString("ref");
        assertEquals(20, practitioner.get("topics/" + ref + "/posts").items().size());
        assertEquals(
                1, practitioner.get("topics/" + ref + "/posts?limit=1").items().size());
        assertEquals(
                60,
                practitioner.get("topics/" + ref + "/posts?limit=100").items().size());
    }

    @Test
    void startingATopic() {
        var answer = pen.post(
                "groups/" + room.slug() + "/topics",
                object("title", "How do you  plan\tvisits?", "body", "I do it **by hand**.", "kind", "question"));
        assertEquals(201, answer.status(), answer.toString());
        JsonObject topic = answer.json();
        assertEquals(TOPIC, topic.keySet());
        assertEquals("How do you plan visits?", topic.getString("title"));
        assertEquals("how-do-you-plan-visits", topic.getString("slug"));
        assertEquals("QUESTION", topic.getString("kind"));
        assertEquals(writer.handle(), topic.getJsonObject("author").getString("handle"));
        assertEquals(1, topic.getInt("posts"));
        assertTrue(topic.getBoolean("mayReply"));
        assertTrue(answer.header("Location").orElseThrow().endsWith("/api/v1/topics/" + topic.getString("ref")));

        var read = eyes.get("topics/" + topic.getString("ref"));
        assertEquals(0, read.json().getInt("read"));
        var first =
                eyes.get("topics/" + topic.getString("ref") + "/posts").items().getJsonObject(0);
        assertEquals("I do it **by hand**.", first.getString("body"));
        assertEquals("<p>I do it <strong>by hand</strong>.</p>\n", first.getString("html"));
        assertEquals(JsonValue.NULL, first.get("editedAt"));
    }

    @Test
    void replyingWithTheFaceThatIsShownThere() {
        String topic = topic();
        var answer = eyes.post("topics/" + topic + "/posts", object("body", "An answer.", "persona", reader.handle()));
        assertEquals(201, answer.status(), answer.toString());
        JsonObject post = answer.json();
        assertEquals(POST, post.keySet());
        assertEquals(2, post.getInt("number"));
        assertEquals(reader.handle(), post.getJsonObject("author").getString("handle"));
        assertTrue(answer.header("Location").orElseThrow().endsWith("/api/v1/posts/" + post.getString("ref")));
        assertEquals(2, pen.get("topics/" + topic).json().getInt("posts"));
    }

    @Test
    void anotherFaceIsRefusedAndNothingIsWritten() throws Exception {
        String topic = topic();
        for (String other : List.of(writer.handle(), "heron", "no-such-face", "")) {
            var reply = eyes.post("topics/" + topic + "/posts", object("body", "x", "persona", other));
            assertEquals(400, reply.status());
            assertEquals("persona.not-shown-here", reply.reason());
            var start =
                    eyes.post("groups/" + room.slug() + "/topics", object("title", "x", "body", "x", "persona", other));
            assertEquals("persona.not-shown-here", start.reason());
        }
        assertEquals(0, company.number("SELECT COUNT(*) FROM post WHERE author_id = ?", reader.persona()));
    }

    @Test
    void oneKeySentThirtyTimesAtOnceGivesOnePostAndOneAnswer() throws Exception {
        String topic = topic();
        Set<String> answers = atOnce(
                30,
                () -> pen.post("topics/" + topic + "/posts", object("body", "Sent thirty times."), "thirty-" + topic));
        assertEquals(1, answers.size(), answers.toString());
        assertTrue(answers.iterator().next().startsWith("201 "), answers.toString());
        assertEquals(2, pen.get("topics/" + topic + "/posts").items().size());
        assertEquals(2, pen.get("topics/" + topic).json().getInt("posts"));
    }

    @Test
    void oneKeySentThirtyTimesAtOnceGivesOneTopic() throws Exception {
        Set<String> answers = atOnce(
                30,
                () -> pen.post(
                        "groups/" + room.slug() + "/topics",
                        object("title", "Once", "body", "Only once."),
                        "once-" + room.slug()));
        assertEquals(1, answers.size(), answers.toString());
        assertTrue(answers.iterator().next().startsWith("201 "), answers.toString());
        assertEquals(1, pen.get("groups/" + room.slug() + "/topics").items().size());
    }

    @Test
    void thirtyRepliesAtOnceGiveThirtyNumbersWithoutGaps() throws Exception {
        String topic = topic();
        atOnce(20, () -> pen.post("topics/" + topic + "/posts", object("body", "One of twenty.")));
        List<Integer> numbers = pen.get("topics/" + topic + "/posts?limit=100").items().stream()
                .map(post -> post.asJsonObject().getInt("number"))
                .toList();
        assertEquals(IntStream.rangeClosed(1, 21).boxed().toList(), numbers);
        assertEquals(21, pen.get("topics/" + topic).json().getInt("posts"));
    }

    private static Set<String> atOnce(int times, Callable<Answer> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            Set<String> answers = new HashSet<>();
            for (Future<Answer> answer : pool.invokeAll(java.util.Collections.nCopies(times, act))) {
                answers.add(answer.get().toString());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void otherWordsUnderAUsedKeyAreNotAnsweredAsDone() {
        String topic = topic();
        String key = "used-" + topic;
        assertEquals(
                201,
                pen.post("topics/" + topic + "/posts", object("body", "First words."), key)
                        .status());
        for (Answer other : List.of(
                pen.post("topics/" + topic + "/posts", object("body", "Second words."), key),
                pen.post("topics/" + topic() + "/posts", object("body", "First words."), key),
                pen.post("groups/" + room.slug() + "/topics", object("title", "T", "body", "First words."), key))) {
            assertEquals(409, other.status(), other.toString());
            assertEquals("idempotency-key.used", other.reason());
        }
        assertEquals(2, pen.get("topics/" + topic + "/posts").items().size());
    }

    @Test
    void aRepeatedTryIsAnsweredAlsoAfterThePostWasEdited() {
        String topic = topic();
        var first = pen.post("topics/" + topic + "/posts", object("body", "First words."), "edited-" + topic);
        String ref = first.json().getString("ref");
        pen.patch("posts/" + ref, object("body", "Better words."));
        var again = pen.post("topics/" + topic + "/posts", object("body", "First words."), "edited-" + topic);
        assertEquals(201, again.status(), again.toString());
        assertEquals(ref, again.json().getString("ref"));
    }

    @Test
    void theSameKeyOfTwoPeopleIsTwoKeys() {
        String topic = topic();
        assertEquals(
                201,
                pen.post("topics/" + topic + "/posts", object("body", "Mine."), "shared-key")
                        .status());
        assertEquals(
                201,
                eyes.post("topics/" + topic + "/posts", object("body", "Mine too."), "shared-key")
                        .status());
    }

    @Test
    void editingKeepsEveryWording() {
        String ref = reply(topic(), "First wording.");
        var edited = pen.patch("posts/" + ref, object("body", "Second wording.", "revision", 1));
        assertEquals(200, edited.status(), edited.toString());
        assertEquals(POST, edited.json().keySet());
        assertEquals(2, edited.json().getInt("revision"));
        assertNotEquals(JsonValue.NULL, edited.json().get("editedAt"));
        assertEquals("\"2\"", edited.header("ETag").orElseThrow());

        var tagged = pen.send(pen.json(
                        "posts/" + ref,
                        "PATCH",
                        object("body", "Third wording.").toString())
                .header("If-Match", "\"2\""));
        assertEquals("Third wording.", tagged.json().getString("body"));
        var unseen = pen.patch("posts/" + ref, object("body", "Fourth wording."));
        assertEquals(4, unseen.json().getInt("revision"));

        var revisions = eyes.get("posts/" + ref + "/revisions?limit=3");
        assertEquals(
                List.of("Fourth wording.", "Third wording.", "Second wording."),
                revisions.items().stream()
                        .map(item -> item.asJsonObject().getString("body"))
                        .toList());
        var rest = eyes.get("posts/" + ref + "/revisions?after=" + revisions.next());
        assertEquals("First wording.", rest.items().getJsonObject(0).getString("body"));
        assertEquals(
                Set.of("number", "body", "writtenAt"),
                rest.items().getJsonObject(0).keySet());
        assertNull(rest.next());
    }

    @Test
    void aStaleEditIsAConflictAndKeepsWhatStands() {
        String ref = reply(topic(), "First wording.");
        pen.patch("posts/" + ref, object("body", "From the other tab.", "revision", 1));
        for (Answer stale : List.of(
                pen.patch("posts/" + ref, object("body", "From this tab.", "revision", 1)),
                pen.send(pen.json(
                                "posts/" + ref,
                                "PATCH",
                                object("body", "From this tab.").toString())
                        .header("If-Match", "\"1\"")))) {
            assertEquals(409, stale.status(), stale.toString());
            assertEquals("post.edit.stale", stale.reason());
        }
        assertEquals("From the other tab.", post(eyes, ref).getString("body"));
        assertEquals(2, eyes.get("posts/" + ref + "/revisions").items().size());
    }

    @Test
    void ofTwentyEditsAtOnceFromOneWordingOneWins() throws Exception {
        String ref = reply(topic(), "First wording.");
        var count = new java.util.concurrent.atomic.AtomicInteger();
        Set<String> answers = atOnce(
                20,
                () -> pen.patch("posts/" + ref, object("body", "Wording " + count.incrementAndGet(), "revision", 1)));
        assertEquals(
                1, answers.stream().filter(answer -> answer.startsWith("200 ")).count(), answers.toString());
        assertTrue(
                answers.stream().allMatch(answer -> answer.startsWith("200 ") || answer.contains("post.edit.stale")),
                answers.toString());
        assertEquals(2, eyes.get("posts/" + ref + "/revisions").items().size());
    }

    @Test
    void whoDidNotWriteAPostCannotChangeIt() {
        String ref = reply(topic(), "Mine.");
        var edit = eyes.patch("posts/" + ref, object("body", "Yours now."));
        assertEquals(403, edit.status());
        assertEquals("post.edit.not-yours", edit.reason());
        var withdrawal = eyes.delete("posts/" + ref);
        assertEquals(403, withdrawal.status());
        assertEquals("post.withdraw.not-yours", withdrawal.reason());
        assertEquals("Mine.", post(pen, ref).getString("body"));
        assertFalse(post(eyes, ref).getBoolean("mayEdit"));
        assertTrue(post(pen, ref).getBoolean("mayEdit"));
    }

    @Test
    void takingAPostBackLeavesItsPlaceAndNoWord() {
        String topic = topic();
        String ref = reply(topic, "Said too much.");
        pen.patch("posts/" + ref, object("body", "Said even more."));
        assertEquals(204, pen.delete("posts/" + ref).status());
        assertEquals(204, pen.delete("posts/" + ref).status());
        for (Program program : List.of(pen, eyes)) {
            JsonObject gone = program.get("topics/" + topic + "/posts").items().getJsonObject(1);
            assertTrue(gone.getBoolean("withdrawn"));
            assertEquals(JsonValue.NULL, gone.get("body"));
            assertEquals(JsonValue.NULL, gone.get("html"));
            assertEquals(404, program.get("posts/" + ref + "/revisions").status());
        }
    }

    @Test
    void aLockedTopicTakesNoReply() throws Exception {
        String topic = topic();
        company.run("UPDATE topic SET locked = TRUE WHERE ref = ?", topic);
        var head = eyes.get("topics/" + topic).json();
        assertFalse(head.getBoolean("mayReply"));
        assertEquals("topic.reply.locked", head.getString("replyReason"));
        var reply = eyes.post("topics/" + topic + "/posts", object("body", "Too late."));
        assertEquals(403, reply.status());
        assertEquals("topic.reply.locked", reply.reason());
    }

    @Test
    void theLapsedReadAndDoNotWrite() throws Exception {
        String topic = topic();
        company.run(
                "UPDATE member SET registration = 'LAPSED', lapsed_at = ? WHERE id = ?",
                Company.now().minusDays(29),
                reader.id());
        assertEquals(200, eyes.get("topics/" + topic + "/posts").status());
        assertEquals(
                "topic.reply.unverified",
                eyes.post("topics/" + topic + "/posts", object("body", "x")).reason());
        company.run(
                "UPDATE member SET lapsed_at = ? WHERE id = ?", Company.now().minusDays(31), reader.id());
        assertEquals(404, eyes.get("topics/" + topic + "/posts").status());
        assertEquals(404, eyes.get("groups/" + room.slug()).status());
    }

    @Test
    void theThirtyFirstPostOfTenMinutesHasToWait() throws Exception {
        String topic = topic();
        company.run(
                "UPDATE pace SET spent = 30 WHERE act = 'post' AND who = UNHEX(SHA2(CONCAT('post\\n', ?), 256))",
                "member " + writer.id());
        var slowed = pen.post("topics/" + topic + "/posts", object("body", "One too many."));
        assertEquals(429, slowed.status(), slowed.toString());
        assertTrue(Integer.parseInt(slowed.header("Retry-After").orElseThrow()) <= 600);
        assertEquals(1, pen.get("topics/" + topic + "/posts").items().size());
        assertEquals(
                201,
                eyes.post("topics/" + topic + "/posts", object("body", "Not slowed."))
                        .status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>"})
    void whatIsTypedComesBackAsTypedAndItsHtmlIsSafe(String body) {
        JsonObject post = post(eyes, reply(topic(), body));
        assertEquals(body, post.getString("body"));
        String html = post.getString("html");
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("href=\"javascript"), html);
    }

    @Test
    void anyScriptOfTheWorldComesBackUnharmed() {
        String words = "Naïve café – Ünïcödé – 日本語 – العربية – 👩🏽‍⚕️ – 'quotes' \"and\" {0} ''";
        assertEquals(words, post(eyes, reply(topic(), words)).getString("body"));
        var topic = pen.post("groups/" + room.slug() + "/topics", object("title", "日本語", "body", "x"));
        assertEquals("日本語", topic.json().getString("title"));
        assertEquals("topic", topic.json().getString("slug"));
    }

    @Test
    void aCursorMadeOfAnotherGroupsTopicPlacesNothing() throws Exception {
        topic();
        var stranger = company.social();
        var elsewhere = company.room(stranger);
        String foreign = company.program(stranger)
                .post("groups/" + elsewhere.slug() + "/topics", object("title", "Far", "body", "Away."))
                .json()
                .getString("ref");
        String cursor = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(foreign.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(
                0,
                pen.get("groups/" + room.slug() + "/topics?after=" + cursor)
                        .items()
                        .size());
    }
}
