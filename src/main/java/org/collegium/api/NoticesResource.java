package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Ref;
import org.collegium.notices.NoticeDesk;
import org.collegium.notices.NoticeReading;
import org.collegium.notices.NoticeView;
import org.collegium.platform.Words;

/** What the asker is told. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    private static final int KEPT = 500;

    @Inject
    CurrentActor current;

    @Inject
    NoticeReading notices;

    @Inject
    NoticeDesk desk;

    /**
     * One notice.
     *
     * @param text the sentence that the page shows
     * @param address where it leads on this site
     */
    public record Shape(String ref, String kind, String text, String address, Instant createdAt, boolean read) {
        static Shape of(NoticeView notice) {
            return new Shape(
                    notice.ref().value(),
                    notice.kind(),
                    Words.say("notice." + notice.kind()),
                    notice.address(),
                    notice.at(),
                    notice.read());
        }
    }

    @GET
    public Page.Items<Shape> inbox(@BeanParam Page page) {
        return page.of(notices.inbox(current.actor(), KEPT), NoticeView::ref, Shape::of);
    }

    /** Reading twice is reading once, so no key is asked for. */
    @POST
    @Path("{ref}/read")
    public void read(@PathParam("ref") String ref) {
        desk.read(current.actor(), Ref.of(ref));
    }
}
