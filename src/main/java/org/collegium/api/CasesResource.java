package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Ref;
import org.collegium.moderation.CaseReading;

/** The asker's own side of a case. */
@Path("cases/{ref}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {

    @Inject
    CurrentActor current;

    @Inject
    CaseReading cases;

    @GET
    public CaseShape side(@PathParam("ref") String ref) {
        return CaseShape.of(cases.side(current.actor(), Ref.of(ref)));
    }
}
