package org.collegium.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.collegium.entry.CurrentActor;
import org.collegium.platform.Settings;
import org.collegium.resources.GlossaryEntry;
import org.collegium.resources.ResourceCard;
import org.collegium.resources.ResourceReading;

/** The first page: what this place is, and the way to a page that helps. */
@Named
@RequestScoped
public class WelcomePage {

    private static final String OFTEN_NEEDED =
            "care-needs-assessment,paying-for-care,how-to-complain,see-your-records,leaving-hospital";

    private static final String OFTEN_ASKED = "advocate,care-and-support-plan,mental-capacity,safeguarding";

    @Inject
    CurrentActor current;

    @Inject
    ResourceReading reading;

    private List<ResourceCard> pages;

    public List<Situations.Situation> getSituations() {
        return Situations.of(pages());
    }

    /** The pages that the community puts first. Nobody counts who reads what, so there is no "most read". */
    public List<ResourceCard> getOftenNeeded() {
        return chosen("collegium.welcome.pages", OFTEN_NEEDED)
                .flatMap(slug -> pages().stream().filter(page -> page.slug().equals(slug)))
                .toList();
    }

    /** The words that the community puts first. */
    public List<GlossaryEntry> getOftenAsked() {
        return chosen("collegium.welcome.words", OFTEN_ASKED)
                .flatMap(slug ->
                        reading.glossary().stream().filter(entry -> entry.slug().equals(slug)))
                .toList();
    }

    private static Stream<String> chosen(String setting, String otherwise) {
        return Arrays.stream(Settings.text(setting, otherwise).split(",")).map(String::strip);
    }

    public int getPageCount() {
        return pages().size();
    }

    public int getTermCount() {
        return reading.glossary().size();
    }

    private List<ResourceCard> pages() {
        if (pages == null) {
            pages = reading.all(current.actor());
        }
        return pages;
    }
}
