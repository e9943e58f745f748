package org.collegium.planted.eventtense.notices;

import jakarta.enterprise.event.Observes;
import org.collegium.planted.eventtense.forum.PostReply;

/** Obeys it. */
class ReplyNotices {
    void on(@Observes PostReply order) {}
}
