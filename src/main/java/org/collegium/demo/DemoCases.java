package org.collegium.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.collegium.kernel.Ref;

/** Reports in every state, so that the moderators' queue and both sides' case pages have something to show. */
final class DemoCases {

    private static final Duration UNTIL_LOOKED_AT = Duration.ofHours(2);

    private final Sql sql;
    private final Instant now;
    private final DemoPeople people;
    private final DemoTalk talk;
    private final Map<String, String> groupNames;

    DemoCases(Sql sql, Instant now, DemoPeople people, DemoTalk talk) {
        this.sql = sql;
        this.now = now;
        this.people = people;
        this.talk = talk;
        this.groupNames = new java.util.HashMap<>();
        Sheet.rows("groups.txt").forEach(row -> groupNames.put(row[0], row[1]));
    }

    void write() throws SQLException {
        for (String[] row : Sheet.rows("cases.txt")) {
            matter(row);
        }
    }

    /** post | rule | reporter | note | state | effect | facts | reason | age of the report | age of the decision */
    private void matter(String[] row) throws SQLException {
        var post = talk.post(row[0]);
        Instant reported = now.minus(Sheet.age(row[8]));
        boolean looking = !row[4].equals("RECEIVED");
        Instant decided = row[9].isEmpty() ? null : now.minus(Sheet.age(row[9]));
        Long holder = row[4].equals("LOOKING") ? people.member("moderator2") : null;
        long matter = sql.insert(
                "INSERT INTO moderation_case (ref, subject, author_id, place, snapshot, snapshot_at, rule_code, state, holder_id,"
                        + " held_until, opened_at, looked_at, decided_at, closed_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                Ref.fresh().value(),
                "post:" + post.ref(),
                people.persona(post.author()),
                groupNames.get(post.group()),
                post.body(),
                reported,
                row[1],
                row[4],
                holder,
                holder == null ? null : now.plus(Duration.ofMinutes(25)),
                reported,
                looking ? reported.plus(UNTIL_LOOKED_AT) : null,
                decided,
                row[4].equals("CLOSED") ? decided : null);
        long reporter = people.memberOf(row[2]);
        sql.insert(
                "INSERT INTO report (ref, case_id, rule_code, reporter_id, note, reported_at, idempotency_key)"
                        + " VALUES (?,?,?,?,?,?,?)",
                Ref.fresh().value(),
                matter,
                row[1],
                reporter,
                row[3],
                reported,
                "demo-" + matter);
        if (decided != null) {
            sql.insert(
                    "INSERT INTO decision (case_id, effect, rule_code, facts, reason, decided_by, decided_at, idempotency_key)"
                            + " VALUES (?,?,?,?,?,?,?,?)",
                    matter,
                    row[5],
                    row[1],
                    row[6],
                    row[7],
                    people.member("moderator2"),
                    decided,
                    "demo-" + matter);
            if (row[5].equals("HIDE")) {
                sql.insert("UPDATE post SET hidden_at = ? WHERE id = ?", decided, post.id());
            }
        }
    }
}
