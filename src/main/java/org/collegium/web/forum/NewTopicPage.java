package org.collegium.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.collegium.access.Decision;
import org.collegium.access.Gate;
import org.collegium.access.GroupFacts;
import org.collegium.access.GroupRules;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.DiscussionDesk;
import org.collegium.forum.Draft;
import org.collegium.forum.DraftDesk;
import org.collegium.forum.Place;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;
import org.collegium.groups.Groups;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;

/** Starting a topic. */
@Named
@RequestScoped
public class NewTopicPage {

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    Groups groups;

    @Inject
    GroupReading reading;

    @Inject
    DiscussionDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    Form form;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private final Composer composer = new Composer();
    private String kind = "discussion";
    private GroupCard group;

    /** Before the page is shown: only to those inside, with the draft taken up. */
    public void open() {
        GroupFacts facts = groups.require(slug());
        Gate.reveal(GroupRules.mayEnter(current.actor(), facts));
        if (!request.getMethod().equals("POST")) {
            drafts.find(current.actor(), place()).ifPresent(composer::take);
        }
    }

    public void start() {
        form.goAfter(() -> desk.start(
                        current.actor(),
                        slug(),
                        kind,
                        composer.getTitle(),
                        Draft.of(composer.getBody(), composer.getKey()))
                .address());
    }

    public void preview() {
        composer.showPreview();
    }

    public void keep() {
        composer.kept(drafts.keep(current.actor(), place(), composer.getTitle(), composer.getBody()));
    }

    public Decision getStarting() {
        return GroupRules.mayStartTopic(current.actor(), groups.require(slug()), clock.instant());
    }

    public GroupCard getGroup() {
        if (group == null) {
            group = reading.group(current.actor(), slug());
        }
        return group;
    }

    public GroupReading.Audience getAudience() {
        return reading.audience(current.actor(), slug());
    }

    private String slug() {
        return address.part("slug");
    }

    private Place place() {
        return Place.group(slug());
    }

    public String getPlaceName() {
        return place().name();
    }

    public Composer getComposer() {
        return composer;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
