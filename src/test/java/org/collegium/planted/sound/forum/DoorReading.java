package org.collegium.planted.sound.forum;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.planted.sound.access.DoorRules;

/** Shows records. */
public class DoorReading {
    EntityManager em;

    public List<DoorView> all(Actor by) {
        return em.createQuery("select d from Door d", Door.class)
                .getResultStream()
                .filter(door -> DoorRules.mayPass(by, door).allowed())
                .map(Door::view)
                .toList();
    }
}
