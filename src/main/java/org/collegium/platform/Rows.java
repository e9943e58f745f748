package org.collegium.platform;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns the rows of a native query into records. */
public final class Rows {

    private Rows() {}

    /** Rows of several columns. */
    public static <T> List<T> map(Query query, Function<Object[], T> record) {
        List<T> records = new ArrayList<>();
        for (Object row : query.getResultList()) {
            records.add(record.apply((Object[]) row));
        }
        return records;
    }

    /** Rows of one column. */
    public static <T> List<T> single(Query query, Function<Object, T> value) {
        List<T> values = new ArrayList<>();
        for (Object row : query.getResultList()) {
            values.add(value.apply(row));
        }
        return values;
    }
}
