package org.collegium.planted.status.forum;

import jakarta.persistence.EntityManager;

/** Ends in s, and is no plural. */
class ReplyStatus {
    EntityManager em;
}
