package org.collegium.planted.querypage.web;

import jakarta.persistence.EntityManager;

/** Has a good name for it, in the wrong room. */
class Replies {
    EntityManager em;
}
