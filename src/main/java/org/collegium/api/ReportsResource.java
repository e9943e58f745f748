package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.ReportDesk;

/** Telling us that something is wrong, with or without an account. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportsResource {

    @Inject
    CurrentActor current;

    @Inject
    ReportDesk desk;

    @Context
    HttpServletRequest request;

    /**
     * A concern.
     *
     * @param subject for example {@code post:REF}
     * @param rule the code of a rule
     * @param note in the reporter's own words; may be missing
     */
    public record Concern(String subject, String rule, String note) {}

    /** The receipt: the case's ref, and where it stands. */
    public record Receipt(String ref, String state) {}

    @POST
    @Once
    @OpenToAll
    public Response report(Concern concern, @HeaderParam(Once.HEADER) String key) {
        if (concern.subject() == null || concern.subject().isBlank()) {
            throw new Refusal.Invalid("subject", "report.subject");
        }
        var reported = desk.report(
                current.actor(), concern.subject(), concern.rule(), concern.note(), key, request.getRemoteAddr());
        return Response.created(URI.create("cases/" + reported.ref()))
                .entity(new Receipt(reported.ref().value(), reported.state()))
                .build();
    }
}
