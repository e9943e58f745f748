package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import org.collegium.access.Actor;
import org.collegium.access.Role;
import org.collegium.audit.Trail;
import org.collegium.forum.PostReading;
import org.collegium.forum.Posted;
import org.collegium.kernel.Ref;
import org.collegium.moderation.CaseDesk;
import org.collegium.moderation.CaseFile;
import org.collegium.moderation.CaseReading;
import org.collegium.moderation.CaseRow;
import org.collegium.moderation.CaseSide;
import org.collegium.moderation.DecisionView;
import org.collegium.moderation.Judgement;
import org.collegium.moderation.ReportDesk;
import org.junit.jupiter.api.Test;

/** Promise 4: every act of staff cites a rule and a reason, is on a trail that cannot be changed unseen, and can be undone. */
class ModerationIT extends Story {

    /** MariaDB's answers to somebody without the right: for the table, and for the schema. */
    private static final List<Integer> DENIED = List.of(1044, 1045, 1142, 1143, 1227);

    @Inject
    PostReading posts;

    @Inject
    ReportDesk reports;

    @Inject
    CaseDesk cases;

    @Inject
    CaseReading reading;

    @Inject
    Trail trail;

    @Test
    void a_reported_post_is_hidden_and_shown_again() {
        var author = people.verified("nurse");
        var reporter = people.verified("social-worker");
        var room = people.room(author, reporter);
        var moderator = people.moderator();
        Posted post = start(author, room);

        Ref matter = report(reporter, post, "identifies-someone", "That is my neighbour");
        assertEquals(List.of("RECEIVED"), steps(reporter, matter));
        assertEquals(List.of("RECEIVED"), steps(author, matter));
        CaseRow queued = inQueue(moderator, matter);
        assertEquals("RECEIVED", queued.state());
        assertTrue(queued.urgent());

        cases.claim(as(moderator), matter);
        assertEquals(List.of("RECEIVED", "LOOKING"), steps(reporter, matter));
        CaseFile file = reading.file(as(moderator), matter);
        assertEquals(
                List.of("That is my neighbour"),
                file.notes().stream().map(CaseFile.Note::words).toList());
        assertEquals(author.handle(), file.author().handle());
        assertTrue(file.mine());

        cases.decide(as(moderator), matter, "HIDE", judgement(), freshKey());
        assertNull(posts.post(as(reporter), post.post()).body());
        assertEquals("The first words", posts.post(as(author), post.post()).body());
        assertTrue(reading.side(as(author), matter).words().contains("The first words"), "the author keeps a copy");
        assertNull(reading.side(as(reporter), matter).words());
        for (var side : List.of(author, reporter)) {
            DecisionView decision = reading.side(as(side), matter).decision();
            assertEquals("HIDE", decision.effect());
            assertEquals("identifies-someone", decision.rule());
            assertEquals("A name stands in it", decision.facts());
            assertEquals("It names a patient", decision.reason());
            assertFalse(decision.byMachine());
        }

        cases.undo(as(moderator), matter, "The name is invented", freshKey());
        assertEquals("The first words", posts.post(as(reporter), post.post()).body());
        assertEquals(List.of("RECEIVED", "LOOKING", "DECIDED", "UNDONE"), steps(author, matter));
        assertNull(reading.side(as(author), matter).decision());

        cases.decide(as(moderator), matter, "NO_ACTION", judgement(), freshKey());
        assertEquals("The first words", posts.post(as(reporter), post.post()).body());
        assertEquals("NO_ACTION", reading.side(as(reporter), matter).decision().effect());
        assertEquals(3, reading.file(as(moderator), matter).decisions().size());
    }

    @Test
    void the_words_that_were_reported_stay_in_the_case() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var moderator = people.moderator();
        Posted post = start(author, people.room(author, reporter));
        Ref matter = report(reporter, post, "other", "");

        discussion.edit(as(author), post.post(), "Nothing to see here", 1);
        discussion.withdraw(as(author), post.post());

        CaseFile file = reading.file(as(moderator), matter);
        assertTrue(file.snapshot().contains("The first words"), file.snapshot());
    }

    @Test
    void a_second_report_joins_the_open_case_and_a_worse_reason_lifts_it() {
        var author = people.verified("nurse");
        var first = people.verified("nurse");
        var second = people.verified("nurse");
        var moderator = people.moderator();
        Posted post = start(author, people.room(author, first, second));

        Ref matter = report(first, post, "other", "Rude");
        assertEquals(10, inQueue(moderator, matter).harm());
        assertEquals(matter, report(second, post, "illegal", "A threat"));

        assertEquals(100, inQueue(moderator, matter).harm());
        assertEquals(2, inQueue(moderator, matter).reports());
        cases.claim(as(moderator), matter);
        cases.decide(as(moderator), matter, "NO_ACTION", judgement(), freshKey());
        Ref anew = report(first, post, "other", "Still rude");
        assertFalse(anew.equals(matter), "after a decision a report opens a case of its own");
        assertConflict("case.undo.newer", () -> cases.undo(as(moderator), matter, "Hm", freshKey()));
    }

    @Test
    void nobody_judges_own_words_or_an_own_report() {
        var author = people.moderator();
        var reporter = people.moderator();
        var pseudonym = people.pseudonym(author);
        var room = people.room(reporter);
        people.seat(author, room, pseudonym.id(), false);
        Posted post = start(author, room);
        Ref matter = report(reporter, post, "other", "");

        for (var concerned : List.of(author, reporter)) {
            Actor by = as(concerned);
            assertNotFound(() -> cases.claim(by, matter));
            assertNotFound(() -> cases.decide(by, matter, "HIDE", judgement(), freshKey()));
            assertNotFound(() -> cases.undo(by, matter, "Mine", freshKey()));
            assertNotFound(() -> reading.file(by, matter));
            assertTrue(reading.queue(by, null, null, 1_000).stream()
                    .noneMatch(row -> row.ref().equals(matter)));
            assertEquals(List.of("RECEIVED"), steps(concerned, matter), "their own side they see");
        }
        assertEquals(List.of(), trailOf(matter));
    }

    @Test
    void whoever_reports_while_holding_the_case_judges_it_no_more() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var moderator = people.moderator();
        Posted post = start(author, people.room(author, reporter, moderator));
        Ref matter = report(reporter, post, "other", "");
        cases.claim(as(moderator), matter);

        report(moderator, post, "other", "I saw it too");

        assertNotFound(() -> cases.decide(as(moderator), matter, "HIDE", judgement(), freshKey()));
    }

    @Test
    void only_moderators_judge() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var room = people.room(author, reporter);
        var facilitator = people.verified("nurse");
        people.seat(facilitator, room, facilitator.face(), true);
        Ref matter = report(reporter, start(author, room), "other", "");

        for (Role role : Role.values()) {
            if (role != Role.MODERATOR) {
                var official = people.verified("nurse");
                people.appoint(official, role);
                assertMayNotJudge(as(official), matter);
            }
        }
        assertMayNotJudge(as(facilitator), matter);
        assertMayNotJudge(Actor.VISITOR, matter);
        assertMayNotJudge(Actor.SYSTEM, matter);
        assertNotFound(() -> reading.side(as(facilitator), matter));
    }

    private void assertMayNotJudge(Actor by, Ref matter) {
        assertNotFound(() -> cases.claim(by, matter));
        assertNotFound(() -> cases.decide(by, matter, "HIDE", judgement(), freshKey()));
        assertNotFound(() -> cases.undo(by, matter, "Please", freshKey()));
        assertNotFound(() -> reading.file(by, matter));
        assertNotFound(() -> reading.queue(by, null, null, 10));
    }

    @Test
    void each_step_is_told_why_it_cannot_be_taken() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var holder = people.moderator();
        var other = people.moderator();
        Posted post = start(author, people.room(author, reporter));

        assertNotAllowed("report.own", () -> report(author, post, "other", ""));
        assertNotAllowed("report.own", () -> reports.look(as(author), "post:" + post.post()));
        assertInvalid("rule", "report.rule", () -> report(reporter, post, "no-such-rule", ""));
        assertNotFound(() -> reports.report(as(reporter), "poem:" + post.post(), "other", "", freshKey(), "::1"));
        Ref matter = report(reporter, post, "other", "");

        assertNotAllowed(
                "case.decide.not-claimed", () -> cases.decide(as(holder), matter, "HIDE", judgement(), freshKey()));
        assertNotAllowed("case.undo.not-decided", () -> cases.undo(as(holder), matter, "Why", freshKey()));
        cases.claim(as(holder), matter);
        assertNotAllowed("case.claim.held", () -> cases.claim(as(other), matter));
        assertNotAllowed("case.decide.held", () -> cases.decide(as(other), matter, "HIDE", judgement(), freshKey()));
        assertInvalid("effect", "case.effect", () -> cases.decide(as(holder), matter, "BAN", judgement(), freshKey()));
        assertInvalid(
                "rule",
                "report.rule",
                () -> cases.decide(as(holder), matter, "HIDE", Judgement.of("taste", "Facts", "Reason"), freshKey()));
        assertInvalid("facts", "text.empty", () -> Judgement.of("other", " ", "Reason"));
        assertInvalid("reason", "text.empty", () -> Judgement.of("other", "Facts", ""));
        cases.decide(as(holder), matter, "HIDE", judgement(), freshKey());
        assertNotAllowed(
                "case.decide.decided", () -> cases.decide(as(holder), matter, "HIDE", judgement(), freshKey()));
        assertNotAllowed("case.claim.decided", () -> cases.claim(as(other), matter));
        assertInvalid("reason", "text.empty", () -> cases.undo(as(other), matter, " ", freshKey()));
        cases.undo(as(other), matter, "Seen otherwise", freshKey()); // any other moderator may
        assertEquals(List.of("case.claim", "case.decide.hide", "case.undo"), trailOf(matter));
    }

    @Test
    void every_act_is_on_the_trail_with_its_rule_and_reason() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var moderator = people.moderator();
        Ref matter = report(reporter, start(author, people.room(author, reporter)), "other", "");

        cases.claim(as(moderator), matter);
        cases.claim(as(moderator), matter); // prolonging is no act of its own
        cases.decide(as(moderator), matter, "HIDE", judgement(), freshKey());
        cases.undo(as(moderator), matter, "The name is invented", freshKey());

        List<String> entries = owner.list(
                row -> String.join(
                        " | ",
                        row.getString("member_id"),
                        row.getString("role"),
                        row.getString("act"),
                        row.getString("rule"),
                        row.getString("reason")),
                "SELECT * FROM trail_entry WHERE subject = ? ORDER BY number",
                "case:" + matter);
        String who = moderator.id().value() + " | MODERATOR | ";
        assertEquals(
                List.of(
                        who + "case.claim | other | ",
                        who + "case.decide.hide | identifies-someone | It names a patient",
                        who + "case.undo | other | The name is invented"),
                entries);
        assertEquals(OptionalLong.empty(), trail.firstBroken());
    }

    @Test
    void a_refusal_leaves_no_trace() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var moderator = people.moderator();
        Posted post = start(author, people.room(author, reporter));
        Ref matter = report(reporter, post, "other", "");
        cases.claim(as(moderator), matter);
        String before = everything();

        assertNotFound(() -> cases.claim(as(author), matter));
        assertNotAllowed("case.claim.held", () -> cases.claim(as(people.moderator()), matter));
        // refused after the post was hidden in the same transaction: the reason does not fit its column
        var tooLong = new Judgement("other", "Facts", "x".repeat(2_001));
        assertThrows(RuntimeException.class, () -> cases.decide(as(moderator), matter, "HIDE", tooLong, freshKey()));
        assertNotAllowed("report.own", () -> report(author, post, "other", ""));
        assertInvalid("rule", "report.rule", () -> report(reporter, post, "nonsense", ""));

        assertEquals(before, everything());
        assertFalse(posts.post(as(reporter), post.post()).hidden(), "rolled back with the decision");
        assertEquals("The first words", posts.post(as(reporter), post.post()).body());
    }

    private String everything() {
        return owner.text("SELECT CONCAT_WS(' ', (SELECT COUNT(*) FROM trail_entry), (SELECT COUNT(*) FROM decision),"
                + " (SELECT COUNT(*) FROM report), (SELECT SUM(version) FROM moderation_case),"
                + " (SELECT SUM(version) FROM post), (SELECT taken FROM trail_lock), (SELECT SUM(spent) FROM pace))");
    }

    @Test
    void a_false_name_never_comes_onto_the_trail() {
        long before = owner.number("SELECT COUNT(*) FROM trail_entry");
        Actor member = as(people.verified("nurse"));
        assertThrows(
                IllegalStateException.class,
                () -> trail.record(member, Role.MODERATOR, "case.claim", "case:x", "other", "Because"));
        assertEquals(before, owner.number("SELECT COUNT(*) FROM trail_entry"));
    }

    @Test
    void a_flipped_byte_is_found() {
        List<Long> numbers = actsOnTheTrail();
        for (String field : List.of("reason", "act", "subject", "rule", "role")) {
            for (long number : numbers) {
                String was = owner.text("SELECT " + field + " FROM trail_entry WHERE number = ?", number);
                String flipped = was.isEmpty() ? "x" : (char) (was.charAt(0) ^ 1) + was.substring(1);
                assertBroken(number, field, was, flipped);
            }
        }
        long number = numbers.get(1);
        assertBroken(
                number,
                "at",
                owner.text("SELECT CAST(at AS CHAR) FROM trail_entry WHERE number = ?", number),
                "2026-01-01 00:00:00.000001");
        long member = owner.number("SELECT member_id FROM trail_entry WHERE number = ?", number);
        assertBroken(
                number,
                "member_id",
                Long.toString(member),
                Long.toString(people.verified("nurse").id().value()));
        assertEquals(OptionalLong.empty(), trail.firstBroken());
    }

    private void assertBroken(long number, String field, String was, String forged) {
        String sql = "UPDATE trail_entry SET " + field + " = ? WHERE number = ?";
        assertEquals(1, owner.change(sql, forged, number));
        try {
            assertEquals(OptionalLong.of(number), trail.firstBroken(), field);
        } finally {
            owner.change(sql, was, number);
        }
    }

    @Test
    void a_forged_hash_is_found_and_so_is_a_missing_entry() throws SQLException {
        long number = actsOnTheTrail().get(1);
        owner.connection().setAutoCommit(true);
        owner.change("CREATE TEMPORARY TABLE kept AS SELECT * FROM trail_entry WHERE number = ?", number);

        owner.change("UPDATE trail_entry SET hash = UNHEX(SHA2('forged', 256)) WHERE number = ?", number);
        OptionalLong forged = trail.firstBroken();
        owner.change("DELETE FROM trail_entry WHERE number = ?", number);
        OptionalLong missing = trail.firstBroken();
        owner.change("INSERT INTO trail_entry SELECT * FROM kept");

        assertEquals(OptionalLong.of(number), forged);
        assertEquals(OptionalLong.of(number + 1), missing, "the chain breaks at the entry after the gap");
        assertEquals(OptionalLong.empty(), trail.firstBroken());
    }

    /** Three acts; the numbers of their entries. */
    private List<Long> actsOnTheTrail() {
        var author = people.verified("nurse");
        var reporter = people.verified("nurse");
        var moderator = people.moderator();
        Ref matter = report(reporter, start(author, people.room(author, reporter)), "other", "");
        cases.claim(as(moderator), matter);
        cases.decide(as(moderator), matter, "HIDE", judgement(), freshKey());
        cases.undo(as(moderator), matter, "The name is invented", freshKey());
        return owner.list(
                row -> row.getLong(1),
                "SELECT number FROM trail_entry WHERE subject = ? ORDER BY number",
                "case:" + matter);
    }

    @Test
    void the_application_cannot_change_what_must_stay() throws SQLException {
        actsOnTheTrail();
        try (Connection application = owner.connectAsApplication();
                Statement statement = application.createStatement()) {
            for (String table : List.of("trail_entry", "decision", "revision", "report")) {
                String column = firstColumn(statement, table);
                assertDenied(statement, "UPDATE " + table + " SET " + column + " = " + column);
                assertDenied(statement, "DELETE FROM " + table);
                assertDenied(statement, "TRUNCATE TABLE " + table);
                assertDenied(statement, "DROP TABLE " + table);
                assertDenied(statement, "ALTER TABLE " + table + " ADD COLUMN forged INT");
                assertDenied(
                        statement, "CREATE TRIGGER forge BEFORE INSERT ON " + table + " FOR EACH ROW SET @forged = 1");
                assertDenied(statement, "RENAME TABLE " + table + " TO forged");
                assertDenied(statement, "REPLACE INTO " + table + " SELECT * FROM " + table);
            }
            assertDenied(
                    statement,
                    "INSERT INTO trail_entry SELECT * FROM trail_entry t"
                            + " ON DUPLICATE KEY UPDATE reason = 'forged'");
            assertDenied(statement, "CREATE TABLE forged (id INT)");
            assertDenied(statement, "CREATE VIEW forged AS SELECT 1");
            assertDenied(statement, "DROP DATABASE stories");
            assertDenied(statement, "GRANT ALL ON stories.* TO CURRENT_USER");
            assertDenied(statement, "SET GLOBAL sql_mode = ''");
            assertDenied(statement, "SELECT * FROM mysql.global_priv");
            assertDenied(statement, "SELECT * FROM rule INTO OUTFILE '/tmp/collegium-forged'");
            for (String ungranted : List.of("flyway_schema_history")) {
                assertDenied(statement, "SELECT * FROM " + ungranted);
                assertDenied(statement, "DELETE FROM " + ungranted);
            }
            for (String readOnly :
                    List.of("rule", "profession", "resource", "signpost", "glossary_term", "house_page")) {
                String column = firstColumn(statement, readOnly);
                assertDenied(statement, "UPDATE " + readOnly + " SET " + column + " = " + column);
                assertDenied(statement, "DELETE FROM " + readOnly);
                assertDenied(statement, "INSERT INTO " + readOnly + " SELECT * FROM " + readOnly);
            }
            for (String kept : List.of("member", "persona", "community_group", "topic", "post", "moderation_case")) {
                assertDenied(statement, "DELETE FROM " + kept);
            }
            assertDoesNotThrow(() -> statement.execute("SELECT COUNT(*) FROM trail_entry"));
        }
        assertEquals(OptionalLong.empty(), trail.firstBroken());
    }

    private static String firstColumn(Statement statement, String table) throws SQLException {
        try (ResultSet none = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
            return none.getMetaData().getColumnName(1);
        }
    }

    private static void assertDenied(Statement statement, String sql) {
        SQLException denied = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertTrue(DENIED.contains(denied.getErrorCode()), () -> sql + ": " + denied.getMessage());
    }

    private Ref report(People.Person reporter, Posted post, String rule, String note) {
        return reports.report(as(reporter), "post:" + post.post(), rule, note, freshKey(), "127.0.0.1")
                .ref();
    }

    private static Judgement judgement() {
        return Judgement.of("identifies-someone", "A name stands in it", "It names a patient");
    }

    /** The steps that somebody who is part of the case sees as done. */
    private List<String> steps(People.Person side, Ref matter) {
        return reading.side(as(side), matter).steps().stream()
                .filter(step -> step.at() != null)
                .map(CaseSide.Step::name)
                .toList();
    }

    private CaseRow inQueue(People.Person moderator, Ref matter) {
        CaseRow found = reading.queue(as(moderator), null, null, 1_000).stream()
                .filter(row -> row.ref().equals(matter))
                .findFirst()
                .orElse(null);
        assertNotNull(found, "it is in the queue");
        return found;
    }

    private List<String> trailOf(Ref matter) {
        return owner.list(
                row -> row.getString(1),
                "SELECT act FROM trail_entry WHERE subject = ? ORDER BY number",
                "case:" + matter);
    }
}
