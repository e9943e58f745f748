package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collegium.access.Actor;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.members.Passphrases;
import org.collegium.members.SignInDesk;
import org.collegium.members.SignInDesk.SignedIn;
import org.junit.jupiter.api.Test;

/** Coming in and going out: slowed down when guessing, known by a secret that is kept nowhere, and ended for certain. */
class SignInIT extends Story {

    private static final String PASSPHRASE = "a door for the story";

    @Inject
    SignInDesk desk;

    @Test
    void the_right_passphrase_opens_whatever_the_case_of_the_address() {
        var person = somebody();
        SignedIn signedIn = desk.signIn(
                Actor.VISITOR, "  " + person.email().toUpperCase(Locale.ROOT) + " ", PASSPHRASE, freshOrigin());

        assertEquals(Optional.of(person.id()), desk.holder(Actor.VISITOR, signedIn.token()));
        assertTrue(signedIn.token().length() >= 43, "256 bits");
        assertNotEquals(signedIn.token(), signIn(person).token());
    }

    @Test
    void a_wrong_passphrase_and_an_unknown_address_read_the_same() {
        var person = somebody();
        assertInvalid("password", "sign-in.no-match", () -> tryWith(person.email(), "a wrong passphrase"));
        assertInvalid(
                "password", "sign-in.no-match", () -> tryWith("nobody-" + Ref.fresh() + "@story.example", PASSPHRASE));
        assertInvalid("password", "sign-in.no-match", () -> tryWith(person.email(), PASSPHRASE + " "));
        assertInvalid("password", "sign-in.no-match", () -> tryWith(person.email(), "x".repeat(100_000)));
        assertInvalid("email", "sign-in.email-missing", () -> tryWith(" ", PASSPHRASE));
        assertInvalid("password", "sign-in.passphrase-missing", () -> tryWith(person.email(), ""));
        assertEquals(
                0,
                owner.number(
                        "SELECT COUNT(*) FROM sign_in WHERE member_id = ?",
                        person.id().value()));
    }

    @Test
    void wrong_passphrases_are_counted_and_then_slowed_down() {
        var person = somebody();
        for (int wrong = 1; wrong <= 2; wrong++) {
            assertInvalid("password", "sign-in.no-match", () -> tryWith(person.email(), "a wrong passphrase"));
            assertEquals(wrong, spent("sign-in.address", person.email()), "the refusal did not roll the count back");
        }
        owner.change("UPDATE pace SET spent = 9 WHERE who = UNHEX(SHA2(?, 256))", "sign-in.address\n" + person.email());
        assertInvalid("password", "sign-in.no-match", () -> tryWith(person.email(), "the tenth wrong one"));

        Refusal.SlowDown slow = assertThrows(Refusal.SlowDown.class, () -> tryWith(person.email(), PASSPHRASE));

        assertTrue(slow.seconds() > 0 && slow.seconds() <= 900, () -> "in " + slow.seconds() + " s");
        assertThrows(Refusal.SlowDown.class, () -> tryWith(person.email().toUpperCase(Locale.ROOT), PASSPHRASE));
        pass("sign-in.address", person.email(), 16);
        assertEquals(
                Optional.of(person.id()),
                desk.holder(Actor.VISITOR, signIn(person).token()));
        assertEquals(1, spent("sign-in.address", person.email()), "a new window");
    }

    @Test
    void guessing_one_address_slows_nobody_else_down() {
        var guessed = somebody();
        var other = somebody();
        owner.change(
                "INSERT INTO pace (who, act, window_start, spent) VALUES (UNHEX(SHA2(?, 256)), ?, UTC_TIMESTAMP(6), 10)",
                "sign-in.address\n" + guessed.email(),
                "sign-in.address");

        assertThrows(Refusal.SlowDown.class, () -> tryWith(guessed.email(), PASSPHRASE));

        assertEquals(
                Optional.of(other.id()),
                desk.holder(Actor.VISITOR, signIn(other).token()));
    }

    @Test
    void one_origin_that_tries_many_addresses_is_slowed_down() {
        String origin = freshOrigin();
        owner.change(
                "INSERT INTO pace (who, act, window_start, spent) VALUES (UNHEX(SHA2(?, 256)), ?, UTC_TIMESTAMP(6), 60)",
                "sign-in.origin\n" + origin,
                "sign-in.origin");
        var person = somebody();

        assertThrows(Refusal.SlowDown.class, () -> desk.signIn(Actor.VISITOR, person.email(), PASSPHRASE, origin));
        assertThrows(
                Refusal.SlowDown.class, () -> desk.makeToken(Actor.VISITOR, person.email(), PASSPHRASE, origin, "x"));
        assertEquals(62, spent("sign-in.origin", origin));
    }

    @Test
    void an_unknown_address_costs_as_much_work_as_a_known_one() {
        var person = somebody();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            known.add(work(person.email()));
            unknown.add(work("nobody-" + Ref.fresh() + "@story.example"));
        }

        double ratio = (double) median(unknown) / median(known);

        assertTrue(ratio >= 0.5 && ratio <= 2, () -> "unknown " + unknown + ", known " + known);
    }

    private long work(String email) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        assertInvalid("password", "sign-in.no-match", () -> tryWith(email, "a wrong passphrase"));
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    @Test
    void the_secret_stands_nowhere_in_the_database() throws SQLException {
        var person = somebody();
        String browser = signIn(person).token();
        String program = desk.makeToken(Actor.VISITOR, person.email(), PASSPHRASE, freshOrigin(), "my script")
                .token();
        assertEquals(Optional.of(person.id()), desk.holder(Actor.VISITOR, program));

        assertEquals(List.of(), placesOf(browser));
        assertEquals(List.of(), placesOf(program));
        assertEquals(List.of(), placesOf(PASSPHRASE));
        assertEquals(
                2,
                owner.number(
                        "SELECT COUNT(*) FROM sign_in WHERE token_hash IN (UNHEX(SHA2(?, 256)), UNHEX(SHA2(?, 256)))",
                        browser,
                        program));
        assertTrue(placesOf(person.email()).contains("member.email"), "the search does find what is there");
        assertTrue(placesOf("my script").contains("sign_in.label"));
    }

    /** All columns in which this secret stands, as text or as the bytes that it encodes. */
    private List<String> placesOf(String secret) throws SQLException {
        List<byte[]> forms = new ArrayList<>();
        forms.add(secret.getBytes(StandardCharsets.UTF_8));
        if (secret.matches("[A-Za-z0-9_-]{43}")) {
            forms.add(Base64.getUrlDecoder().decode(secret));
        }
        List<String> places = new ArrayList<>();
        List<String> tables = owner.list(
                row -> row.getString(1),
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'");
        try (Statement statement = owner.connection().createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            byte[] value = bytes(rows, i);
                            if (forms.stream().anyMatch(form -> contains(value, form))) {
                                places.add(table + "." + rows.getMetaData().getColumnName(i));
                            }
                        }
                    }
                }
            }
        }
        return places;
    }

    private static byte[] bytes(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean contains(byte[] all, byte[] part) {
        for (int i = 0; i + part.length <= all.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_silent_browser_is_signed_out_and_a_used_one_is_not() {
        var person = somebody();
        String token = signIn(person).token();

        pass("last_seen_at", token, Duration.ofHours(11));
        assertEquals(Optional.of(person.id()), desk.holder(Actor.VISITOR, token));
        pass("last_seen_at", token, Duration.ofHours(11)); // used in between: the clock of silence began anew
        assertEquals(Optional.of(person.id()), desk.holder(Actor.VISITOR, token));
        pass("last_seen_at", token, Duration.ofHours(12).plusMinutes(1));
        assertEquals(Optional.empty(), desk.holder(Actor.VISITOR, token));
        assertEquals(Optional.empty(), desk.holder(Actor.VISITOR, token), "and the try did not wake it");
    }

    @Test
    void no_sign_in_lasts_longer_than_its_time_however_busy() {
        var person = somebody();
        SignedIn browser = signIn(person);
        SignedIn program = desk.makeToken(Actor.VISITOR, person.email(), PASSPHRASE, freshOrigin(), null);
        assertAbout(Duration.ofDays(7), browser.endsAt());
        assertAbout(Duration.ofDays(30), program.endsAt());

        pass("last_seen_at", program.token(), Duration.ofDays(20));
        assertEquals(Optional.of(person.id()), desk.holder(Actor.VISITOR, program.token()), "programs may be silent");
        for (SignedIn signedIn : List.of(browser, program)) {
            pass(
                    "ends_at",
                    signedIn.token(),
                    Duration.between(Instant.now(), signedIn.endsAt()).plusSeconds(1));
            assertEquals(Optional.empty(), desk.holder(Actor.VISITOR, signedIn.token()));
        }
    }

    private static void assertAbout(Duration expected, Instant end) {
        Duration off = Duration.between(Instant.now().plus(expected), end).abs();
        assertTrue(off.compareTo(Duration.ofMinutes(1)) < 0, () -> "off by " + off);
    }

    @Test
    void signing_out_ends_this_sign_in_and_no_other() {
        var person = somebody();
        String here = signIn(person).token();
        String elsewhere = signIn(person).token();

        desk.signOut(as(person), here);
        desk.signOut(as(person), here); // a second click
        desk.signOut(as(person), "stands for nothing");

        assertEquals(Optional.empty(), desk.holder(Actor.VISITOR, here));
        assertEquals(Optional.of(person.id()), desk.holder(Actor.VISITOR, elsewhere));
    }

    @Test
    void a_secret_that_stands_for_nothing_opens_nothing() {
        var person = somebody();
        String token = signIn(person).token();
        String hash = owner.text(
                "SELECT HEX(token_hash) FROM sign_in WHERE member_id = ?",
                person.id().value());

        for (String secret : List.of(
                "", " ", token.substring(1), token + "A", token.toUpperCase(Locale.ROOT), hash, "é", "\u0000")) {
            assertEquals(Optional.empty(), desk.holder(Actor.VISITOR, secret), secret);
        }
        assertFalse(hash.isEmpty());
    }

    @Test
    void who_is_demoted_or_lapses_is_so_at_the_next_click() {
        var moderator = people.moderator();
        assertTrue(as(moderator).is(org.collegium.access.Role.MODERATOR));
        owner.change(
                "DELETE FROM member_role WHERE member_id = ?", moderator.id().value());
        assertFalse(as(moderator).is(org.collegium.access.Role.MODERATOR));
        people.lapse(moderator, 31);
        assertFalse(as(moderator).reads());
    }

    private People.Person somebody() {
        return people.verifiedWith(Passphrases.hash(PASSPHRASE));
    }

    private SignedIn signIn(People.Person person) {
        return tryWith(person.email(), PASSPHRASE);
    }

    private SignedIn tryWith(String email, String passphrase) {
        return desk.signIn(Actor.VISITOR, email, passphrase, freshOrigin());
    }

    private static String freshOrigin() {
        return "origin-" + Ref.fresh();
    }

    private long spent(String act, String who) {
        return owner.number(
                "SELECT spent FROM pace WHERE who = UNHEX(SHA2(?, 256)) AND act = ?", act + "\n" + who, act);
    }

    private void pass(String act, String who, int minutes) {
        assertEquals(
                1,
                owner.change(
                        "UPDATE pace SET window_start = window_start - INTERVAL ? MINUTE"
                                + " WHERE who = UNHEX(SHA2(?, 256)) AND act = ?",
                        minutes,
                        act + "\n" + who,
                        act));
    }

    /** Moves one of a sign-in's times into the past. */
    private void pass(String time, String token, Duration duration) {
        assertEquals(
                1,
                owner.change(
                        "UPDATE sign_in SET " + time + " = " + time
                                + " - INTERVAL ? SECOND WHERE token_hash = UNHEX(SHA2(?, 256))",
                        duration.toSeconds(),
                        token));
    }
}
