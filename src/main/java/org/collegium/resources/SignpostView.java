package org.collegium.resources;

import java.time.LocalDate;
import java.util.List;

/**
 * A help line.
 *
 * @param phone the number as people say it; empty when there is none
 * @param otherWays text, mail, sign language; may be empty
 * @param hours when somebody answers; empty when that is not known
 * @param nation where it works
 * @param audience for whom it is
 * @param needs codes of what it helps with, for example {@code domestic-abuse}
 * @param checkedOn first day of the month in which it was last checked
 */
public record SignpostView(
        String id,
        String name,
        String phone,
        String otherWays,
        String hours,
        String nation,
        String audience,
        List<String> needs,
        LocalDate checkedOn) {

    public SignpostView {
        needs = List.copyOf(needs);
    }

    /** The number as a telephone dials it, or null when there is none to call. */
    public String dial() {
        String digits = phone.replaceAll("[^0-9+]", "");
        return digits.isEmpty() ? null : digits;
    }

    public boolean helpsWith(String need) {
        return needs.contains(need);
    }
}
