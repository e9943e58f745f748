package org.collegium.members;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    private static final String PHRASE = "open the demo door";
    private static final String HASH = Passphrases.hash(PHRASE);

    /** From the test program of the reference implementation (phc-winner-argon2, test.c), so ours is the Argon2id of RFC 9106. */
    @Test
    void hashes_of_the_reference_implementation_fit() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(Passphrases.fits("password", reference));
        assertFalse(Passphrases.fits("passwore", reference));
    }

    @Test
    void a_hash_names_the_costs_we_promise() {
        assertTrue(HASH.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), HASH);
    }

    @Test
    void the_right_passphrase_fits() {
        assertTrue(Passphrases.fits(PHRASE, HASH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "open the demo doo",
                "open the demo door ",
                "Open the demo door",
                "open the demo door\u0000"
            })
    void a_wrong_passphrase_does_not_fit(String wrong) {
        assertFalse(Passphrases.fits(wrong, HASH));
    }

    @Test
    void two_hashes_of_one_passphrase_differ_and_both_fit() {
        String other = Passphrases.hash(PHRASE);
        assertNotEquals(HASH, other);
        assertNotEquals(HASH.split("\\$")[4], other.split("\\$")[4], "the salt");
        assertTrue(Passphrases.fits(PHRASE, other));
    }

    /** No cutting at 72 bytes as bcrypt does, or at 128. */
    @Test
    void a_long_passphrase_counts_to_its_last_character() {
        String longest = "a".repeat(199);
        String hash = Passphrases.hash(longest + "b");
        assertTrue(Passphrases.fits(longest + "b", hash));
        assertFalse(Passphrases.fits(longest + "c", hash));
        assertFalse(Passphrases.fits(longest, hash));
    }

    @Test
    void a_passphrase_of_any_script_fits_however_the_keyboard_writes_its_accents() {
        String hash = Passphrases.hash("Caf\u00e9 \u9580\u3092\u958b\u3051\u3066 \ud83d\udeaa");
        assertTrue(Passphrases.fits("Cafe\u0301 \u9580\u3092\u958b\u3051\u3066 \ud83d\udeaa", hash));
        assertFalse(Passphrases.fits("Cafe \u9580\u3092\u958b\u3051\u3066 \ud83d\udeaa", hash));
        assertFalse(Passphrases.fits("Caf\u00e9 \u9580\u3092\u958b\u3051\u3066 \ud83d\udeab", hash));
    }

    /** An asked-for member who does not exist costs the same work as one who does. */
    @Test
    void the_hash_that_stands_in_for_nobody_has_the_same_costs() {
        assertTrue(Passphrases.NOBODY.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), Passphrases.NOBODY);
        assertFalse(Passphrases.fits(PHRASE, Passphrases.NOBODY));
    }
}
