package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.entry.CurrentActor;
import org.collegium.personas.PersonaReading;

/** Who the token stands for, told to nobody but its holder. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    CurrentActor current;

    @Inject
    PersonaReading personas;

    /**
     * The asker.
     *
     * @param standing {@code NONE}, {@code APPLICANT}, {@code VERIFIED}, {@code IN_GRACE} or {@code LAPSED}
     * @param profession its code, or null
     * @param roles for the whole community, sorted
     * @param personas own faces, the real name first
     */
    public record Me(String standing, String profession, List<String> roles, List<PersonaShape> personas) {}

    @GET
    public Me me() {
        Actor by = current.actor();
        List<String> roles = by.roles().stream().map(Enum::name).sorted().toList();
        return new Me(
                by.standing().name(),
                by.profession(),
                roles,
                personas.own(by).stream().map(PersonaShape::of).toList());
    }
}
