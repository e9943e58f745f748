package org.collegium.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.collegium.launch.Application;
import org.collegium.launch.Database;
import org.collegium.launch.Launch;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole product with its demo community, as somebody would run it: a real MariaDB and the server with the WAR in it, on free ports
 * of the loopback address. Started with the first test that asks for it, ended with the last one; all test classes share it. A test takes
 * it with {@code @ExtendWith(LiveServer.class)} and a parameter of the type {@link Site}.
 *
 * <p>While tests are being written it may be one that runs already: {@code -Dcollegium.live=http://localhost:8096/} names its address,
 * {@code -Dcollegium.live.data=…} its data directory. It is then neither started nor ended here.
 */
public final class LiveServer implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(LiveServer.class);
    private static final String SCHEMA = "collegium";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site(context);
    }

    /** The running product, for other extensions. */
    public static Site site(ExtensionContext context) {
        return context.getRoot().getStore(HERE).getOrComputeIfAbsent(Site.class, key -> Site.open(), Site.class);
    }

    /** The running product. */
    public static final class Site implements AutoCloseable {

        private final URI base;
        private final Path log;
        private final String database;
        private final String ownerPassword;
        /** What was started for it, in the order in which it ends. */
        private final List<Runnable> started;

        private Site(URI base, Path log, String database, String ownerPassword, List<Runnable> started) {
            this.base = base;
            this.log = log;
            this.database = database;
            this.ownerPassword = ownerPassword;
            this.started = started;
        }

        private static Site open() {
            String running = System.getProperty("collegium.live");
            try {
                return running == null
                        ? start(Path.of(System.getProperty("collegium.build", "target"))
                                .toAbsolutePath())
                        : join(URI.create(running), Path.of(System.getProperty("collegium.live.data", "data")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Site start(Path build) throws IOException {
            Path data = build.resolve("it-data");
            Path mariadb = data.resolve("mariadb");
            endLeftOver(mariadb);
            delete(data);
            Files.createDirectories(data.resolve("tmp"));
            Launch.keepDataOutOfTheTemporaryDirectory(data);
            Database database = Database.start(mariadb, List.of(SCHEMA));
            try {
                Application application =
                        Application.start(build, data.resolve("payara"), freePort(), Launch.settings(database, SCHEMA));
                return new Site(
                        URI.create(application.address()),
                        application.log(),
                        database.url(SCHEMA),
                        database.ownerPassword(),
                        List.of(application::close, database::close));
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        }

        /** One that {@code Launch} serves already. */
        private static Site join(URI base, Path data) throws IOException {
            Path mariadb = data.resolve("mariadb");
            String port = note(mariadb)
                    .flatMap(process -> process.info().commandLine())
                    .map(line -> line.replaceAll("(?s).*--port=(\\d+).*", "$1"))
                    .orElseThrow(() -> new IOException("No database runs in " + mariadb));
            return new Site(
                    base,
                    data.resolve("payara/server.log"),
                    "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA,
                    Files.readString(mariadb.resolve("owner.secret")).strip(),
                    List.of());
        }

        /** The address of the front page, with a slash at its end. */
        public URI base() {
            return base;
        }

        /** The server's log. */
        public Path log() {
            return log;
        }

        /** A connection with the owner's rights, for looking at what was written. The caller closes it. */
        public Connection owner() throws SQLException {
            return DriverManager.getConnection(
                    database + "?timezone=UTC&preserveInstants=false", "collegium_owner", ownerPassword);
        }

        /** Forgets all counts against pace limits: a test run signs in and writes more often than a person does. */
        public void forgetPaces() throws SQLException {
            try (Connection owner = owner();
                    var statement = owner.createStatement()) {
                statement.executeUpdate("DELETE FROM pace");
            }
        }

        @Override
        public void close() {
            started.forEach(Runnable::run);
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        /** A run that was killed leaves its database running in the directory that we are about to empty. */
        private static void endLeftOver(Path mariadb) throws IOException {
            Optional<ProcessHandle> leftOver = note(mariadb);
            if (leftOver.isPresent()) {
                leftOver.get().destroy();
                try {
                    leftOver.get().onExit().get(30, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (ExecutionException | TimeoutException e) {
                    throw new IOException("A database from an earlier run does not end", e);
                }
            }
        }

        /** The database that runs in a directory, as it was noted there. */
        private static Optional<ProcessHandle> note(Path mariadb) throws IOException {
            Path note = mariadb.resolve("mariadbd.pid");
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(note).strip()))
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(mariadb.toString()))
                            .isPresent());
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
    }
}
