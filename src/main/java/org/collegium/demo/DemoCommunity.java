package org.collegium.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;

/** Fills an empty database with Alongside: people, groups, conversations, plain-language pages and cases. */
public final class DemoCommunity {

    private DemoCommunity() {}

    /**
     * Writes the whole demo in one transaction, unless there is any member already.
     *
     * @param owner a connection with the owner's rights
     * @param web lists the paths below a path of the web application
     */
    public static void fill(Connection owner, Clock clock, Function<String, Set<String>> web) throws SQLException {
        owner.setAutoCommit(false);
        var sql = new Sql(owner);
        if (sql.number("SELECT COUNT(*) FROM member") > 0) {
            return;
        }
        var now = clock.instant();
        new DemoLibrary(sql, now, web).write();
        var people = new DemoPeople(sql, now);
        people.write();
        var talk = new DemoTalk(sql, now, web, people);
        talk.write();
        new DemoCases(sql, now, people, talk).write();
        owner.commit();
    }
}
