package org.collegium.web.groups;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.collegium.access.Gate;
import org.collegium.access.PersonaFacts;
import org.collegium.access.PersonaRules;
import org.collegium.entry.CurrentActor;
import org.collegium.groups.GroupReading;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Refusal;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;
import org.collegium.web.frame.Address;

/** The card of a face: profession and when it was checked, never whose it is or where else it is shown. */
@Named
@RequestScoped
public class PersonaPage {

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    PersonaReading personas;

    @Inject
    GroupReading groups;

    private PersonaCard card;

    public PersonaCard getCard() {
        if (card == null) {
            PersonaCard found = personas.byHandle(address.part("handle")).orElseThrow(Refusal.NotFound::new);
            Gate.reveal(PersonaRules.maySee(current.actor(), new Seen(found.id(), groups.seatsOf(found.id()))));
            card = found;
        }
        return card;
    }

    public boolean isMine() {
        return current.actor().wears(getCard().id());
    }

    private record Seen(PersonaId id, Set<GroupId> groups) implements PersonaFacts {}
}
