package org.collegium.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.platform.Words;
import org.collegium.resources.ResourceCard;
import org.collegium.resources.ResourceReading;
import org.collegium.resources.ResourceView;
import org.collegium.resources.Section;
import org.collegium.web.frame.Address;

/** One plain-language page. */
@Named
@RequestScoped
public class ResourcePage {

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    @Inject
    CurrentActor current;

    @Inject
    ResourceReading reading;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private ResourceView view;
    private Situations.Situation situation;

    public ResourceView getView() {
        if (view == null) {
            view = reading.resource(current.actor(), address.part("slug"));
        }
        return view;
    }

    /** The text, without the list of words at its end. */
    public List<Section> getSections() {
        Section words = getWords();
        return getView().sections().stream()
                .filter(section -> !section.equals(words))
                .toList();
    }

    /** What the page's own words mean, or null. It stands after the help lines, because those are more urgent. */
    public Section getWords() {
        return getView().section(Words.say("resource.words")).orElse(null);
    }

    public Situations.Situation getSituation() {
        if (situation == null) {
            String code = getView().card().situation();
            situation = Situations.Situation.of(code, reading.in(current.actor(), code));
        }
        return situation;
    }

    /** Other pages for the same situation. */
    public List<ResourceCard> getClose() {
        return getSituation().pages().stream()
                .filter(page -> !page.slug().equals(getView().slug()))
                .toList();
    }

    /** Whether we have not looked again when we said we would. */
    public boolean isOverdue() {
        return getView().overdue(LocalDate.ofInstant(clock.instant(), HERE));
    }
}
