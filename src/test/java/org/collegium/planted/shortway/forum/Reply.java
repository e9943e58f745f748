package org.collegium.planted.shortway.forum;

import org.collegium.planted.shortway.registration.SealedName;

/** Has no business with it. */
class Reply {
    SealedName[] names;
}
