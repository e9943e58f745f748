package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.DiscussionDesk;
import org.collegium.forum.PostReading;
import org.collegium.forum.RevisionView;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;

/** One post: reading it, giving it another wording, taking it back, and its earlier wordings. */
@Path("posts/{ref}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class PostsResource {

    private static final Pattern ENTITY_TAG = Pattern.compile("\"?(\\d{1,9})\"?");

    @Inject
    CurrentActor current;

    @Inject
    PostReading posts;

    @Inject
    DiscussionDesk discussion;

    /**
     * Another wording.
     *
     * @param revision the wording the editor had before them; null leaves it to {@code If-Match}, and without either the edit is made on
     *     whatever stands there now
     */
    public record Edit(String body, Integer revision) {}

    /** An earlier wording, or the present one. */
    public record Revision(int number, String body, Instant writtenAt) {
        static Revision of(RevisionView view) {
            return new Revision(view.number(), view.body(), view.writtenAt());
        }
    }

    @GET
    public Response post(@PathParam("ref") String ref) {
        var post = PostShape.of(posts.post(current.actor(), Ref.of(ref)));
        return Response.ok(post).tag(String.valueOf(post.revision())).build();
    }

    @PATCH
    public Response edit(@PathParam("ref") String ref, Edit edit, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int seen = edit.revision() == null ? seen(ifMatch, Ref.of(ref)) : edit.revision();
        discussion.edit(current.actor(), Ref.of(ref), edit.body(), seen);
        return post(ref);
    }

    @DELETE
    public void withdraw(@PathParam("ref") String ref) {
        discussion.withdraw(current.actor(), Ref.of(ref));
    }

    @GET
    @Path("revisions")
    public Page.Items<Revision> revisions(@PathParam("ref") String ref, @BeanParam Page page) {
        return page.of(posts.revisions(current.actor(), Ref.of(ref)), RevisionView::number, Revision::of);
    }

    private int seen(String ifMatch, Ref ref) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return posts.post(current.actor(), ref).revision();
        }
        Matcher tag = ENTITY_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refusal.Invalid("revision", "post.edit.revision");
        }
        return Integer.parseInt(tag.group(1));
    }
}
