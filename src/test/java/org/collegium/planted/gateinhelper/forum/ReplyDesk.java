package org.collegium.planted.gateinhelper.forum;

import jakarta.transaction.Transactional;
import org.collegium.access.Actor;
import org.collegium.access.Decision;
import org.collegium.access.Gate;

/** Lets a helper ask. */
@Transactional
public class ReplyDesk {
    public void reply(Actor by) {
        check(by);
    }

    private static void check(Actor by) {
        Gate.reveal(by.verified() ? new Decision.Allowed() : new Decision.Refused("reply.unverified"));
    }
}
