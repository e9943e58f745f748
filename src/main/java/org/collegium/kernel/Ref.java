package org.collegium.kernel;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The opaque public id of a thing: sixteen characters of Crockford's base 32 (80 random bits). It tells neither order nor count, so
 * nobody can guess a neighbour or pair two things by their ids.
 *
 * @param value sixteen characters of {@code 0-9a-hjkmnp-tv-z}
 */
public record Ref(String value) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-hjkmnp-tv-z]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Ref {
        if (!isRef(value)) {
            throw new IllegalArgumentException("Not a ref");
        }
    }

    /** A ref that nobody has seen before. */
    public static Ref fresh() {
        var chars = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            chars[i] = ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()));
        }
        return new Ref(new String(chars));
    }

    /**
     * Reads a ref that somebody sent.
     *
     * @param sent what was sent, may be null
     * @throws Refusal.NotFound when it cannot be the ref of anything: the same answer as for one that does not exist
     */
    public static Ref of(String sent) {
        if (!isRef(sent)) {
            throw new Refusal.NotFound();
        }
        return new Ref(sent);
    }

    private static boolean isRef(String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
