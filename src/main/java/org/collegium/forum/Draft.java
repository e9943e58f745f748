package org.collegium.forum;

import org.collegium.kernel.Refusal;
import org.collegium.platform.IdempotencyKey;
import org.collegium.platform.Text;

/**
 * What somebody wants to post.
 *
 * @param body Markdown
 * @param idempotencyKey chosen by the sender, the same for each try of one post
 */
public record Draft(String body, String idempotencyKey) {

    /**
     * Checks what was typed.
     *
     * @throws Refusal.Invalid when the text is empty or too long, or the key is missing or has an unfit shape
     */
    public static Draft of(String body, String idempotencyKey) {
        return new Draft(Text.block("body", body, Post.LONGEST), IdempotencyKey.of(idempotencyKey));
    }
}
