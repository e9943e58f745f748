package org.collegium.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.DiscussionDesk;
import org.collegium.forum.DraftDesk;
import org.collegium.forum.Place;
import org.collegium.forum.PostReading;
import org.collegium.forum.PostView;
import org.collegium.kernel.Refusal;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;

/** Editing an own post, or taking it back. When it changed meanwhile, both texts are shown and neither is lost. */
@Named
@RequestScoped
public class EditPostPage {

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    PostReading posts;

    @Inject
    DiscussionDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private final Composer composer = new Composer();
    private PostView post;
    private int seen;
    private boolean stale;

    /** Before the page is shown: to the author, while editing is open. */
    public void open() {
        PostView own = getPost();
        if (!request.getMethod().equals("POST")) {
            composer.setBody(own.body());
            seen = own.revision();
            drafts.find(current.actor(), Place.post(address.ref())).ifPresent(composer::take);
        }
    }

    public void save() {
        form.goAfter(() -> {
            try {
                return desk.edit(current.actor(), address.ref(), composer.getBody(), seen)
                        .address();
            } catch (Refusal.Conflict conflict) {
                stale = true;
                post = null;
                seen = getPost().revision();
                throw conflict;
            }
        });
    }

    public void preview() {
        composer.showPreview();
    }

    public void withdraw() {
        form.goAfter(() -> desk.withdraw(current.actor(), address.ref()).address());
    }

    /** Whether the post changed while it was being edited here. */
    public boolean isStale() {
        return stale;
    }

    /** Loaded when first asked for: a form that was sent is read before the page is shown. */
    public PostView getPost() {
        if (post == null) {
            PostView found = posts.post(current.actor(), address.ref());
            if (!found.mine()) {
                throw new Refusal.NotFound();
            }
            post = found;
        }
        return post;
    }

    /** Where the post stands, to go back there. */
    public String getBack() {
        return posts.place(current.actor(), address.ref()).address();
    }

    public String getPlaceName() {
        return Place.post(address.ref()).name();
    }

    public Composer getComposer() {
        return composer;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}
