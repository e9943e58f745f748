package org.collegium.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.PostId;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.kernel.TopicId;
import org.collegium.personas.PersonaCard;
import org.collegium.platform.Markdown;

/**
 * What a persona said in a topic. Written once, edited with every wording kept, taken back by its author or taken out of sight by a
 * decision; its number in the conversation never changes.
 */
@Entity
@Table(name = "post")
class Post {

    /** The longest post, in characters. */
    static final int LONGEST = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "topic_id")
    private TopicId topicId;

    private int number;
    private Ref ref;

    @Column(name = "author_id")
    private PersonaId authorId;

    private String body;

    /** Kept beside the text, so that a page of posts is one read and no rendering. */
    private String html;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    private int revision;

    @Column(name = "hidden_at")
    private Instant hiddenAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Version
    private int version;

    protected Post() {}

    static Post write(TopicId topic, int number, PersonaId author, String body, String idempotencyKey, Instant now) {
        var post = new Post();
        post.topicId = topic;
        post.number = number;
        post.ref = Ref.fresh();
        post.authorId = author;
        post.body = body;
        post.html = Markdown.html(body);
        post.createdAt = now;
        post.revision = 1;
        post.idempotencyKey = idempotencyKey;
        return post;
    }

    /**
     * Takes a new wording.
     *
     * @param seen the revision that the editor had before them
     * @return whether anything changed
     * @throws Refusal.Conflict when somebody, in another tab perhaps, edited it since
     */
    boolean edit(String newBody, int seen, Instant now) {
        if (newBody.equals(body)) {
            return false;
        }
        if (seen != revision) {
            throw new Refusal.Conflict("post.edit.stale");
        }
        body = newBody;
        html = Markdown.html(newBody);
        editedAt = now;
        revision++;
        return true;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }

    void hide(Instant now) {
        hiddenAt = now;
    }

    void show() {
        hiddenAt = null;
    }

    /** This post as one asker sees it; without its words unless they may read them. */
    PostView view(
            PersonaCard author,
            boolean readable,
            boolean mine,
            boolean mayEdit,
            boolean mayWithdraw,
            boolean mayReport) {
        return new PostView(
                ref,
                number,
                author,
                readable ? body : null,
                readable ? html : null,
                createdAt,
                editedAt,
                revision,
                hidden(),
                withdrawn(),
                mine,
                mayEdit,
                mayWithdraw,
                mayReport);
    }

    PostId id() {
        return new PostId(id);
    }

    TopicId topicId() {
        return topicId;
    }

    int number() {
        return number;
    }

    Ref ref() {
        return ref;
    }

    PersonaId authorId() {
        return authorId;
    }

    String body() {
        return body;
    }

    int revision() {
        return revision;
    }

    Instant writtenAt() {
        return editedAt == null ? createdAt : editedAt;
    }

    boolean hidden() {
        return hiddenAt != null;
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }
}
