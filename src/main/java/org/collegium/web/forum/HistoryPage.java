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
    private String back;
    private List<Change> changes;

    /**
     * A wording and how it differs from the one before.
     *
     * @param pieces its words with what was added and taken out
     */
    public record Change(RevisionView revision, List<WordChanges.Piece> pieces) {}

    /** Before the page is shown. */
    public void open() {
        post = posts.post(current.actor(), address.ref());
        back = posts.place(current.actor(), address.ref()).address();
        List<RevisionView> revisions = posts.revisions(current.actor(), address.ref());
        changes = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            String before = i + 1 < revisions.size()
                    ? revisions.get(i + 1).body()
                    : revisions.get(i).body();
            changes.add(new Change(
                    revisions.get(i),
                    WordChanges.between(before, revisions.get(i).body())));
        }
    }

    public PostView getPost() {
        return post;
    }

    public String getBack() {
        return back;
    }

    public List<Change> getChanges() {
        return changes;
    }
}
