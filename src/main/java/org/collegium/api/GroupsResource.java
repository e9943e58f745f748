package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.collegium.forum.TopicReading;
import org.collegium.forum.TopicRow;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;
import org.collegium.groups.MembershipDesk;

/** Groups that the asker may know of, the asker's seat in them, and their topics. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GroupsResource {

    @Inject
    CurrentActor current;

    @Inject
    GroupReading groups;

    @Inject
    MembershipDesk memberships;

    @Inject
    TopicReading topics;

    @Inject
    DiscussionDesk discussion;

    @Inject
    ShownFace face;

    /**
     * What it takes to sit down.
     *
     * @param persona the handle of the face to show; null for the first of the asker's own
     */
    public record Seat(String persona) {}

    /**
     * A topic to start.
     *
     * @param kind {@code discussion} or {@code question}; null for a discussion
     * @param persona the face the asker shows in the group, or null
     * @param acknowledged kinds of findings that the author has seen and stands by
     */
    public record NewTopic(String title, String body, String kind, String persona, List<String> acknowledged) {}

    @GET
    public Page.Items<GroupShape> list(@BeanParam Page page) {
        return page.of(groups.known(current.actor()), GroupCard::slug, GroupShape::of);
    }

    @GET
    @Path("{slug}")
    public GroupShape group(@PathParam("slug") String slug) {
        return GroupShape.of(groups.group(current.actor(), slug));
    }

    @PUT
    @Path("{slug}/membership")
    public GroupShape join(@PathParam("slug") String slug, Seat seat) {
        memberships.join(current.actor(), slug, seat.persona());
        current.refresh();
        face.require(current.actor(), slug, seat.persona());
        return group(slug);
    }

    @DELETE
    @Path("{slug}/membership")
    public void leave(@PathParam("slug") String slug) {
        memberships.leave(current.actor(), slug);
    }

    @GET
    @Path("{slug}/topics")
    public Page.Items<TopicShape> topics(@PathParam("slug") String slug, @BeanParam Page page) {
        List<TopicRow> fetched = topics.inGroup(current.actor(), slug, page.afterRef(), page.fetch());
        return page.told(fetched, TopicRow::ref, TopicShape::of);
    }

    @POST
    @Once
    @Path("{slug}/topics")
    public Response start(@PathParam("slug") String slug, NewTopic topic, @HeaderParam(Once.HEADER) String key) {
        face.require(current.actor(), slug, topic.persona());
        var posted = discussion.start(current.actor(), slug, topic.kind(), topic.title(), Draft.of(topic.body(), key));
        return Response.created(URI.create("topics/" + posted.topic()))
                .entity(TopicShape.of(topics.topic(current.actor(), posted.topic())))
                .build();
    }
}
