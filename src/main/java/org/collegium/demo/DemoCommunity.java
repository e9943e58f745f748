package org.collegium.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Fills an empty database with Alongside: people, groups, conversations, plain-language pages and cases. */
public final class DemoCommunity {

    private DemoCommunity() {}

    /**
     * Writes the whole demo in one transaction, unless there is any member already.
     *
     * @param owner a connection with the owner's rights
     */
    public static void fill(Connection owner, Clock clock) throws SQLException {
        owner.setAutoCommit(false);
        var sql = new Sql(owner);
        if (sql.number("SELECT COUNT(*) FROM member") > 0) {
            return;
        }
        var now = clock.instant();
        new DemoLibrary(sql, now).write();
        var people = new DemoPeople(sql, now);
        people.write();
        var talk = new DemoTalk(sql, now, people);
        talk.write();
        new DemoCases(sql, now, people, talk).write();
        owner.commit();
    }
}
