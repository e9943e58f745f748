package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Columns;

/** All posts, and their wordings. */
@ApplicationScoped
class Posts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Topics topics;

    /** Keeps a new post and its first wording. */
    void add(Post post) {
        em.persist(post);
        em.flush();
        keepWording(post);
    }

    void keepWording(Post post) {
        em.createNativeQuery("INSERT INTO revision (post_id, number, body, written_at) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, post.id().value())
                .setParameter(2, post.revision())
                .setParameter(3, post.body())
                .setParameter(4, Columns.parameter(post.writtenAt()))
                .executeUpdate();
    }

    /** @throws Refusal.NotFound when there is none */
    PostInTopic require(Ref ref) {
        Post post = em.createQuery("select p from Post p where p.ref = :ref", Post.class)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return new PostInTopic(post, topics.get(post.topicId()));
    }

    /** Lets changes of this post come one after the other until the transaction ends. */
    void oneAtATime(Post post) {
        em.refresh(post, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The post that this author has already written with this key. */
    Optional<Post> written(PersonaId author, String idempotencyKey) {
        return em.createQuery("select p from Post p where p.authorId = :author and p.idempotencyKey = :key", Post.class)
                .setParameter("author", author)
                .setParameter("key", idempotencyKey)
                .getResultStream()
                .findFirst();
    }

    /** The words with which a post came into being. */
    String firstWording(Post post) {
        return (String) em.createNativeQuery("SELECT body FROM revision WHERE post_id = ?1 AND number = 1")
                .setParameter(1, post.id().value())
                .getSingleResult();
    }

    /** Notes how far somebody has read; never back. */
    void read(long member, long topic, int number, Instant now) {
        em.createNativeQuery("INSERT INTO read_mark (member_id, topic_id, number, read_at) VALUES (?1, ?2, ?3, ?4)"
                        + " ON DUPLICATE KEY UPDATE read_at = IF(VALUES(number) > number, VALUES(read_at), read_at),"
                        + " number = GREATEST(number, VALUES(number))")
                .setParameter(1, member)
                .setParameter(2, topic)
                .setParameter(3, number)
                .setParameter(4, Columns.parameter(now))
                .executeUpdate();
    }
}
