package org.collegium.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.collegium.access.TopicFacts;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;
import org.collegium.kernel.TopicId;
import org.collegium.platform.Markdown;

/** A conversation in a group: started with its first post, answered by others, locked when it is over. */
@Entity
@Table(name = "topic")
class Topic implements TopicFacts {

    /** What a topic is for. */
    enum Kind {
        DISCUSSION,
        QUESTION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Ref ref;

    @Column(name = "group_id")
    private GroupId groupId;

    private String slug;
    private String title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "author_id")
    private PersonaId authorId;

    private int posts;
    private boolean pinned;
    private boolean locked;
    private boolean hidden;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_post_at")
    private Instant lastPostAt;

    @Column(name = "last_author_id")
    private PersonaId lastAuthorId;

    @Version
    private int version;

    protected Topic() {}

    static Topic start(GroupId group, PersonaId author, Kind kind, String title, Instant now) {
        var topic = new Topic();
        topic.ref = Ref.fresh();
        topic.groupId = group;
        topic.slug = Markdown.slug(title);
        topic.title = title;
        topic.kind = kind;
        topic.authorId = author;
        topic.createdAt = now;
        topic.lastPostAt = now;
        topic.lastAuthorId = author;
        return topic;
    }

    /** Adds the next post. The caller holds the topic's lock, so numbers have no gaps and no doubles. */
    Post add(PersonaId author, String body, String idempotencyKey, Instant now) {
        posts++;
        lastPostAt = now;
        lastAuthorId = author;
        return Post.write(id(), posts, author, body, idempotencyKey, now);
    }

    TopicId id() {
        return new TopicId(id);
    }

    Ref ref() {
        return ref;
    }

    /** How many posts it has; also the number of the last one. */
    int posts() {
        return posts;
    }

    String title() {
        return title;
    }

    String slug() {
        return slug;
    }

    @Override
    public GroupId groupId() {
        return groupId;
    }

    @Override
    public PersonaId authorId() {
        return authorId;
    }

    @Override
    public boolean locked() {
        return locked;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }
}
