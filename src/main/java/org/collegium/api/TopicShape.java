package org.collegium.api;

import java.time.Instant;
import org.collegium.forum.TopicRow;
import org.collegium.forum.TopicView;

/**
 * A topic.
 *
 * @param group the slug of its group
 * @param posts how many posts it has
 * @param read the number of the last post that the asker has read; 0 for none
 * @param mayReply whether the asker may reply now; null in a list
 * @param replyReason why not; null when the asker may, and in a list
 */
public record TopicShape(
        String ref,
        String slug,
        String title,
        String kind,
        String group,
        PersonaShape author,
        PersonaShape lastAuthor,
        int posts,
        int read,
        Instant createdAt,
        Instant lastPostAt,
        boolean pinned,
        boolean locked,
        Boolean mayReply,
        String replyReason) {

    static TopicShape of(TopicRow row) {
        return of(row, null, null);
    }

    static TopicShape of(TopicView view) {
        return of(view.row(), view.reply().allowed(), view.reply().reason());
    }

    private static TopicShape of(TopicRow row, Boolean mayReply, String replyReason) {
        return new TopicShape(
                row.ref().value(),
                row.slug(),
                row.title(),
                row.kind(),
                row.group(),
                PersonaShape.of(row.author()),
                PersonaShape.of(row.lastAuthor()),
                row.posts(),
                row.read(),
                row.createdAt(),
                row.lastPostAt(),
                row.pinned(),
                row.locked(),
                mayReply,
                replyReason);
    }
}
