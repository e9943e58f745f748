package org.collegium.planted.injectinaccess.access;

import jakarta.inject.Inject;

/** Wants a container. */
class Keys {
    @Inject
    String key;
}
