package org.collegium.web.groups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.collegium.access.Decision;
import org.collegium.access.GroupFacts;
import org.collegium.access.GroupRules;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.TopicReading;
import org.collegium.forum.TopicRow;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;
import org.collegium.groups.Groups;
import org.collegium.groups.MembershipDesk;
import org.collegium.kernel.Ref;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;

/** One group: its topics to those inside, its purpose and the way in to those who may know of it. */
@Named
@RequestScoped
public class GroupPage {

    private static final int TOPICS = 25;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    Groups groups;

    @Inject
    GroupReading reading;

    @Inject
    TopicReading topics;

    @Inject
    PersonaReading personas;

    @Inject
    MembershipDesk desk;

    @Inject
    Form form;

    @Inject
    Clock clock;

    private GroupCard card;
    private List<TopicRow> rows;
    private String face;

    public GroupCard getCard() {
        if (card == null) {
            card = reading.group(current.actor(), slug());
        }
        return card;
    }

    public GroupReading.Audience getAudience() {
        return reading.audience(current.actor(), slug());
    }

    /** One page of topics. */
    public List<TopicRow> getTopics() {
        if (rows == null) {
            String after = address.parameter("after");
            List<TopicRow> found =
                    topics.inGroup(current.actor(), slug(), after == null ? null : Ref.of(after), TOPICS + 1);
            rows = found;
        }
        return rows.size() > TOPICS ? rows.subList(0, TOPICS) : rows;
    }

    /** The address of the next page of topics, or null. */
    public String getOlder() {
        return rows != null && rows.size() > TOPICS
                ? "?after=" + rows.get(TOPICS - 1).ref()
                : null;
    }

    public Decision getJoining() {
        return GroupRules.mayJoin(current.actor(), facts());
    }

    public Decision getStarting() {
        return GroupRules.mayStartTopic(current.actor(), facts(), clock.instant());
    }

    /** The faces with which the reader could come in. */
    public List<PersonaCard> getFaces() {
        return personas.own(current.actor());
    }

    public void join() {
        form.goAfter(() -> {
            desk.join(current.actor(), slug(), face);
            return "/groups/" + slug();
        });
    }

    public void leave() {
        form.goAfter(() -> {
            desk.leave(current.actor(), slug());
            return "/groups";
        });
    }

    private GroupFacts facts() {
        return groups.require(slug());
    }

    private String slug() {
        return address.part("slug");
    }

    public String getFace() {
        return face;
    }

    public void setFace(String face) {
        this.face = face;
    }
}
