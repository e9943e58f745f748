package org.collegium.planted.sound.api;

import jakarta.ws.rs.Path;
import org.collegium.access.Actor;
import org.collegium.planted.sound.forum.DoorDesk;

/** A resource. */
@Path("doors")
public class DoorsResource {
    DoorDesk desk;

    public String pass(Actor by) {
        return desk.pass(by, 1).toString();
    }
}
