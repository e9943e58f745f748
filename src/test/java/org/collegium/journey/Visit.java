package org.collegium.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collegium.live.LiveServer.Site;

/**
 * Somebody's window. Every page that it comes to is looked over: no accessibility fault that axe knows, nothing wider than the window, no
 * message of an error, nothing that the page's own policy had to stop, and no request to anybody but us.
 */
public final class Visit {

    static final String PASSPHRASE = "open the demo door";

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String RUN_AXE =
            """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})
              .then(found => found.violations.map(v => v.id + ' (' + v.help + '): '
                + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary.replace(/\\s+/g, ' ')).join(' | ')))
            """;
    private static final String TOO_WIDE =
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right)).slice(0, 8)
                .concat('page ' + document.documentElement.scrollWidth + ' of ' + width);
            }
            """;
    private static final String NOTE_POLICY =
            """
            document.addEventListener('securitypolicyviolation', e =>
              console.error('The policy stopped ' + e.violatedDirective + ' ' + e.blockedURI));
            """;

    private final Site site;
    private final BrowserContext context;
    private final boolean scripts;
    private final List<String> faults = new ArrayList<>();
    private Page page;
    private int status;
    private int loads;

    Visit(Site site, BrowserContext context, boolean scripts) {
        this.site = site;
        this.context = context;
        this.scripts = scripts;
        context.addInitScript(NOTE_POLICY);
        context.onConsoleMessage(this::note);
        context.onRequest(this::note);
        context.onWebError(error -> faults.add("Script error: " + error.error()));
        newTab();
    }

    /** Goes on in a tab of its own; the others stay open. */
    public Visit newTab() {
        page = context.newPage();
        page.onResponse(this::noteStatus);
        page.onLoad(loaded -> loads++);
        return this;
    }

    /** Forgives what has been found so far, after a step that was meant to go wrong. */
    public Visit forget() {
        faults.clear();
        return this;
    }

    /** Goes on in a tab that was opened before. */
    public Visit turnTo(Page tab) {
        page = tab;
        page.bringToFront();
        return this;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Types an address and looks the page over. */
    public Visit go(String path) {
        page.navigate(path);
        return lookOver();
    }

    /** Types an address that must answer with an error page. */
    public Visit goInVain(String path, int expected) {
        page.navigate(path);
        return lookOver(expected);
    }

    /** Signs in on the sign-in page as one of the demo community; ends where the page leads. */
    public Visit signIn(String who) {
        page.navigate("/sign-in");
        return signInHere(who);
    }

    /** Signs in on the sign-in page that is already there. */
    public Visit signInHere(String who) {
        page.getByLabel("Email address").fill(who + "@demo.example");
        page.getByLabel("Passphrase").fill(PASSPHRASE);
        return press("Sign in");
    }

    /** Presses a button by its words; looks over the page that follows. */
    public Visit press(String words) {
        return press(words, 200);
    }

    /** Presses a button by its words; the page that follows must have a certain status. */
    public Visit press(String words, int expected) {
        leaving(button(words)::click);
        return lookOver(expected);
    }

    /** Follows a link by its words; looks over the page that follows. */
    public Visit follow(String words) {
        return follow(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first());
    }

    public Visit follow(Locator link) {
        leaving(link::click);
        return lookOver();
    }

    public Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    /** The box for the text. */
    public Locator body() {
        return page.locator("textarea[data-place]");
    }

    /** The visible text of the page's main part. */
    public String main() {
        return page.locator("#main").innerText();
    }

    /** Does something that leads to another page, and waits for that page. */
    public void leaving(Runnable act) {
        int before = loads;
        act.run();
        page.waitForCondition(() -> loads > before);
    }

    /** The checks of every page. */
    public Visit lookOver() {
        return lookOver(200);
    }

    /** The checks of every page, and that it answered with a certain status. */
    public Visit lookOver(int expected) {
        String where = page.url();
        page.waitForLoadState();
        assertEquals(expected, status, where);
        assertEquals(1, page.locator("h1").count(), "one heading of the first level on " + where);
        assertEquals(List.of(), page.evaluate(TOO_WIDE), "wider than the window: " + where);
        if (scripts) {
            page.evaluate(AxeBuilder.getAxeScript());
            assertEquals(List.of(), page.evaluate(RUN_AXE, AXE_TAGS), "axe on " + where);
        }
        assertTrue(faults.isEmpty(), () -> where + "\n" + String.join("\n", faults));
        return this;
    }

    private void note(ConsoleMessage message) {
        // a page that is not there says so in the console as well
        boolean thePageItself = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(withoutFragment(page.url()));
        if (message.type().equals("error") && !thePageItself) {
            faults.add("Console: " + message.text() + " " + message.location());
        }
    }

    private void note(Request request) {
        URI asked = URI.create(request.url().replaceAll("[^\\x21-\\x7e]|[|\\[\\]{}^\"<>\\\\`].*", ""));
        boolean inside = asked.getHost() == null
                || (asked.getHost().equals(site.base().getHost())
                        && asked.getPort() == site.base().getPort());
        if (!inside) {
            faults.add("A request to somebody else: " + request.url());
        }
    }

    private void noteStatus(Response response) {
        if (response.request().isNavigationRequest() && response.status() / 100 != 3) {
            status = response.status();
        }
    }

    /** The status of the page. */
    public int status() {
        return status;
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    void keepPicture(Path name) {
        try {
            Files.createDirectories(name.getParent());
            Path picture = Path.of(name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            Files.writeString(Path.of(name + ".html"), "<!-- " + page.url() + " -->\n" + page.content());
            System.out.println("The page as it was: " + picture.toAbsolutePath());
        } catch (IOException | PlaywrightException e) {
            System.out.println("No picture of " + name + ": " + e.getMessage());
        }
    }

    void end() {
        context.close();
    }
}
