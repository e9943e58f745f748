package org.collegium.journey;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collegium.live.LiveServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A real Chromium, found or fetched, started once for all tests. A test takes it with {@code @ExtendWith({LiveServer.class,
 * Browser.class})} and a parameter of the type {@link Journey}, which opens windows and ends them. Pictures and texts of the pages that a
 * failed test had open stand in {@code target/journeys}.
 */
public final class Browser implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browser.class);
    private static final List<String> INSTALLED =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Journey.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE)
                .getOrComputeIfAbsent(
                        Journey.class,
                        key -> new Journey(LiveServer.site(context), running(context).chromium),
                        Journey.class);
    }

    /** A test run signs in far more often than a person does. */
    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        LiveServer.site(context).forgetPaces();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Journey journey = context.getStore(HERE).get(Journey.class, Journey.class);
        if (journey == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            String test = context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName() + " " + context.getDisplayName();
            journey.keepPictures(test.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("-$", ""));
        }
        journey.end();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    /** The driver and the browser. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

        static Running start() {
            Optional<Path> installed = installed().or(Browser::installedByTheSystem);
            if (installed.isEmpty()) {
                download();
            }
            // no download of three browsers at this place, whatever the environment says
            var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            Playwright playwright = Playwright.create(options);
            var launch = new BrowserType.LaunchOptions().setArgs(flags());
            installed.ifPresent(launch::setExecutablePath);
            return new Running(playwright, playwright.chromium().launch(launch));
        }

        @Override
        public void close() {
            chromium.close();
            playwright.close();
        }
    }

    private static List<String> flags() {
        var flags = new ArrayList<>(List.of(
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"));
        if (ROOT) {
            flags.add("--no-sandbox");
        }
        return flags;
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), INSTALLED.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** On Debian and Ubuntu as root: from the distribution, with one font. */
    private static Optional<Path> installedByTheSystem() {
        if (!ROOT || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        boolean done = run(Map.of("DEBIAN_FRONTEND", "noninteractive"), "apt-get", "-qq", "update")
                && run(
                        Map.of("DEBIAN_FRONTEND", "noninteractive"),
                        "apt-get",
                        "-qq",
                        "-y",
                        "--no-install-recommends",
                        "install",
                        "chromium",
                        "fonts-dejavu-core");
        return done ? installed() : Optional.empty();
    }

    /** Playwright's own Chromium, by its own installer, in a process of its own because that ends with the process. */
    private static void download() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-cp", System.getProperty("java.class.path"), "com.microsoft.playwright.CLI", "install"));
        if (ROOT) {
            command.add("--with-deps");
        }
        command.add("chromium");
        if (!run(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "0"), command.toArray(String[]::new))) {
            throw new IllegalStateException(
                    "There is no Chromium here, and none could be installed. Name one: CHROMIUM=/path/to/chromium");
        }
    }

    private static boolean run(Map<String, String> environment, String... command) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(environment);
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
