package org.collegium.planted.sound.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.collegium.planted.sound.access.DoorFacts;

/** Stays at home. */
@Entity
class Door implements DoorFacts {
    @Id
    private long id;

    private boolean open;

    @Override
    public boolean open() {
        return open && id > 0;
    }

    DoorView view() {
        return new DoorView(open);
    }
}
