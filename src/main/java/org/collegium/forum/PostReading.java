package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.PostRules;
import org.collegium.access.TopicRules;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** Posts and their wordings as records. */
@ApplicationScoped
public class PostReading {

    @PersistenceContext
    EntityManager em;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    PersonaReading personas;

    @Inject
    Clock clock;

    /**
     * Posts of a topic in their order.
     *
     * @param after the number before the first one wanted; 0 from the start
     * @param limit how many at most
     * @throws org.collegium.kernel.Refusal.NotFound when the actor may not see the topic
     */
    public List<PostView> inTopic(Actor by, Ref topicRef, int after, int limit) {
        Topic topic = topics.require(topicRef);
        Gate.reveal(TopicRules.maySee(by, topic));
        List<Post> found = em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.number > :after order by p.number",
                        Post.class)
                .setParameter("topic", topic.id())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        Map<PersonaId, PersonaCard> cards =
                personas.cards(found.stream().map(Post::authorId).collect(Collectors.toSet()));
        Instant now = clock.instant();
        return found.stream()
                .map(post -> view(by, new PostInTopic(post, topic), cards.get(post.authorId()), now))
                .toList();
    }

    /**
     * One post.
     *
     * @throws org.collegium.kernel.Refusal.NotFound when the actor may not see it
     */
    public PostView post(Actor by, Ref ref) {
        PostInTopic found = posts.require(ref);
        Gate.reveal(PostRules.maySee(by, found));
        PersonaCard author = personas.cards(List.of(found.authorId())).get(found.authorId());
        return view(by, found, author, clock.instant());
    }

    /**
     * Where a post stands.
     *
     * @throws org.collegium.kernel.Refusal.NotFound when the actor may not see it
     */
    public Posted place(Actor by, Ref ref) {
        PostInTopic found = posts.require(ref);
        Gate.reveal(PostRules.maySee(by, found));
        return new Posted(
                ref, found.post().number(), found.place().ref(), found.place().slug());
    }

    /**
     * All wordings of a post, the newest first.
     *
     * @throws org.collegium.kernel.Refusal.NotFound when the actor may not read it
     */
    public List<RevisionView> revisions(Actor by, Ref ref) {
        PostInTopic found = posts.require(ref);
        Gate.reveal(PostRules.mayReadRevisions(by, found));
        var query = em.createNativeQuery(
                        "SELECT number, body, written_at FROM revision WHERE post_id = ?1 ORDER BY number DESC")
                .setParameter(1, found.post().id().value());
        return Rows.map(
                query, row -> new RevisionView(Columns.count(row[0]), Columns.text(row[1]), Columns.instant(row[2])));
    }

    private static PostView view(Actor by, PostInTopic found, PersonaCard author, Instant now) {
        Post post = found.post();
        boolean readable = PostRules.mayRead(by, found).allowed();
        return post.view(
                author,
                readable,
                by.wears(post.authorId()),
                PostRules.mayEdit(by, found, now).allowed(),
                PostRules.mayWithdraw(by, found).allowed(),
                PostRules.mayReport(by, found).allowed());
    }
}
