package org.collegium.platform;

import java.util.regex.Pattern;
import org.collegium.kernel.Refusal;

/** The key with which a sender marks all tries of one write, so that it is done once. */
public final class IdempotencyKey {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{8,80}");

    private IdempotencyKey() {}

    /**
     * The key as it was sent.
     *
     * @throws Refusal.Invalid when it is missing or has an unfit shape
     */
    public static String of(String sent) {
        if (sent == null || !SHAPE.matcher(sent).matches()) {
            throw new Refusal.Invalid("idempotencyKey", "idempotency-key");
        }
        return sent;
    }
}
