package org.collegium.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collegium.docker.Dockerfile.Instruction;
import org.collegium.docker.Dockerfile.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the image promises, read from its Dockerfile. Every rule is also shown to find the fault that it is there for. */
class DockerfileTest {

    static final Path ROOT = Path.of(System.getProperty("basedir", ""));

    private static final Set<String> KEYWORDS = Set.of(
            "FROM",
            "ARG",
            "ENV",
            "LABEL",
            "RUN",
            "COPY",
            "WORKDIR",
            "USER",
            "EXPOSE",
            "HEALTHCHECK",
            "ENTRYPOINT",
            "CMD");
    private static final Set<String> ONCE = Set.of("HEALTHCHECK", "ENTRYPOINT", "CMD");
    private static final Pattern EXACT_TAG =
            Pattern.compile("[a-z0-9./-]+:[A-Za-z0-9_-]*\\d+\\.\\d+\\.\\d+[A-Za-z0-9._-]*");
    private static final Pattern NOT_ROOT = Pattern.compile("[1-9]\\d*(:[1-9]\\d*)?");
    private static final Pattern SECRET =
            Pattern.compile("passw|passphrase|secret|token|credential|api.?key|private.?key", Pattern.CASE_INSENSITIVE);
    private static final Pattern PIPED = Pattern.compile("\\b(curl|wget)\\b[^|&;]*\\|\\s*\\w*sh\\b");

    @Test
    void keepsEveryRule() {
        assertEquals(List.of(), complaints(dockerfile()));
    }

    static Stream<Arguments> faults() {
        String from = "FROM eclipse-temurin:17.0.20_8-jre-noble";
        String health = "CMD [\"bash\", \"/opt/collegium/healthy.sh\"]";
        String expose = "EXPOSE 8080";
        return Stream.of(
                arguments(from, "FROM eclipse-temurin", "FROM without an exact tag"),
                arguments(from, "FROM eclipse-temurin:latest", "FROM without an exact tag"),
                arguments(from, "FROM eclipse-temurin:17-jre", "FROM without an exact tag"),
                arguments("FROM maven:3.9.16-", "FROM maven:3.9-", "FROM without an exact tag"),
                arguments("USER 10001:10001", "USER 0", "the last USER is not a number above 0"),
                arguments("USER 10001:10001", "USER collegium", "the last USER is not a number above 0"),
                arguments("USER 10001:10001", "", "the last USER is not a number above 0"),
                arguments(expose, "USER root", "the last USER is not a number above 0"),
                arguments(expose, "EXPOSE 80", "a port below 1024 needs root"),
                arguments("HEALTHCHECK --interval", "LABEL interval", "HEALTHCHECK is missing"),
                arguments(health, "NONE", "HEALTHCHECK is not in exec form"),
                arguments(health, "CMD bash /opt/collegium/healthy.sh", "HEALTHCHECK is not in exec form"),
                arguments(health, "CMD [\"curl\", \"localhost:8080\"]", "HEALTHCHECK relies on a program"),
                arguments("--timeout=5s ", "", "HEALTHCHECK without --timeout"),
                arguments("ENTRYPOINT [\"java\",", "ENTRYPOINT java", "ENTRYPOINT is not in exec form"),
                arguments("ENTRYPOINT [", "LABEL x=[", "ENTRYPOINT is missing"),
                arguments(expose, "ENTRYPOINT [\"bash\"]", "ENTRYPOINT stands twice in a stage"),
                arguments(expose, "ADD https://example.org/x.tar.gz /x", "ADD is not used here"),
                arguments(expose, "MAINTAINER somebody", "MAINTAINER is not used here"),
                arguments(
                        expose,
                        "RUN apt-get update && apt-get install -y --no-install-recommends git",
                        "leaves its lists"),
                arguments(
                        expose,
                        "RUN apt-get update && apt-get install git && rm -rf /var/lib/apt/lists/*",
                        "asks or takes"),
                arguments(expose, "RUN apt-get upgrade -y", "upgrading makes every build another image"),
                arguments(expose, "RUN sudo id", "sudo in an image"),
                arguments(expose, "RUN wget -qO- https://example.org/x | sh", "a download is run unread"),
                arguments(expose, "RUN cat <<END", "here-documents are not read by this test"),
                arguments(expose, "ENV COLLEGIUM_DB_PASSWORD=x", "a secret has no place in ENV"),
                arguments(expose, "ARG REGISTRY_TOKEN", "a secret has no place in ARG"),
                arguments("WORKDIR /opt/collegium", "WORKDIR opt/collegium", "WORKDIR is not absolute"),
                arguments("--from=build /build/target/col", "--from=maker /build/target/col", "names no earlier stage"),
                arguments("/build/target/collegium.war", "/build/target/other.war", "is not what the build makes"),
                arguments("server/post-boot.txt", "server/no-boot.txt", "is not what the build makes"),
                arguments("COPY db db", "COPY tables db", "tables is not in the repository"),
                arguments("COPY db db", "COPY src/test src/test", "src/test is kept out by .dockerignore"),
                arguments("COPY db db", "COPY docker/secrets /x", "docker/secrets is kept out by .dockerignore"),
                arguments("COPY db db", "COPY . .", ". is kept out by .dockerignore"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("faults")
    void findsTheFault(String stands, String planted, String complaint) {
        assertTrue(dockerfile().contains(stands), () -> "no longer in the Dockerfile: " + stands);
        List<String> found = complaints(dockerfile().replace(stands, planted));
        assertTrue(found.stream().anyMatch(sentence -> sentence.contains(complaint)), () -> "found only " + found);
    }

    @Test
    void readsTheGrammar() {
        var read = Dockerfile.parse(
                """
                # comment
                from a:1.2.3 as one
                RUN --mount=type=cache,target=/m x && \\
                  # comment between

                    y \\
                    z
                FROM one
                CMD ["a", "--b"]
                """);
        assertEquals(
                List.of("FROM", "RUN", "FROM", "CMD"),
                read.instructions().stream().map(Instruction::keyword).toList());
        Instruction run = read.instructions().get(1);
        assertEquals(3, run.line());
        assertEquals(Optional.of("type=cache,target=/m"), run.flag("mount"));
        assertEquals(List.of("x", "&&", "y", "z"), run.words());
        assertEquals(Optional.of("one"), read.stages().get(0).name());
        assertEquals(
                Optional.of(List.of("a", "--b")),
                read.last().last("CMD").orElseThrow().exec());
    }

    @Test
    void startsTheServerWithTheSettingsOfTheLauncher() {
        String launcher = read("src/main/java/org/collegium/launch/Application.java");
        Set<String> wanted = new TreeSet<>(literals(launcher, "\"(--[a-z]+)\""));
        // stronger here: without the data grid nothing but the one port is listened on
        wanted.remove("--nocluster");
        wanted.add("--nohazelcast");
        List<String> command = entrypoint();
        assertEquals(
                wanted,
                command.stream().filter(word -> word.startsWith("--")).collect(Collectors.toCollection(TreeSet::new)));
        assertTrue(command.contains("-Dfile.encoding=UTF-8"));
    }

    /** The heap follows the container's limit, so no size is written down; and the server ends when memory does. */
    @Test
    void fitsItsMemoryToTheContainer() {
        List<String> command = entrypoint();
        assertTrue(command.stream().anyMatch(word -> word.startsWith("-XX:MaxRAMPercentage=")));
        assertTrue(command.stream().noneMatch(word -> word.startsWith("-Xmx")));
        assertTrue(command.contains("-XX:+ExitOnOutOfMemoryError"));
    }

    /**
     * The container's settings before boot are the launcher's for the listener, plus what stands behind a proxy needs. All of them are
     * set before boot: each one set later restarts the listener, and once in a few starts it did not come back.
     */
    @Test
    void setsUpItsListenerBeforeItBoots() {
        Set<String> here = new TreeSet<>(read("docker/pre-boot.txt").lines().toList());
        String everywhere =
                read("src/main/resources/server/pre-boot.txt") + "\n" + read("src/main/resources/server/post-boot.txt");
        Set<String> wanted = everywhere
                .lines()
                .filter(line -> line.contains(".http-listener."))
                .map(line -> line.replace("address=127.0.0.1", "address=0.0.0.0"))
                .collect(Collectors.toCollection(TreeSet::new));
        String http = "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        wanted.add(http + "scheme-mapping=X-Forwarded-Proto");
        wanted.add(http + "auth-pass-through-enabled=true");
        assertEquals(wanted, here);
    }

    @Test
    void asksAfterItsHealthWhereItListens() {
        List<String> command = entrypoint();
        String port = command.get(command.indexOf("--port") + 1);
        assertEquals(
                port,
                Dockerfile.parse(dockerfile())
                        .last()
                        .last("EXPOSE")
                        .orElseThrow()
                        .rest());
        String script = read("docker/healthy.sh");
        assertTrue(script.contains("/dev/tcp/127.0.0.1/" + port));
        assertTrue(script.contains("GET /health/ready "));
    }

    static List<String> entrypoint() {
        return Dockerfile.parse(dockerfile())
                .last()
                .last("ENTRYPOINT")
                .flatMap(Instruction::exec)
                .orElseThrow();
    }

    static String dockerfile() {
        return read("docker/Dockerfile");
    }

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> literals(String source, String expression) {
        return Pattern.compile(expression)
                .matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    static boolean exactTag(String image) {
        return EXACT_TAG.matcher(image).matches();
    }

    /** What is wrong with a Dockerfile, a sentence each. */
    private static List<String> complaints(String text) {
        List<String> found = new ArrayList<>();
        Dockerfile file = Dockerfile.parse(text);
        Set<String> earlier = new TreeSet<>();
        for (Stage stage : file.stages()) {
            if (!earlier.contains(stage.image()) && !exactTag(stage.image())) {
                found.add(at(stage.from()) + "FROM without an exact tag");
            }
            ONCE.stream()
                    .filter(keyword -> stage.all(keyword).size() > 1)
                    .forEach(keyword -> found.add(keyword + " stands twice in a stage"));
            for (Instruction instruction : stage.instructions()) {
                complain(instruction, earlier, found);
            }
            stage.name().ifPresent(earlier::add);
        }
        complainOfWhatRuns(file.last(), found);
        return found;
    }

    private static void complain(Instruction instruction, Set<String> earlier, List<String> found) {
        String at = at(instruction);
        String rest = instruction.rest();
        if (!KEYWORDS.contains(instruction.keyword())) {
            found.add(at + instruction.keyword() + " is not used here");
        }
        switch (instruction.keyword()) {
            case "ENV", "ARG" -> {
                if (SECRET.matcher(rest).find()) {
                    found.add(at + "a secret has no place in " + instruction.keyword());
                }
            }
            case "WORKDIR" -> {
                if (!rest.startsWith("/")) {
                    found.add(at + "WORKDIR is not absolute");
                }
            }
            case "EXPOSE" -> {
                if (!rest.matches("\\d+") || Integer.parseInt(rest) < 1024) {
                    found.add(at + "a port below 1024 needs root");
                }
            }
            case "RUN" -> complainOfShell(at, rest, found);
            case "COPY" -> complainOfCopy(instruction, earlier, found);
            default -> {
                // nothing more to say of it
            }
        }
    }

    private static void complainOfShell(String at, String shell, List<String> found) {
        if (shell.contains("<<")) {
            found.add(at + "here-documents are not read by this test");
        }
        if (shell.matches(".*\\bsudo\\b.*")) {
            found.add(at + "sudo in an image");
        }
        if (PIPED.matcher(shell).find()) {
            found.add(at + "a download is run unread");
        }
        if (shell.matches(".*\\b(apt|apt-get|apk)\\b.*\\b(dist-)?upgrade\\b.*")) {
            found.add(at + "upgrading makes every build another image");
        }
        if (shell.matches(".*\\bapt(-get)?\\b.*\\binstall\\b.*")) {
            if (!shell.matches(".*\\s-y\\b.*") || !shell.contains("--no-install-recommends")) {
                found.add(at + "apt-get install asks or takes more than is named");
            }
            if (!shell.contains("rm -rf /var/lib/apt/lists")) {
                found.add(at + "apt-get install leaves its lists");
            }
        }
    }

    private static void complainOfCopy(Instruction copy, Set<String> earlier, List<String> found) {
        List<String> words = copy.words();
        Optional<String> stage = copy.flag("from");
        if (stage.isPresent() && !earlier.contains(stage.get())) {
            found.add(at(copy) + "COPY --from=" + stage.get() + " names no earlier stage");
        }
        for (String source : words.subList(0, words.size() - 1)) {
            if (stage.isPresent()) {
                if (!madeByTheBuild(source)) {
                    found.add(at(copy) + source + " is not what the build makes");
                }
            } else if (!Files.exists(ROOT.resolve(source))) {
                found.add(at(copy) + source + " is not in the repository");
            } else if (ignored(source)) {
                found.add(at(copy) + source + " is kept out by .dockerignore");
            }
        }
    }

    private static void complainOfWhatRuns(Stage stage, List<String> found) {
        Optional<Instruction> user = stage.last("USER");
        if (user.isEmpty() || !NOT_ROOT.matcher(user.get().rest()).matches()) {
            found.add("the last USER is not a number above 0");
        }
        Optional<Instruction> start = stage.last("ENTRYPOINT");
        if (start.isEmpty()) {
            found.add("ENTRYPOINT is missing");
        } else if (start.get().exec().isEmpty()) {
            found.add("ENTRYPOINT is not in exec form");
        }
        Optional<Instruction> health = stage.last("HEALTHCHECK");
        if (health.isEmpty()) {
            found.add("HEALTHCHECK is missing");
            return;
        }
        for (String flag : List.of("interval", "timeout", "start-period", "retries")) {
            if (health.get().flag(flag).isEmpty()) {
                found.add("HEALTHCHECK without --" + flag);
            }
        }
        Optional<List<String>> asks = Optional.of(health.get().rest())
                .filter(rest -> rest.startsWith("CMD "))
                .flatMap(rest -> Instruction.exec(rest.substring(4)));
        if (asks.isEmpty()) {
            found.add("HEALTHCHECK is not in exec form");
        } else if (!asks.get().get(0).equals("bash")) {
            found.add("HEALTHCHECK relies on a program that the image may not have");
        }
    }

    /** Tests run before the archive is packed, so this reads from the build's own description what it will be. */
    private static boolean madeByTheBuild(String source) {
        String pom = read("pom.xml");
        String resources = "/build/target/classes/";
        if (source.startsWith(resources)) {
            return Files.exists(ROOT.resolve("src/main/resources").resolve(source.substring(resources.length())));
        }
        return switch (source) {
            case "/build/target/collegium.war" ->
                pom.contains("<packaging>war</packaging>") && pom.contains("<finalName>collegium</finalName>");
            case "/build/target/server/payara-micro.jar" ->
                pom.contains("<destFileName>payara-micro.jar</destFileName>");
            case "/build/target/server/collegium-session-ids.jar" ->
                pom.contains("<classifier>session-ids</classifier>");
            default -> false;
        };
    }

    /** Whether a path stays out of the build's context: the last line of .dockerignore that meets it, or a directory above it, decides. */
    static boolean ignored(String path) {
        boolean ignored = false;
        for (String line : read(".dockerignore").lines().toList()) {
            String pattern = line.strip();
            if (pattern.isEmpty() || pattern.startsWith("#")) {
                continue;
            }
            boolean keeps = pattern.startsWith("!");
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + (keeps ? pattern.substring(1) : pattern));
            for (Path meets = Path.of(path); meets != null; meets = meets.getParent()) {
                if (matcher.matches(meets)) {
                    ignored = !keeps;
                }
            }
        }
        return ignored;
    }

    private static String at(Instruction instruction) {
        return "line " + instruction.line() + ": ";
    }
}
