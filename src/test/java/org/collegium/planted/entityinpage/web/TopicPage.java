package org.collegium.planted.entityinpage.web;

import org.collegium.planted.entityinpage.forum.ReplyView;

/** Shows it. */
public class TopicPage {
    public String title(ReplyView view) {
        return view.toString();
    }
}
