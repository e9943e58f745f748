package org.collegium.planted.evententity.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity. */
@Entity
class Reply {
    @Id
    long id;
}
