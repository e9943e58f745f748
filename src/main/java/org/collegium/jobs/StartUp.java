package org.collegium.jobs;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.collegium.demo.DemoCommunity;
import org.collegium.platform.CollegiumDataSource;
import org.collegium.platform.Settings;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Before the first request: checks the settings, brings the schema up to date as the database's owner, and fills an empty demo. Whatever
 * stands in the way ends the start with one sentence in the log.
 */
@ApplicationScoped
public class StartUp {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    @Inject
    Clock clock;

    void begin(@Observes @Priority(1) @Initialized(ApplicationScoped.class) ServletContext context) {
        try {
            boolean demo = Settings.flag("collegium.demo", false);
            migrate();
            if (demo) {
                try (Connection owner = owner()) {
                    DemoCommunity.fill(owner, clock, context::getResourcePaths);
                }
            }
        } catch (Settings.Unusable | FlywayException | SQLException e) {
            String sentence = "Collegium cannot start: " + sentence(e);
            LOG.log(Level.ERROR, sentence);
            throw new IllegalStateException(sentence, e);
        }
    }

    private static void migrate() {
        Flyway.configure(StartUp.class.getClassLoader())
                .dataSource(CollegiumDataSource.url(), ownerName(), ownerPassword())
                .locations("classpath:db/migration")
                .placeholders(
                        java.util.Map.of("app_user", Settings.text("collegium.db.app.account", "'collegium_app'@'%'")))
                .cleanDisabled(true)
                .connectRetries(10)
                .load()
                .migrate();
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(CollegiumDataSource.url(), ownerName(), ownerPassword());
    }

    private static String ownerName() {
        return Settings.text("collegium.db.owner.user", "collegium_owner");
    }

    private static String ownerPassword() {
        return Settings.required("collegium.db.owner.password");
    }

    private static String sentence(Exception e) {
        if (e instanceof Settings.Unusable) {
            return e.getMessage();
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String first = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "The database could not be prepared (" + first + ").";
    }
}
