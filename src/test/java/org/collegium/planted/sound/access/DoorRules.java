package org.collegium.planted.sound.access;

import org.collegium.access.Actor;
import org.collegium.access.Decision;

/** Static, and answers with a Decision. */
public final class DoorRules {
    private DoorRules() {}

    public static Decision mayPass(Actor by, DoorFacts door) {
        return Decision.refuseWhen(shut(by, door), "door.pass.shut").orAllow();
    }

    private static boolean shut(Actor by, DoorFacts door) {
        return !by.verified() || java.util.stream.Stream.of(door).noneMatch(DoorFacts::open);
    }
}
