package org.collegium.planted.sound.forum;

import jakarta.persistence.EntityManager;

/** A repository. */
class Doors {
    EntityManager em;

    Door get(long id) {
        return em.find(Door.class, id);
    }
}
