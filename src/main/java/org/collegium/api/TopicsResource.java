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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.DiscussionDesk;
import org.collegium.forum.Draft;
import org.collegium.forum.PostReading;
import org.collegium.forum.PostView;
import org.collegium.forum.TopicReading;
import org.collegium.kernel.Ref;

/** One topic: its head, its posts, and a reply. */
@Path("topics/{ref}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TopicsResource {

    @Inject
    CurrentActor current;

    @Inject
    TopicReading topics;

    @Inject
    PostReading posts;

    @Inject
    DiscussionDesk discussion;

    @Inject
    ShownFace face;

    /**
     * A reply.
     *
     * @param persona the face the asker shows in the group, or null
     * @param acknowledged kinds of findings that the author has seen and stands by
     */
    public record Reply(String body, String persona, List<String> acknowledged) {}

    @GET
    public TopicShape topic(@PathParam("ref") String ref) {
        return TopicShape.of(topics.topic(current.actor(), Ref.of(ref)));
    }

    @GET
    @Path("posts")
    public Page.Items<PostShape> posts(@PathParam("ref") String ref, @BeanParam Page page) {
        List<PostView> fetched = posts.inTopic(current.actor(), Ref.of(ref), page.afterNumber(), page.fetch());
        return page.told(fetched, PostView::number, PostShape::of);
    }

    @POST
    @Once
    @Path("posts")
    public Response reply(@PathParam("ref") String ref, Reply reply, @HeaderParam(Once.HEADER) String key) {
        if (reply.persona() != null) {
            face.require(current.actor(), topic(ref).group(), reply.persona());
        }
        var posted = discussion.reply(current.actor(), Ref.of(ref), Draft.of(reply.body(), key));
        return Response.created(URI.create("posts/" + posted.post()))
                .entity(PostShape.of(posts.post(current.actor(), posted.post())))
                .build();
    }
}
