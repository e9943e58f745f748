package org.collegium.planted.longway.notices;

import org.collegium.planted.longway.registration.SealedName;

/** May know it. */
public class Letter {
    SealedName name;
}
