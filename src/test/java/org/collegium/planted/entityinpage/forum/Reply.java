package org.collegium.planted.entityinpage.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity. */
@Entity
class Reply {
    @Id
    public long id;
}
