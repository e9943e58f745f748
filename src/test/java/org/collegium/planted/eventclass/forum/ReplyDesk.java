package org.collegium.planted.eventclass.forum;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Fires it. */
@Transactional
public class ReplyDesk {
    Event<ReplyPosted> replyPosted;
}
