package org.collegium.planted.nogate.forum;

import jakarta.transaction.Transactional;
import org.collegium.access.Actor;

/** Trusts its caller. */
@Transactional
public class ReplyDesk {
    public boolean reply(Actor by) {
        return by.verified();
    }
}
