package org.collegium.launch;

import com.sun.enterprise.util.uuid.UuidGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/** Session ids of 256 random bits. The server's own hold about 56 (ASVS 7.2.3 asks for 128). Packed in a jar of its own for the server. */
public class StrongSessionIds implements UuidGenerator {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generateUuid() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String generateUuid(Object ignored) {
        return generateUuid();
    }
}
