package org.collegium.planted.gateinlambda.forum;

import jakarta.transaction.Transactional;
import java.util.Optional;
import org.collegium.access.Actor;
import org.collegium.access.Gate;

/** Asks only for those who are there. */
@Transactional
public class ReplyDesk {
    public void reply(Actor by, Optional<String> text) {
        text.ifPresent(words -> Gate.openToAll());
    }
}
