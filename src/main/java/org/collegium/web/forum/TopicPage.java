package org.collegium.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.collegium.access.Actor;
import org.collegium.entry.CurrentActor;
import org.collegium.forum.DiscussionDesk;
import org.collegium.forum.Draft;
import org.collegium.forum.DraftDesk;
import org.collegium.forum.Place;
import org.collegium.forum.PostReading;
import org.collegium.forum.PostView;
import org.collegium.forum.TopicReading;
import org.collegium.forum.TopicRow;
import org.collegium.forum.TopicView;
import org.collegium.groups.GroupReading;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.web.frame.Address;
import org.collegium.web.frame.Form;

/** A topic: one page of its posts, from where the reader left off, and the composer below. */
@Named
@RequestScoped
public class TopicPage {

    private static final int POSTS = 20;

    @Inject
    CurrentActor current;

    @Inject
    Address address;

    @Inject
    TopicReading topics;

    @Inject
    PostReading posts;

    @Inject
    GroupReading groups;

    @Inject
    DiscussionDesk desk;

    @Inject
    DraftDesk drafts;

    @Inject
    Form form;

    @Inject
    HttpServletRequest request;

    private final Composer composer = new Composer();
    private TopicView view;
    private List<PostView> shown;

    /** Before the page is shown: loads it, takes up a draft, and notes how far the reader has come. */
    public void open() {
        Actor by = current.actor();
        view();
        List<PostView> page = getPosts();
        if (!request.getMethod().equals("POST")) {
            drafts.find(by, place()).ifPresent(composer::take);
            quote(by);
            if (!page.isEmpty()) {
                desk.readUpTo(by, address.ref(), page.get(page.size() - 1).number());
            }
        }
    }

    /** Starts the text with the words of the post that is to be quoted. */
    private void quote(Actor by) {
        String quoted = address.parameter("quote");
        if (quoted == null) {
            return;
        }
        PostView post = posts.post(by, Ref.of(quoted));
        if (post.readable() && post.author() != null) {
            String words = post.body().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            String before = composer.getBody() == null ? "" : composer.getBody().stripTrailing() + "\n\n";
            composer.setBody(before + "> **" + post.author().name() + "**\n>\n" + words + "\n\n");
        }
    }

    public void reply() {
        form.goAfter(() -> desk.reply(current.actor(), address.ref(), Draft.of(composer.getBody(), composer.getKey()))
                .address());
    }

    public void preview() {
        composer.showPreview();
    }

    public void keep() {
        composer.kept(drafts.keep(current.actor(), place(), "", composer.getBody()));
    }

    /** Number of the first post of the page: pages start at 1, 21, 41 … so that an address always shows the same ones. */
    private int firstShown() {
        int from = number(address.parameter("from"));
        return (Math.min(from, Math.max(1, view().row().posts())) - 1) / POSTS * POSTS + 1;
    }

    private static int number(String typed) {
        if (typed == null) {
            return 1;
        }
        if (!typed.matches("[1-9]\\d{0,8}")) {
            throw new Refusal.NotFound();
        }
        return Integer.parseInt(typed);
    }

    private Place place() {
        return Place.topic(address.ref());
    }

    /** Loaded when first asked for: a form that was sent is read before the page is shown. */
    private TopicView view() {
        if (view == null) {
            view = topics.topic(current.actor(), address.ref());
        }
        return view;
    }

    public TopicRow getTopic() {
        return view().row();
    }

    public List<PostView> getPosts() {
        if (shown == null) {
            shown = posts.inTopic(current.actor(), address.ref(), firstShown() - 1, POSTS);
        }
        return shown;
    }

    /** Whether the reader's last visit ended just before this post. */
    public boolean leftOffBefore(PostView post) {
        int read = view().row().read();
        return read > 0 && post.number() == read + 1;
    }

    public boolean isReplyOffered() {
        return view().replyOffered();
    }

    /** Why no reply is possible. */
    public String getReplyRefusal() {
        return view().reply().reason();
    }

    public GroupReading.Audience getAudience() {
        return groups.audience(current.actor(), view().row().group());
    }

    /** The name of the face with which the reader speaks here. */
    public String getFace() {
        return groups.group(current.actor(), view().row().group()).personaName();
    }

    /** Number of the first post of the page before, or 0. */
    public int getEarlier() {
        return firstShown() > 1 ? firstShown() - POSTS : 0;
    }

    /** Number of the first post of the page after, or 0. */
    public int getLater() {
        return firstShown() + POSTS <= view().row().posts() ? firstShown() + POSTS : 0;
    }

    public int getFirst() {
        return firstShown();
    }

    public int getLast() {
        return Math.min(firstShown() + POSTS - 1, view().row().posts());
    }

    public String getPlaceName() {
        return place().name();
    }

    public Composer getComposer() {
        return composer;
    }
}
