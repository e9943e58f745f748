package org.collegium.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.PostReading;
import org.collegium.forum.PostView;
import org.collegium.forum.RevisionView;
import org.collegium.web.frame.Address;

/** Every wording a post has had, and what changed from one to the next. */
@Named
@RequestScoped
public class HistoryPage {

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    PostReading posts;

    private PostView post;
    private List<Change> changes;

    /**
     * A wording and how it differs from the one before.
     *
     * @param pieces its words with what was added and taken out
     */
    public record Change(RevisionView revision, List<WordChanges.Piece> pieces) {}

    /** Before the page is shown. */
    public void open() {
        getChanges();
    }

    public PostView getPost() {
        if (post == null) {
            post = posts.post(current.actor(), address.ref());
        }
        return post;
    }

    public String getBack() {
        return posts.place(current.actor(), address.ref()).address();
    }

    public List<Change> getChanges() {
        if (changes == null) {
            List<RevisionView> revisions = posts.revisions(current.actor(), address.ref());
            changes = new ArrayList<>();
            for (int i = 0; i < revisions.size(); i++) {
                String now = revisions.get(i).body();
                String before = i + 1 < revisions.size() ? revisions.get(i + 1).body() : now;
                changes.add(new Change(revisions.get(i), WordChanges.between(before, now)));
            }
        }
        return changes;
    }
}
