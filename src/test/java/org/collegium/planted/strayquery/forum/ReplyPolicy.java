package org.collegium.planted.strayquery.forum;

import jakarta.persistence.EntityManager;

/** Asks the database, under no name for it. */
class ReplyPolicy {
    EntityManager em;
}
