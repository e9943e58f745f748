package org.collegium.members;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), in the PHC string form that names its own
 * parameters, so that stronger ones can be taken later. At most two are worked out at once: each costs memory.
 */
public final class Passphrases {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    /** Stands in for the hash of somebody who does not exist, so that asking for them takes as long. */
    static final String NOBODY = hash("nobody has this passphrase");

    private Passphrases() {}

    /** A fresh, salted hash of a passphrase. */
    public static String hash(String passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2id(passphrase, salt, MEMORY_KIB, PASSES, LANES);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Whether a passphrase fits a hash; takes the same time whatever the answer. */
    static boolean fits(String passphrase, String phc) {
        String[] parts = phc.split("\\$");
        String[] costs = parts[3].split(",");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = argon2id(passphrase, salt, cost(costs[0]), cost(costs[1]), cost(costs[2]));
        return MessageDigest.isEqual(expected, actual);
    }

    private static int cost(String named) {
        return Integer.parseInt(named.substring(2));
    }

    private static byte[] argon2id(String passphrase, byte[] salt, int memory, int passes, int lanes) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        AT_ONCE.acquireUninterruptibly();
        try {
            generator.generateBytes(
                    Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            AT_ONCE.release();
        }
        return hash;
    }
}
