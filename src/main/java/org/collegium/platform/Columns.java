package org.collegium.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads columns of native queries, whatever Java type the driver chose for them. Null stays null. */
public final class Columns {

    private Columns() {}

    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        LocalDateTime local =
                column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
        return local.toInstant(ZoneOffset.UTC);
    }

    public static LocalDate date(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }

    public static long number(Object column) {
        return ((Number) column).longValue();
    }

    public static int count(Object column) {
        return ((Number) column).intValue();
    }

    public static String text(Object column) {
        return (String) column;
    }

    public static boolean flag(Object column) {
        return column instanceof Boolean bool ? bool : column != null && ((Number) column).intValue() != 0;
    }

    /** An instant as a parameter of a native query. */
    public static LocalDateTime parameter(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
