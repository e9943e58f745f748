package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.platform.Hashes;
import org.collegium.resources.GlossaryEntry;
import org.collegium.resources.ResourceCard;
import org.collegium.resources.ResourceReading;
import org.collegium.resources.ResourceView;
import org.collegium.resources.Section;
import org.collegium.resources.SignpostView;

/**
 * The plain-language area: pages, words explained and help lines. For everybody, the same for everybody, and therefore cacheable: whoever
 * comes back asks whether it is still the same.
 */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LibraryResource {

    @Inject
    ResourceReading library;

    @Context
    Request request;

    /** A page in a list. */
    public record Card(
            String slug, String title, String situation, String summary, String nation, LocalDate checkedOn) {
        static Card of(ResourceCard card) {
            return new Card(
                    card.slug(), card.title(), card.situation(), card.summary(), card.nation(), card.checkedOn());
        }
    }

    /**
     * A whole page.
     *
     * @param sections its text in safe HTML
     * @param signposts who can help, most fitting first
     */
    public record Whole(
            String slug,
            String title,
            String situation,
            String summary,
            String nation,
            List<Section> sections,
            List<SignpostView> signposts,
            List<String> sources,
            LocalDate checkedOn,
            String checkedBy,
            LocalDate nextCheckOn) {
        static Whole of(ResourceView page) {
            ResourceCard card = page.card();
            return new Whole(
                    card.slug(),
                    card.title(),
                    card.situation(),
                    card.summary(),
                    card.nation(),
                    page.sections(),
                    page.signposts(),
                    page.sources(),
                    card.checkedOn(),
                    page.checkedBy(),
                    page.nextCheckOn());
        }
    }

    @GET
    @Path("resources")
    @OpenToAll
    public Response pages(@BeanParam Page page) {
        return cacheable(page.of(library.all(Actor.VISITOR), ResourceCard::slug, Card::of));
    }

    @GET
    @Path("resources/{slug}")
    @OpenToAll
    public Response page(@PathParam("slug") String slug) {
        return cacheable(Whole.of(library.resource(Actor.VISITOR, slug)));
    }

    @GET
    @Path("glossary")
    @OpenToAll
    public Response glossary(@BeanParam Page page) {
        return cacheable(page.of(library.glossary(), GlossaryEntry::slug, entry -> entry));
    }

    @GET
    @Path("signposts")
    @OpenToAll
    public Response signposts(@BeanParam Page page) {
        return cacheable(page.of(library.signposts(), SignpostView::id, line -> line));
    }

    private Response cacheable(Object shape) {
        String json = Json.BINDING.toJson(shape);
        byte[] digest = Hashes.sha256(json.getBytes(StandardCharsets.UTF_8));
        // weak, because the answer may be sent compressed
        var tag = new EntityTag(HexFormat.of().formatHex(digest).substring(0, 32), true);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = same == null ? Response.ok(json).tag(tag) : same;
        return answer.header(HttpHeaders.CACHE_CONTROL, "public, max-age=60").build();
    }

    /** Made once: building it costs more than using it. */
    private static final class Json {
        private static final Jsonb BINDING = JsonbBuilder.create();
    }
}
