package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.CaseDesk;
import org.collegium.moderation.CaseReading;
import org.collegium.moderation.CaseRow;
import org.collegium.moderation.Judgement;

/** The moderators' queue, a case's file, and what moderators do with it. Each act answers with the file as it then is. */
@Path("moderation/cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ModerationCasesResource {

    private static final Set<String> STATES = Set.of("RECEIVED", "LOOKING", "DECIDED", "CLOSED");

    @Inject
    CurrentActor current;

    @Inject
    CaseReading cases;

    @Inject
    CaseDesk desk;

    /** What is decided, under which rule, on which facts and why. */
    public record Verdict(String effect, String rule, String facts, String reason) {}

    /** Why a decision is taken back. */
    public record Undoing(String reason) {}

    @GET
    public Page.Items<CaseRowShape> queue(@QueryParam("state") String state, @BeanParam Page page) {
        List<CaseRow> fetched = cases.queue(current.actor(), state(state), page.afterRef(), page.fetch());
        return page.told(fetched, CaseRow::ref, CaseRowShape::of);
    }

    @GET
    @Path("{ref}")
    public CaseFileShape file(@PathParam("ref") String ref) {
        return CaseFileShape.of(cases.file(current.actor(), Ref.of(ref)));
    }

    @POST
    @Once
    @Path("{ref}/claim")
    public CaseFileShape claim(@PathParam("ref") String ref) {
        desk.claim(current.actor(), Ref.of(ref));
        return file(ref);
    }

    @POST
    @Once
    @Path("{ref}/decision")
    public CaseFileShape decide(@PathParam("ref") String ref, Verdict verdict, @HeaderParam(Once.HEADER) String key) {
        Judgement judgement = Judgement.of(verdict.rule(), verdict.facts(), verdict.reason());
        desk.decide(current.actor(), Ref.of(ref), verdict.effect(), judgement, key);
        return file(ref);
    }

    @POST
    @Once
    @Path("{ref}/undo")
    public CaseFileShape undo(@PathParam("ref") String ref, Undoing undoing, @HeaderParam(Once.HEADER) String key) {
        desk.undo(current.actor(), Ref.of(ref), undoing.reason(), key);
        return file(ref);
    }

    /** Null for the open ones. */
    private static String state(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        String state = asked.strip().toUpperCase(Locale.ROOT);
        if (!STATES.contains(state)) {
            throw new Refusal.Invalid("state", "case.state");
        }
        return state;
    }
}
