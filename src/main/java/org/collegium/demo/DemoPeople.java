package org.collegium.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.collegium.members.Passphrases;

/** Sixty verified members of eight professions, two who are not, the groups, and who sits where with which face. */
final class DemoPeople {

    private static final String PASSPHRASE = "open the demo door";
    private static final String DOMAIN = "@demo.example";

    private final Sql sql;
    private final Instant now;
    private final Map<String, Long> groups = new HashMap<>();
    private final Map<String, Long> personas = new HashMap<>();
    private final Map<String, Long> memberOfPersona = new HashMap<>();
    private final Map<String, Long> members = new HashMap<>();

    DemoPeople(Sql sql, Instant now) {
        this.sql = sql;
        this.now = now;
    }

    long group(String slug) {
        return known(groups, slug);
    }

    long persona(String handle) {
        return known(personas, handle);
    }

    /** The member behind a face. */
    long memberOf(String handle) {
        return known(memberOfPersona, handle);
    }

    long member(String signIn) {
        return known(members, signIn);
    }

    private static long known(Map<String, Long> ids, String name) {
        Long id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("The demo knows no " + name);
        }
        return id;
    }

    void write() throws SQLException {
        String hash = Passphrases.hash(PASSPHRASE);
        for (String[] row : Sheet.rows("groups.txt")) {
            groups.put(row[0], group(row));
        }
        for (String[] row : Sheet.rows("people.txt")) {
            person(row, hash);
        }
        account("applicant", hash, "APPLICANT", null, null);
        long reviewer = account("reviewer", hash, "NONE", null, null);
        role(reviewer, "LIVED_EXPERIENCE_REVIEWER");
    }

    private long group(String[] row) throws SQLException {
        long id = sql.insert(
                "INSERT INTO community_group (slug, name, kind, admission, purpose, welcome, created_at) VALUES (?,?,?,?,?,?,?)",
                row[0],
                row[1],
                row[2],
                row[3],
                row[5],
                row[6],
                now.minus(Duration.ofDays(400)));
        if (!row[4].equals("any")) {
            for (String profession : row[4].split(" ")) {
                sql.insert("INSERT INTO group_profession (group_id, profession) VALUES (?,?)", id, profession);
            }
        }
        return id;
    }

    /** sign-in | profession | verified since | role | handle and name | handle and name of the pseudonym | group=handle … */
    private void person(String[] row, String hash) throws SQLException {
        boolean lapsed = row[0].equals("lapsed");
        long member = account(
                row[0],
                hash,
                lapsed ? "LAPSED" : "CURRENT",
                row[1],
                Sql.firstOf(row[2]).plusDays(6));
        if (lapsed) {
            sql.insert("UPDATE member SET lapsed_at = ? WHERE id = ?", now.minus(Duration.ofDays(12)), member);
        }
        if (!row[3].isEmpty()) {
            role(member, row[3]);
        }
        face(member, row[4], "REAL_NAME");
        face(member, row[5], "PSEUDONYM");
        for (String seat : row[6].split(" ")) {
            if (!seat.isEmpty()) {
                seat(member, row[0], seat.split("=")[0], seat.split("=")[1]);
            }
        }
    }

    private long account(String signIn, String hash, String registration, String profession, LocalDate since)
            throws SQLException {
        long id = sql.insert(
                "INSERT INTO member (email, passphrase_hash, registration, profession, verified_since, created_at)"
                        + " VALUES (?,?,?,?,?,?)",
                signIn + DOMAIN,
                hash,
                registration,
                profession,
                since,
                since == null
                        ? now.minus(Duration.ofDays(9))
                        : since.atStartOfDay().toInstant(ZoneOffset.UTC));
        members.put(signIn, id);
        return id;
    }

    private void role(long member, String role) throws SQLException {
        sql.insert("INSERT INTO member_role (member_id, role, granted_at) VALUES (?,?,?)", member, role, now);
    }

    private void face(long member, String handleAndName, String kind) throws SQLException {
        if (handleAndName.isEmpty()) {
            return;
        }
        int space = handleAndName.indexOf(' ');
        String handle = handleAndName.substring(0, space);
        personas.put(
                handle,
                sql.insert(
                        "INSERT INTO persona (member_id, handle, name, kind, created_at) VALUES (?,?,?,?,?)",
                        member,
                        handle,
                        handleAndName.substring(space + 1),
                        kind,
                        now.minus(Duration.ofDays(200))));
        memberOfPersona.put(handle, member);
    }

    private void seat(long member, String signIn, String group, String handle) throws SQLException {
        boolean facilitates = signIn.equals("facilitator") && !group.equals("dementia-care");
        sql.insert(
                "INSERT INTO membership (group_id, member_id, persona_id, facilitator, joined_at) VALUES (?,?,?,?,?)",
                group(group),
                member,
                persona(handle),
                facilitates,
                now.minus(Duration.ofDays(190)));
    }
}
