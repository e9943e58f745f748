package org.collegium.planted.ejbinforum.forum;

import jakarta.ejb.TimerService;

/** Knows a library that is none of its business. */
class Watch {
    TimerService timers;
}
