package org.collegium.planted.ownclock.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.LongSupplier;

/** Has many watches. */
class Reply {
    Instant at() {
        return Instant.now();
    }

    LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    LongSupplier ticks() {
        return System::currentTimeMillis;
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    @SuppressWarnings("JavaUtilDate") // the fault
    Date date() {
        return new Date();
    }
}
