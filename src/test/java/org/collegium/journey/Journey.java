package org.collegium.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collegium.live.LiveServer.Site;

/** One test's people and their windows. Each window is a browser of its own, with its own cookies and its own memory. */
public final class Journey {

    /** Where pictures of failures are kept. */
    private static final Path PICTURES = Path.of(System.getProperty("collegium.build", "target"), "journeys");

    private final Site site;
    private final Browser chromium;
    private final List<Visit> visits = new ArrayList<>();

    Journey(Site site, Browser chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    /** A window on a desk. */
    public Visit desktop() {
        return open(options(1280, 900));
    }

    /** A window on a desk whose pages run no script. */
    public Visit withoutScripts() {
        return open(options(1280, 900).setJavaScriptEnabled(false));
    }

    /** A window with scripts on or off. */
    public Visit window(boolean scripts) {
        return scripts ? desktop() : withoutScripts();
    }

    /** The narrowest screen that must do: 320 CSS pixels, a small phone, or 400 % zoom on a desk. */
    public Visit narrow() {
        return open(options(320, 640));
    }

    /** A window of somebody whose system is dark. */
    public Visit dark() {
        return open(options(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    /** A window of somebody whom moving things make ill. */
    public Visit still() {
        return open(options(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
    }

    Site site() {
        return site;
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }

    private Visit open(Browser.NewContextOptions options) {
        options.setBaseURL(site.base().toString());
        boolean scripts = options.javaScriptEnabled == null || options.javaScriptEnabled;
        Visit visit = new Visit(site, chromium.newContext(options), scripts);
        visits.add(visit);
        return visit;
    }

    void keepPictures(String test) {
        for (int i = 0; i < visits.size(); i++) {
            visits.get(i).keepPicture(PICTURES.resolve(visits.size() == 1 ? test : test + "-" + (i + 1)));
        }
    }

    void end() {
        visits.forEach(Visit::end);
    }
}
