package org.collegium.forum;

import java.time.Instant;
import org.collegium.kernel.Ref;
import org.collegium.personas.PersonaCard;

/**
 * A topic in a list.
 *
 * @param kind {@code DISCUSSION} or {@code QUESTION}
 * @param lastAuthor who wrote the newest post
 * @param posts how many posts it has
 * @param read the number of the last post the asker has read; 0 for none
 */
public record TopicRow(
        Ref ref,
        String slug,
        String title,
        String kind,
        String group,
        String groupName,
        PersonaCard author,
        PersonaCard lastAuthor,
        int posts,
        int read,
        boolean pinned,
        boolean locked,
        Instant createdAt,
        Instant lastPostAt) {

    public boolean question() {
        return kind.equals("QUESTION");
    }

    /** How many posts the asker has not read. */
    public int unread() {
        return Math.max(0, posts - read);
    }

    public boolean started() {
        return read > 0;
    }

    /** Where reading goes on: the first unread post, or the last one when all are read. */
    public int nextNumber() {
        return Math.min(posts, read + 1);
    }

    public String address() {
        return "/topics/" + ref + "/" + slug;
    }

    /** The address at which reading goes on. */
    public String nextAddress() {
        return read == 0 ? address() : address() + "?from=" + nextNumber() + "#post-" + nextNumber();
    }
}
