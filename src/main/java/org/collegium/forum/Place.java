package org.collegium.forum;

import org.collegium.kernel.Ref;

/**
 * Where a draft belongs: one draft for a member and a place.
 *
 * @param name {@code topic:REF}, {@code group:SLUG} or {@code post:REF}
 */
public record Place(String name) {

    private static final int LONGEST = 80;

    public Place {
        if (name.length() > LONGEST) {
            throw new org.collegium.kernel.Refusal.NotFound();
        }
    }

    /** A reply in a topic. */
    public static Place topic(Ref topic) {
        return new Place("topic:" + topic);
    }

    /** A new topic in a group. */
    public static Place group(String slug) {
        return new Place("group:" + slug);
    }

    /** An edit of a post. */
    public static Place post(Ref post) {
        return new Place("post:" + post);
    }
}
