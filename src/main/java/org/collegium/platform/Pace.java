package org.collegium.platform;

import java.time.Duration;

/**
 * How often something may be done before it is slowed down. Generous for a person, tight for a program.
 *
 * @param act name of the act, at most 30 characters
 * @param times how often within the window
 * @param window how long the window is
 */
public record Pace(String act, int times, Duration window) {
    public static final Pace SIGN_IN_ADDRESS = new Pace("sign-in.address", 10, Duration.ofMinutes(15));
    public static final Pace SIGN_IN_ORIGIN = new Pace("sign-in.origin", 60, Duration.ofMinutes(15));
    public static final Pace POST = new Pace("post", 30, Duration.ofMinutes(10));
    public static final Pace REPORT = new Pace("report", 20, Duration.ofHours(1));
    public static final Pace REPORT_ORIGIN = new Pace("report.origin", 10, Duration.ofHours(1));
}
