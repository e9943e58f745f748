package org.collegium.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.collegium.platform.CollegiumDataSource;
import org.collegium.platform.Settings;

/** The database as its owner sees it: for making people, for moving time, and for looking behind the application's back. */
class Owner implements AutoCloseable {

    private Connection kept;

    /** Turns the row at which a result stands into something. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The owner's connection to the stories' schema, opened when it is first asked for. */
    Connection connection() {
        if (kept == null) {
            kept = connect(CollegiumDataSource.url());
        }
        return kept;
    }

    Connection connect(String url) {
        try {
            return DriverManager.getConnection(
                    url, "collegium_owner", Settings.required("collegium.db.owner.password"));
        } catch (SQLException e) {
            throw new AssertionError("The owner cannot reach the database", e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    /** The database as the application's own, restricted user sees it. */
    Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(
                CollegiumDataSource.url(), "collegium_app", Settings.required("collegium.db.password"));
    }

    /** Does much in one transaction, which is a good deal faster. */
    void atOnce(Runnable changes) {
        try {
            connection().setAutoCommit(false);
            changes.run();
            connection().commit();
            connection().setAutoCommit(true);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Changes rows and returns how many. */
    int change(String sql, Object... values) {
        try (PreparedStatement statement = filled(connection().prepareStatement(sql), values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** Inserts a row and returns the id it was given. */
    long insert(String sql, Object... values) {
        try (PreparedStatement statement =
                filled(connection().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS), values)) {
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    <T> List<T> list(Row<T> row, String sql, Object... values) {
        try (PreparedStatement statement = filled(connection().prepareStatement(sql), values);
                ResultSet result = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (result.next()) {
                found.add(row.read(result));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The one number that a query answers. */
    long number(String sql, Object... values) {
        return list(row -> row.getLong(1), sql, values).get(0);
    }

    /** The one text that a query answers. */
    String text(String sql, Object... values) {
        return list(row -> row.getString(1), sql, values).get(0);
    }

    private static PreparedStatement filled(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
