package org.collegium.planted.shownentity.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Keeps to itself. */
@Entity
class Reply {
    @Id
    long id;
}
