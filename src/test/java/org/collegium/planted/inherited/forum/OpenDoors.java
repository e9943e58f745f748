package org.collegium.planted.inherited.forum;

import org.collegium.access.Gate;

/** Leaves a door open to its children. */
class OpenDoors {
    public void closeAll() {
        Gate.openToAll();
    }
}
