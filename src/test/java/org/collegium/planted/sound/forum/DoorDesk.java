package org.collegium.planted.sound.forum;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.planted.sound.access.DoorRules;

/** Takes the actor first, asks the gate, uses the one clock. */
@Transactional
public class DoorDesk {
    Doors doors;
    Clock clock;
    Event<DoorPassed> doorPassed;

    public Instant pass(Actor by, long id) {
        Door door = doors.get(id);
        Gate.require(DoorRules.mayPass(by, door));
        doorPassed.fire(new DoorPassed(id));
        return LocalDate.now(clock).atStartOfDay().toInstant(java.time.ZoneOffset.UTC);
    }
}
