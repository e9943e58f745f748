package org.collegium.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server with the application in it, as a process of its own on the loopback address. */
public final class Application implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_FROM_BOOT_TO_READY = Duration.ofSeconds(20);
    private static final String BOOTED = ") ready in ";
    private static final String COMPLAINT = "Collegium cannot start: ";

    private final Process process;
    private final int port;
    private final Path log;

    private Application(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts the server and returns when it is ready to serve.
     *
     * @param build where the build put the WAR and the server ({@code target})
     * @param home where the server may write its log and its own files
     * @param port where it listens, on 127.0.0.1
     * @param settings the {@code COLLEGIUM_…} settings
     * @throws Stop when it does not come up
     */
    public static Application start(Path build, Path home, int port, Map<String, String> settings) {
        requireFree(port);
        Path log = home.resolve("server.log");
        temporary(home);
        try {
            deleteTree(home.resolve("server"));
            var builder = new ProcessBuilder(command(build, home, port));
            builder.environment().putAll(settings);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            var application = new Application(builder.start(), port, log);
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            application.awaitReady();
            return application;
        } catch (IOException e) {
            throw new Stop("The server could not be started: " + e.getMessage() + ".", e);
        }
    }

    private static List<String> command(Path build, Path home, int port) {
        Path server = build.resolve("server");
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temporary(home),
                "-Dfile.encoding=UTF-8",
                "-jar",
                server.resolve("payara-micro.jar").toString(),
                "--nohazelcast",
                "--rootdir",
                home.resolve("server").toString(),
                "--addlibs",
                server.resolve("collegium-session-ids.jar").toString(),
                "--prebootcommandfile",
                build.resolve("classes/server/pre-boot.txt").toString(),
                "--postbootcommandfile",
                build.resolve("classes/server/post-boot.txt").toString(),
                "--port",
                Integer.toString(port),
                "--deploy",
                build.resolve("collegium.war").toString(),
                "--contextroot",
                "/"));
        return command;
    }

    private static String temporary(Path home) {
        try {
            return Files.createDirectories(home.resolve("server-tmp")).toString();
        } catch (IOException e) {
            throw new Stop(
                    "The directory " + home + " cannot be written to. Choose another: mvn -Prun -Ddata.dir=…", e);
        }
    }

    /** Says so at once when somebody else listens there. */
    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException | IllegalArgumentException e) {
            throw new Stop(
                    "Port " + port
                            + " is in use or cannot be used. Stop what listens there, or choose another: mvn -Prun -Dhttp.port=8081",
                    e);
        }
    }

    private void awaitReady() throws IOException {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var question = HttpRequest.newBuilder(URI.create(address() + "health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long giveUp = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < giveUp) {
            if (!process.isAlive()) {
                break;
            }
            Optional<String> complaint = complaint();
            if (complaint.isPresent()) {
                close();
                throw new Stop(complaint.get());
            }
            try {
                if (http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet: asked again below
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            if (firstInLog(BOOTED).isPresent()) {
                // up, yet not ready: most likely without the application
                giveUp = Math.min(giveUp, System.nanoTime() + LONGEST_FROM_BOOT_TO_READY.toNanos());
            }
            pause();
        }
        close();
        throw new Stop(complaint().orElse("The server did not become ready. Its log may say why: " + log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The sentence with which the application refused to start, if it did. */
    private Optional<String> complaint() throws IOException {
        return firstInLog(COMPLAINT).map(line -> line.substring(line.indexOf(COMPLAINT) + COMPLAINT.length()));
    }

    private Optional<String> firstInLog(String words) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(words)).findFirst();
        }
    }

    public String address() {
        return "http://localhost:" + port + "/";
    }

    /** The server's log, for reading after something went wrong. */
    public Path log() {
        return log;
    }

    /** Waits until the server ends by itself. */
    public void await() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> walk = Files.walk(root)) {
                for (Path path :
                        walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
