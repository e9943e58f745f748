package org.collegium.api;

import java.time.Instant;
import org.collegium.forum.PostView;

/**
 * A post.
 *
 * @param body Markdown as typed; null when the asker may not read it
 * @param html the same as safe HTML; null when the asker may not read it
 * @param revision the number of this wording, to be sent back with an edit
 * @param hidden whether a decision has taken it out of sight
 * @param withdrawn whether its author has taken it back
 */
public record PostShape(
        String ref,
        int number,
        PersonaShape author,
        String body,
        String html,
        Instant createdAt,
        Instant editedAt,
        int revision,
        boolean hidden,
        boolean withdrawn,
        boolean mine,
        boolean mayEdit,
        boolean mayWithdraw,
        boolean mayReport) {

    static PostShape of(PostView post) {
        return new PostShape(
                post.ref().value(),
                post.number(),
                PersonaShape.of(post.author()),
                post.body(),
                post.html(),
                post.createdAt(),
                post.editedAt(),
                post.revision(),
                post.hidden(),
                post.withdrawn(),
                post.mine(),
                post.mayEdit(),
                post.mayWithdraw(),
                post.mayReport());
    }
}
