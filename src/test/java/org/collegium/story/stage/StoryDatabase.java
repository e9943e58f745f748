package org.collegium.story.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.launch.Database;
import org.collegium.launch.Launch;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

/** Starts the embedded MariaDB before Arquillian reads arquillian.xml, and stops it after the server is gone. */
class StoryDatabase {

    private static final String SCHEMA = "stories";

    /** A second, empty schema, for the story of a first start. */
    private static final String SPARE_SCHEMA = "stories_spare";

    private static final String ACCOUNT = "'collegium_app'@'127.0.0.1'";
    private static final int NO_SUCH_GRANT = 1147;

    private Database database;

    void start(@Observes(precedence = 100) ManagerStarted event) throws IOException {
        Path build = Path.of(System.getProperty("collegium.build", "target")).toAbsolutePath();
        Path home = build.resolve("it-stories");
        Launch.keepDataOutOfTheTemporaryDirectory(home);
        Files.createDirectories(home.resolve("tmp"));
        database = Database.start(home.resolve("mariadb"), List.of(SCHEMA, SPARE_SCHEMA));
        empty(SCHEMA);
        empty(SPARE_SCHEMA);

        List<String> java = new ArrayList<>();
        java.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")); // it lives for a minute
        java.add("-Dfile.encoding=UTF-8");
        java.add("-Djava.io.tmpdir=" + home.resolve("tmp"));
        java.add("-Dcollegium.db.url=" + database.url(SCHEMA));
        // the passwords stay in their files, off the command line
        java.add("-Dcollegium.db.password.file=" + home.resolve("mariadb/app.secret"));
        java.add("-Dcollegium.db.owner.password.file=" + home.resolve("mariadb/owner.secret"));
        java.add("-Dcollegium.db.app.account=" + ACCOUNT);
        java.add("-Dcollegium.demo=false");
        java.add("-Dcollegium.story.spare=" + database.url(SPARE_SCHEMA));
        System.setProperty("collegium.story.java", options(java));

        Path root = home.resolve("payara");
        delete(root); // the server does not start well on what an earlier one left
        Path server = build.resolve("server");
        System.setProperty(
                "collegium.story.server",
                options(List.of(
                        "--rootdir", root.toString(),
                        "--logtofile", home.resolve("server.log").toString(),
                        "--addlibs", server.resolve("collegium-session-ids.jar").toString(),
                        "--prebootcommandfile",
                                build.resolve("classes/server/pre-boot.txt").toString(),
                        "--postbootcommandfile",
                                build.resolve("classes/server/post-boot.txt").toString())));
    }

    /** Nothing of an earlier run stays, its grants neither: each run proves all migrations from the first on. */
    private void empty(String schema) {
        try (Connection owner =
                        DriverManager.getConnection(database.url(schema), "collegium_owner", database.ownerPassword());
                Statement statement = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SHOW TABLES")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                revoke(statement, table);
            }
            statement.execute("DROP DATABASE " + schema);
            statement.execute("CREATE DATABASE " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("The schema " + schema + " cannot be emptied", e);
        }
    }

    private static void revoke(Statement statement, String table) throws SQLException {
        try {
            statement.execute("REVOKE ALL ON " + table + " FROM " + ACCOUNT);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_GRANT) {
                throw e;
            }
        }
    }

    /** OneDeployment, with a higher precedence, has ended the server by now. */
    void stop(@Observes AfterSuite event) {
        database.close();
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The connector splits its options at blanks that have no backslash before them. */
    private static String options(List<String> options) {
        return options.stream().map(option -> option.replace(" ", "\\ ")).collect(Collectors.joining(" "));
    }
}
