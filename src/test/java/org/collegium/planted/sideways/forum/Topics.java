package org.collegium.planted.sideways.forum;

import org.collegium.planted.sideways.chat.Hours;

/** Uses its neighbour. */
class Topics {
    java.util.List<Hours> hours;
}
