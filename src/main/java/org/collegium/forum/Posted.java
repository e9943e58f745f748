package org.collegium.forum;

import org.collegium.kernel.Ref;

/**
 * Where a post came to stand.
 *
 * @param post the post
 * @param number its number in the topic
 * @param slug the readable part of the topic's address
 */
public record Posted(Ref post, int number, Ref topic, String slug) {

    public String address() {
        return "/topics/" + topic + "/" + slug + "?from=" + number + "#post-" + number;
    }
}
