package org.collegium.planted.longway.api;

import org.collegium.planted.longway.notices.Letter;

/** May know letters, and through them a name. */
class LettersResource {
    Letter letter;
}
