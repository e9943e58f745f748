package org.collegium.planted.publicentity.forum;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Can be seen from everywhere. */
@Entity
public class Reply {
    @Id
    long id;
}
