package org.collegium.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * People and a room that a test makes for itself, so that no test meets what another one wrote. The room is hidden: the demo community
 * does not notice.
 */
public final class Company {

    private final LiveServer.Site site;

    public Company(LiveServer.Site site) {
        this.site = site;
    }

    /**
     * A verified member.
     *
     * @param handle of the only face
     * @param token for a program
     */
    public record Person(long id, String email, long persona, String handle, String token) {}

    /** A room. */
    public record Room(long id, String slug) {}

    public Person social() throws SQLException {
        return person("social-worker");
    }

    public Person person(String profession) throws SQLException {
        String unique = unique();
        String token = UUID.randomUUID().toString();
        try (Connection owner = site.owner()) {
            long member = insert(
                    owner,
                    "INSERT INTO member (email, passphrase_hash, registration, profession, verified_since, created_at)"
                            + " SELECT ?, passphrase_hash, 'CURRENT', ?, '2026-01-05', ? FROM member WHERE email ="
                            + " 'practitioner@demo.example'",
                    unique + "@demo.example",
                    profession,
                    now());
            long persona = insert(
                    owner,
                    "INSERT INTO persona (member_id, handle, name, kind, created_at) VALUES (?, ?, ?, 'PSEUDONYM', ?)",
                    member,
                    unique,
                    "Guest " + unique,
                    now());
            insert(
                    owner,
                    "INSERT INTO sign_in (token_hash, member_id, kind, label, created_at, last_seen_at, ends_at)"
                            + " VALUES (?, ?, 'TOKEN', 'test', ?, ?, ?)",
                    sha256(token),
                    member,
                    now(),
                    now(),
                    now().plusDays(1));
            return new Person(member, unique + "@demo.example", persona, unique, token);
        }
    }

    public void role(Person person, String role) throws SQLException {
        run("INSERT INTO member_role (member_id, role, granted_at) VALUES (?, ?, ?)", person.id(), role, now());
    }

    /** A hidden room with these people in it. */
    public Room room(Person... people) throws SQLException {
        String slug = "room-" + unique();
        try (Connection owner = site.owner()) {
            long group = insert(
                    owner,
                    "INSERT INTO community_group (slug, name, kind, admission, purpose, created_at)"
                            + " VALUES (?, ?, 'MULTIDISCIPLINARY', 'HIDDEN', 'A room for a test.', ?)",
                    slug,
                    slug,
                    now());
            for (Person person : people) {
                insert(
                        owner,
                        "INSERT INTO membership (group_id, member_id, persona_id, joined_at) VALUES (?, ?, ?, ?)",
                        group,
                        person.id(),
                        person.persona(),
                        now());
            }
            return new Room(group, slug);
        }
    }

    public Program program(Person person) {
        return Program.with(site, person.token());
    }

    /** Changes something behind the back of the application. */
    public void run(String statement, Object... values) throws SQLException {
        try (Connection owner = site.owner()) {
            insert(owner, statement, values);
        }
    }

    public long number(String query, Object... values) throws SQLException {
        try (Connection owner = site.owner();
                PreparedStatement prepared = owner.prepareStatement(query)) {
            bind(prepared, values);
            try (ResultSet rows = prepared.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    public static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    private static String unique() {
        return "g" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    private static long insert(Connection owner, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
            bind(prepared, values);
            prepared.executeUpdate();
            try (ResultSet keys = prepared.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
