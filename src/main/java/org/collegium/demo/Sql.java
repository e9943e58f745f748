package org.collegium.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Plain statements on the owner's connection. */
final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement and returns the key that the database gave to the new row, or 0. */
    long insert(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement, Statement.RETURN_GENERATED_KEYS)) {
            bind(prepared, values);
            prepared.executeUpdate();
            try (ResultSet keys = prepared.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        }
    }

    long number(String query, Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            bind(prepared, values);
            try (ResultSet rows = prepared.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    static LocalDate firstOf(String yearMonth) {
        return YearMonth.parse(yearMonth).atDay(1);
    }

    private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value =
                    values[i] instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : values[i];
            prepared.setObject(i + 1, value);
        }
    }
}
