package org.collegium.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Words;
import org.collegium.resources.ResourceReading;
import org.collegium.web.frame.Address;

/** Every plain-language page; those for one situation; or those that a search found. */
@Named
@RequestScoped
public class AllPage {

    private static final int LONGEST_SEARCH = 120;

    @Inject
    CurrentActor current;

    @Inject
    ResourceReading reading;

    @Inject
    Address address;

    private List<Situations.Situation> situations;
    private ResourceReading.Found found;

    /** What was searched for; empty for none. */
    public String getQ() {
        String typed = address.parameter("q");
        String q = typed == null ? "" : typed.strip();
        return q.length() <= LONGEST_SEARCH ? q : q.substring(0, LONGEST_SEARCH);
    }

    public boolean isSearched() {
        return !getQ().isEmpty();
    }

    /** The one situation that was asked for, or null. */
    public Situations.Situation getSituation() {
        String asked = address.parameter("situation");
        if (isSearched() || asked == null || asked.isBlank()) {
            return null;
        }
        return getSituations().stream()
                .filter(situation -> situation.code().equals(asked))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    public List<Situations.Situation> getSituations() {
        if (situations == null) {
            situations = Situations.of(reading.all(current.actor()));
        }
        return situations;
    }

    public int getPageCount() {
        return getSituations().stream()
                .mapToInt(situation -> situation.pages().size())
                .sum();
    }

    public ResourceReading.Found getFound() {
        if (found == null) {
            found = reading.search(current.actor(), getQ());
        }
        return found;
    }

    public String getTitle() {
        if (isSearched()) {
            return Words.say("pages.found-title", getQ());
        }
        return getSituation() == null
                ? Words.say("pages.title")
                : getSituation().title();
    }

    /** What the search came to, in a sentence. */
    public String getOutcome() {
        int pages = getFound().pages().size();
        if (pages == 0) {
            return Words.say("pages.none");
        }
        return Words.say(getFound().everyWord() ? "pages.found" : "pages.found-some", pages);
    }
}
