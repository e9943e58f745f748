package org.collegium.forum;

import org.collegium.access.Decision;

/**
 * A topic as one asker sees it.
 *
 * @param row its head
 * @param reply whether the asker may answer, and if not, why
 */
public record TopicView(TopicRow row, Decision reply) {

    public boolean replyOffered() {
        return reply.allowed();
    }
}
