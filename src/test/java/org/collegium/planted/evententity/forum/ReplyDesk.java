package org.collegium.planted.evententity.forum;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Fires it. */
@Transactional
public class ReplyDesk {
    Event<ReplyPosted> replyPosted;
}
