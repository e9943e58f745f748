package org.collegium.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.collegium.platform.Words;

/** Times as people say them: words first, the exact time on demand. */
@Named
@ApplicationScoped
public class Moment {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    Clock clock;

    /** For example "5 minutes ago", "yesterday, 14:05", "Tuesday, 09:30", "3 March". */
    public String said(Instant at) {
        ZonedDateTime then = at.atZone(HERE);
        ZonedDateTime now = clock.instant().atZone(HERE);
        long minutes = ChronoUnit.MINUTES.between(then, now);
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), now.toLocalDate());
        if (minutes < 1) {
            return Words.say("moment.now");
        }
        if (minutes < 60) {
            return Words.say("moment.minutes", minutes);
        }
        if (days == 0) {
            return Words.say("moment.today", CLOCK.format(then));
        }
        if (days == 1) {
            return Words.say("moment.yesterday", CLOCK.format(then));
        }
        if (days < 7) {
            return WEEKDAY.format(then);
        }
        return then.getYear() == now.getYear() ? DAY.format(then) : DAY_AND_YEAR.format(then);
    }

    /** The time of day alone, for example "14:07". */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(HERE));
    }

    /** The exact time, for example "3 March 2026, 14:05". */
    public String exact(Instant at) {
        return EXACT.format(at.atZone(HERE));
    }

    /** Month and year of a date, for example "March 2026". */
    public String month(LocalDate date) {
        return MONTH.format(date);
    }

    /** The month and year of {@code 2026-03}, in words. */
    public String monthOf(String yearMonth) {
        return MONTH.format(YearMonth.parse(yearMonth));
    }

    /** A greeting for the time of day. */
    public String greeting() {
        int hour = clock.instant().atZone(HERE).getHour();
        return Words.say(
                hour < 5
                        ? "moment.night"
                        : hour < 12 ? "moment.morning" : hour < 18 ? "moment.afternoon" : "moment.evening");
    }
}
