package org.collegium.web.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.entry.CurrentActor;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;

/** What the community knows of the person who is signed in: standing, faces, and where each is shown. */
@Named
@RequestScoped
public class AccountPage {

    @Inject
    CurrentActor current;

    @Inject
    PersonaReading personas;

    @Inject
    GroupReading groups;

    private List<Face> faces;

    /**
     * One of the member's own faces.
     *
     * @param rooms the groups in which it is shown
     */
    public record Face(PersonaCard card, List<GroupCard> rooms) {}

    public List<Face> getFaces() {
        if (faces == null) {
            Actor actor = current.actor();
            List<GroupCard> own = groups.own(actor);
            faces = personas.own(actor).stream()
                    .map(card -> new Face(
                            card,
                            own.stream()
                                    .filter(group -> card.handle().equals(group.persona()))
                                    .toList()))
                    .toList();
        }
        return faces;
    }

    public Actor getActor() {
        return current.actor();
    }
}
