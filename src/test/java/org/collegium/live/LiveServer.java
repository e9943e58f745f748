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
        return context.getRoot().getStore(HERE).getOrComputeIfAbsent(Site.class, key -> Site.open(), Site.class);
    }

    /** The running product. */
    public static final class Site implements AutoCloseable {

        private final Database database;
        private final Application application;

        private Site(Database database, Application application) {
            this.database = database;
            this.application = application;
        }

        private static Site open() {
            Path build =
                    Path.of(System.getProperty("collegium.build", "target")).toAbsolutePath();
            Path data = build.resolve("it-data");
            Path mariadb = data.resolve("mariadb");
            try {
                endLeftOver(mariadb);
                delete(data);
                Files.createDirectories(data.resolve("tmp"));
                Launch.keepDataOutOfTheTemporaryDirectory(data);
                Database database = Database.start(mariadb, List.of(SCHEMA));
                try {
                    Application application = Application.start(
                            build, data.resolve("payara"), freePort(), Launch.settings(database, SCHEMA));
                    return new Site(database, application);
                } catch (RuntimeException e) {
                    database.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The address of the front page, with a slash at its end. */
        public URI base() {
            return URI.create(application.address());
        }

        /** The server's log. */
        public Path log() {
            return application.log();
        }

        /** A connection with the owner's rights, for looking at what was written. The caller closes it. */
        public Connection owner() throws SQLException {
            return DriverManager.getConnection(
                    database.url(SCHEMA) + "?timezone=UTC&preserveInstants=false",
                    "collegium_owner",
                    database.ownerPassword());
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
            try {
                application.close();
            } finally {
                database.close();
            }
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        /** A run that was killed leaves its database running in the directory that we are about to empty. */
        private static void endLeftOver(Path mariadb) throws IOException {
            Path note = mariadb.resolve("mariadbd.pid");
            if (!Files.exists(note)) {
                return;
            }
            Optional<ProcessHandle> leftOver = ProcessHandle.of(
                            Long.parseLong(Files.readString(note).strip()))
                    .filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains(mariadb.toString()))
                            .isPresent());
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
