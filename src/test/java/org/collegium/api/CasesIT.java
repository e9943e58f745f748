package org.collegium.api;

import static org.collegium.live.Program.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collegium.live.Company;
import org.collegium.live.Company.Person;
import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.collegium.live.Program.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a report to a decision and back, as each side sees it. */
@ExtendWith(LiveServer.class)
class CasesIT {

    private static final Set<String> SHAPE =
            Set.of("ref", "state", "subject", "rule", "steps", "decision", "mayAppeal");

    private final LiveServer.Site site;
    private final Company company;
    private Person writer;
    private Person reader;
    private Program pen;
    private Program eyes;
    private Program bench;
    private String group;
    private String topic;
    private String post;

    CasesIT(LiveServer.Site site) {
        this.site = site;
        this.company = new Company(site);
    }

    @BeforeEach
    void people() throws Exception {
        writer = company.social();
        reader = company.person("nurse");
        Person judge = company.social();
        company.role(judge, "MODERATOR");
        group = company.room(writer, reader).slug();
        pen = company.program(writer);
        eyes = company.program(reader);
        bench = company.program(judge);
        topic = pen.post("groups/" + group + "/topics", object("title", "A topic", "body", "The first post."))
                .json()
                .getString("ref");
        post = pen.post("topics/" + topic + "/posts", object("body", "Words that somebody **reports**."))
                .json()
                .getString("ref");
    }

    private JsonObject concern() {
        return object("subject", "post:" + post, "rule", "identifies-someone", "note", "The street is named.");
    }

    private String reported() {
        var answer = eyes.post("reports", concern());
        assertEquals(201, answer.status(), answer.toString());
        return answer.json().getString("ref");
    }

    private static JsonObject verdict(String effect) {
        return object(
                "effect",
                effect,
                "rule",
                "identifies-someone",
                "facts",
                "It names a street.",
                "reason",
                "A family lives there.");
    }

    private Answer act(Program program, String matter, String act, JsonObject body) {
        return program.post("moderation/cases/" + matter + "/" + act, body);
    }

    private JsonObject seenBy(Program program) {
        return program.get("posts/" + post).json();
    }

    @Test
    void fromReportToDecisionToUndoing() {
        var receipt = eyes.post("reports", concern());
        assertEquals(201, receipt.status(), receipt.toString());
        assertEquals(Set.of("ref", "state"), receipt.json().keySet());
        assertEquals("RECEIVED", receipt.json().getString("state"));
        String matter = receipt.json().getString("ref");

        var claimed = act(bench, matter, "claim", object());
        assertEquals(200, claimed.status(), claimed.toString());
        assertEquals("LOOKING", claimed.json().getString("state"));
        assertTrue(claimed.json().getBoolean("mine"));
        assertTrue(claimed.json().getBoolean("mayDecide"));

        var decided = act(bench, matter, "decision", verdict("HIDE"));
        assertEquals(200, decided.status(), decided.toString());
        assertEquals("DECIDED", decided.json().getString("state"));
        assertEquals("HIDE", decided.json().getJsonObject("decision").getString("effect"));

        JsonObject others = seenBy(eyes);
        assertTrue(others.getBoolean("hidden"));
        assertEquals(JsonValue.NULL, others.get("body"));
        assertEquals(JsonValue.NULL, others.get("html"));
        var inTopic = eyes.get("topics/" + topic + "/posts").items().getJsonObject(1);
        assertEquals(others, inTopic);
        assertEquals(404, eyes.get("posts/" + post + "/revisions").status());
        JsonObject own = seenBy(pen);
        assertTrue(own.getBoolean("hidden"));
        assertEquals("Words that somebody **reports**.", own.getString("body"));
        assertFalse(own.getBoolean("mayEdit"));

        var undone = act(bench, matter, "undo", object("reason", "It was another street."));
        assertEquals(200, undone.status(), undone.toString());
        assertEquals("LOOKING", undone.json().getString("state"));
        assertEquals(JsonValue.NULL, undone.json().get("decision"));
        assertFalse(seenBy(eyes).getBoolean("hidden"));
        assertEquals("Words that somebody **reports**.", seenBy(eyes).getString("body"));

        var anew = act(bench, matter, "decision", verdict("NO_ACTION"));
        assertEquals("NO_ACTION", anew.json().getJsonObject("decision").getString("effect"));
        assertEquals(3, anew.json().getJsonArray("decisions").size());
        assertFalse(seenBy(eyes).getBoolean("hidden"));
    }

    @Test
    void bothSidesSeeWhereItStandsAndHowItEndedAndNotWhoDecided() {
        String matter = reported();
        JsonObject received = eyes.get("cases/" + matter).json();
        assertTrue(received.keySet().containsAll(SHAPE), received.toString());
        assertEquals("post:" + post, received.getString("subject"));
        assertEquals("identifies-someone", received.getString("rule"));
        assertEquals("RECEIVED", received.getString("state"));
        assertEquals("REPORTER", received.getString("side"));
        assertEquals(JsonValue.NULL, received.get("decision"));
        assertEquals(JsonValue.NULL, received.get("words"));
        assertFalse(received.getBoolean("mayAppeal"));
        assertEquals(3, received.getJsonArray("steps").size());
        assertEquals(
                JsonValue.NULL, received.getJsonArray("steps").getJsonObject(1).get("at"));

        act(bench, matter, "claim", object());
        act(bench, matter, "decision", verdict("HIDE"));
        JsonObject author = pen.get("cases/" + matter).json();
        assertEquals("AUTHOR", author.getString("side"));
        assertEquals("<p>Words that somebody <strong>reports</strong>.</p>\n", author.getString("words"));
        JsonObject reporter = eyes.get("cases/" + matter).json();
        for (JsonObject side : List.of(author, reporter)) {
            assertEquals("DECIDED", side.getString("state"));
            assertEquals(
                    Set.of("effect", "rule", "ruleTitle", "facts", "reason", "byMachine", "at"),
                    side.getJsonObject("decision").keySet());
            assertEquals("A family lives there.", side.getJsonObject("decision").getString("reason"));
            assertFalse(side.toString().contains("Guest"), "no names");
        }
        assertFalse(author.toString().contains("The street is named."), "what the reporter wrote stays with us");
    }

    @Test
    void theAuthorCannotJudgeTheirOwnCaseNorTheReporterTheirs() throws Exception {
        String matter = reported();
        company.role(writer, "MODERATOR");
        company.role(reader, "MODERATOR");
        for (Program party : List.of(pen, eyes)) {
            assertEquals(404, party.get("moderation/cases/" + matter).status());
            assertEquals(404, act(party, matter, "claim", object()).status());
            assertEquals(
                    404, act(party, matter, "decision", verdict("NO_ACTION")).status());
            assertEquals(404, act(party, matter, "undo", object("reason", "x")).status());
            assertFalse(queue(party, "").contains(matter));
        }
        assertTrue(queue(bench, "").contains(matter));
        act(bench, matter, "claim", object());
        act(bench, matter, "decision", verdict("HIDE"));
        assertEquals(
                404,
                act(pen, matter, "undo", object("reason", "I want it back.")).status());
        assertTrue(seenBy(eyes).getBoolean("hidden"));
    }

    private static List<String> queue(Program program, String state) {
        List<String> refs = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = program.get("moderation/cases?limit=50" + (state.isEmpty() ? "" : "&state=" + state)
                    + (next.isEmpty() ? "" : "&after=" + next));
            page.items().forEach(row -> refs.add(row.asJsonObject().getString("ref")));
            next = page.next();
        }
        return refs;
    }

    @Test
    void theDemoQueueHasEveryStateTheMostHarmfulFirst() {
        Program moderator2 = Program.of(site, "moderator2");
        for (String state : List.of("RECEIVED", "LOOKING", "DECIDED", "CLOSED", "received")) {
            var answer = moderator2.get("moderation/cases?limit=100&state=" + state);
            assertFalse(answer.items().isEmpty(), state);
            answer.items().forEach(row -> {
                assertTrue(row.asJsonObject().keySet().containsAll(SHAPE), row.toString());
                assertEquals(
                        state.toUpperCase(java.util.Locale.ROOT),
                        row.asJsonObject().getString("state"));
            });
        }
        var decided = moderator2.get("moderation/cases?limit=100&state=DECIDED").items();
        decided.forEach(row -> assertFalse(row.asJsonObject().isNull("decision"), row.toString()));
        List<Boolean> urgent = moderator2.get("moderation/cases?limit=100").items().stream()
                .map(row -> row.asJsonObject().getBoolean("urgent"))
                .toList();
        assertFalse(urgent.lastIndexOf(true) > urgent.indexOf(false), urgent.toString());
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = moderator2.get("moderation/cases?limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            page.items().forEach(row -> paged.add(row.asJsonObject().getString("ref")));
            next = page.next();
        }
        assertEquals(queue(moderator2, ""), paged);
        assertEquals("case.state", moderator2.get("moderation/cases?state=lost").reason());
    }

    @Test
    void onlyOneModeratorHoldsACase() throws Exception {
        Person second = company.social();
        company.role(second, "MODERATOR");
        Program other = company.program(second);
        String matter = reported();
        assertEquals(
                "case.decide.not-claimed",
                act(bench, matter, "decision", verdict("HIDE")).reason());
        act(bench, matter, "claim", object());
        assertEquals(200, act(bench, matter, "claim", object()).status());
        var taken = act(other, matter, "claim", object());
        assertEquals(403, taken.status());
        assertEquals("case.claim.held", taken.reason());
        assertEquals(
                "case.decide.held",
                act(other, matter, "decision", verdict("HIDE")).reason());
        company.run(
                "UPDATE moderation_case SET held_until = ? WHERE ref = ?",
                Company.now().minusSeconds(1),
                matter);
        assertEquals(200, act(other, matter, "claim", object()).status());
        assertEquals("case.claim.held", act(bench, matter, "claim", object()).reason());
        assertEquals(200, act(other, matter, "decision", verdict("NO_ACTION")).status());
        assertEquals("case.claim.decided", act(bench, matter, "claim", object()).reason());
        assertEquals(
                "case.decide.decided",
                act(bench, matter, "decision", verdict("HIDE")).reason());
        assertEquals(
                200,
                act(bench, matter, "undo", object("reason", "Looked again.")).status());
    }

    @Test
    void ofTwoClaimsAtOnceOneHolds() throws Exception {
        String matter = reported();
        List<Program> moderators = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Person person = company.social();
            company.role(person, "MODERATOR");
            moderators.add(company.program(person));
        }
        List<Answer> answers = atOnce(moderators.stream()
                .<java.util.concurrent.Callable<Answer>>map(one -> () -> act(one, matter, "claim", object()))
                .toList());
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 200).count(), answers.toString());
        assertEquals(
                5,
                answers.stream()
                        .filter(answer -> "case.claim.held".equals(answer.reason()))
                        .count(),
                answers.toString());
    }

    @Test
    void manyReportsAboutOneThingAreOneCaseAlsoWhenTheyComeAtOnce() throws Exception {
        List<Program> reporters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Person person = company.social();
            company.run(
                    "INSERT INTO membership (group_id, member_id, persona_id, joined_at)"
                            + " SELECT id, ?, ?, ? FROM community_group WHERE slug = ?",
                    person.id(),
                    person.persona(),
                    Company.now(),
                    group);
            reporters.add(company.program(person));
        }
        List<Answer> answers = atOnce(reporters.stream()
                .<java.util.concurrent.Callable<Answer>>map(one -> () -> one.post("reports", concern()))
                .toList());
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201), answers.toString());
        Set<String> matters = new java.util.HashSet<>();
        answers.forEach(answer -> matters.add(answer.json().getString("ref")));
        assertEquals(1, matters.size(), answers.toString());
        JsonObject file =
                bench.get("moderation/cases/" + matters.iterator().next()).json();
        assertEquals(8, file.getJsonArray("notes").size());
    }

    private static List<Answer> atOnce(List<java.util.concurrent.Callable<Answer>> acts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : pool.invokeAll(acts)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aReportSentTwiceIsOneReport() throws Exception {
        var first = eyes.post("reports", concern(), "report-" + post);
        List<Answer> again =
                atOnce(java.util.Collections.nCopies(10, () -> eyes.post("reports", concern(), "report-" + post)));
        again.forEach(answer -> assertEquals(first.toString(), answer.toString()));
        assertEquals(1, company.number("SELECT COUNT(*) FROM report WHERE idempotency_key = ?", "report-" + post));
        String other =
                pen.get("topics/" + topic + "/posts").items().getJsonObject(0).getString("ref");
        var used = eyes.post("reports", object("subject", "post:" + other, "rule", "other"), "report-" + post);
        assertEquals(409, used.status());
        assertEquals("idempotency-key.used", used.reason());
    }

    @Test
    void aDecisionSentTwiceIsOneDecisionAndAKeyServesOneAct() {
        String matter = reported();
        act(bench, matter, "claim", object());
        String path = "moderation/cases/" + matter + "/";
        var first = bench.post(path + "decision", verdict("HIDE"), "decision-" + matter);
        var again = bench.post(path + "decision", verdict("HIDE"), "decision-" + matter);
        assertEquals(first.toString(), again.toString());
        assertEquals(1, again.json().getJsonArray("decisions").size());
        var undo = bench.post(path + "undo", object("reason", "x"), "decision-" + matter);
        assertEquals(409, undo.status(), undo.toString());
        assertTrue(seenBy(eyes).getBoolean("hidden"));
    }

    @Test
    void aNewReportAfterTheDecisionIsANewCaseAndBlocksTheUndoing() {
        String matter = reported();
        act(bench, matter, "claim", object());
        act(bench, matter, "decision", verdict("NO_ACTION"));
        var second = eyes.post("reports", concern()).json().getString("ref");
        assertFalse(second.equals(matter));
        var undo = act(bench, matter, "undo", object("reason", "x"));
        assertEquals(409, undo.status());
        assertEquals("case.undo.newer", undo.reason());
    }

    @Test
    void whatWasReportedStaysInTheCaseThoughItsAuthorChangesIt() {
        String matter = reported();
        pen.patch("posts/" + post, object("body", "Something harmless."));
        pen.delete("posts/" + post);
        JsonObject file = bench.get("moderation/cases/" + matter).json();
        assertTrue(file.getString("words").contains("Words that somebody"));
        assertEquals(
                "The street is named.",
                file.getJsonArray("notes").getJsonObject(0).getString("words"));
        assertEquals(writer.handle(), file.getJsonObject("author").getString("handle"));
        assertFalse(file.toString().contains(reader.handle()), "who reported is not told");
    }

    @ParameterizedTest
    @CsvSource({
        "HIDE, no-such-rule, facts, reason, report.rule, rule",
        "DELETE, other, facts, reason, case.effect, effect",
        ", other, facts, reason, case.effect, effect",
        "HIDE, , facts, reason, report.rule, rule",
        "HIDE, other, , reason, text.empty, facts",
        "HIDE, other, facts, , text.empty, reason",
    })
    void aDecisionCitesARuleFactsAndAReason(
            String effect, String rule, String facts, String reason, String refusal, String field) {
        String matter = reported();
        act(bench, matter, "claim", object());
        var answer = act(
                bench, matter, "decision", object("effect", effect, "rule", rule, "facts", facts, "reason", reason));
        assertEquals(400, answer.status(), answer.toString());
        assertEquals(refusal, answer.reason());
        assertEquals(field, answer.json().getString("field"));
        assertFalse(seenBy(eyes).getBoolean("hidden"));
    }

    @Test
    void undoingNeedsAReasonAndSomethingToUndo() {
        String matter = reported();
        assertEquals(
                "case.undo.not-decided",
                act(bench, matter, "undo", object("reason", "x")).reason());
        act(bench, matter, "claim", object());
        act(bench, matter, "decision", verdict("HIDE"));
        assertEquals("text.empty", act(bench, matter, "undo", object()).reason());
        assertTrue(seenBy(eyes).getBoolean("hidden"));
    }

    @Test
    void everyActIsOnTheTrail() throws Exception {
        String matter = reported();
        act(bench, matter, "claim", object());
        act(bench, matter, "decision", verdict("HIDE"));
        act(bench, matter, "undo", object("reason", "Looked again."));
        for (String act : List.of("case.claim", "case.decide.hide", "case.undo")) {
            assertEquals(
                    1,
                    company.number(
                            "SELECT COUNT(*) FROM trail_entry WHERE subject = ? AND act = ?", "case:" + matter, act),
                    act);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "post:, other, 404, not-found",
        "post, other, 404, not-found",
        "planet:mars, other, 404, not-found",
        "post:0000000000000000, other, 404, not-found",
        "POST, no-such-rule, 400, report.rule",
    })
    void aReportNeedsAThingAndARule(String subject, String rule, int status, String reason) {
        String about = subject.equals("POST") ? "post:" + post : subject;
        var answer = eyes.post("reports", object("subject", about, "rule", rule, "note", "x"));
        assertEquals(status, answer.status(), answer.toString());
        assertEquals(reason, answer.reason());
    }

    @Test
    void nobodyReportsTheirOwnWords() {
        var answer = pen.post("reports", concern());
        assertEquals(403, answer.status());
        assertEquals("report.own", answer.reason());
    }

    @Test
    void theTwentyFirstReportOfAnHourHasToWait() throws Exception {
        reported();
        company.run(
                "UPDATE pace SET spent = 20 WHERE act = 'report' AND who = UNHEX(SHA2(CONCAT('report\\n', ?), 256))",
                "member " + reader.id());
        var slowed = eyes.post("reports", concern());
        assertEquals(429, slowed.status(), slowed.toString());
        assertTrue(slowed.header("Retry-After").isPresent());
    }
}
