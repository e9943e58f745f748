package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.PostRules;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;
import org.collegium.moderation.ReportedContent;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;
import org.collegium.platform.Markdown;

/** Posts, as moderation knows them. */
@ApplicationScoped
public class ReportedPosts implements ReportedContent {

    /** How many posts before and after the reported one a moderator sees. */
    private static final int AROUND = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    Posts posts;

    @Inject
    PersonaReading personas;

    @Override
    public String kind() {
        return "post";
    }

    @Override
    public Subject subject(Actor by, String ref) {
        PostInTopic found = posts.require(Ref.of(ref));
        Gate.reveal(PostRules.mayRead(by, found));
        return new Subject(
                found.authorId(), groupName(found.place()), found.post().body(), PostRules.mayReport(by, found));
    }

    @Override
    public Context context(String ref) {
        PostInTopic found = posts.require(Ref.of(ref));
        int number = found.post().number();
        List<Post> near = em.createQuery(
                        "select p from Post p where p.topicId = :topic and p.number between :first and :last order by p.number",
                        Post.class)
                .setParameter("topic", found.post().topicId())
                .setParameter("first", number - AROUND)
                .setParameter("last", number + AROUND)
                .getResultList();
        Map<PersonaId, PersonaCard> cards =
                personas.cards(near.stream().map(Post::authorId).collect(Collectors.toSet()));
        List<Voice> voices = near.stream()
                .filter(post -> !post.withdrawn() || post.number() == number)
                .map(post -> voice(post, cards.get(post.authorId()), post.number() == number))
                .toList();
        return new Context(found.place().title(), Markdown.html(found.post().body()), found.hidden(), voices);
    }

    private static Voice voice(Post post, PersonaCard author, boolean reported) {
        return new Voice(author.name(), author.profession(), Markdown.html(post.body()), post.writtenAt(), reported);
    }

    @Override
    public void hide(String ref, Instant now) {
        oneAtATime(ref).hide(now);
    }

    @Override
    public void show(String ref) {
        oneAtATime(ref).show();
    }

    /** The post, once its author's other tab has finished editing it. */
    private Post oneAtATime(String ref) {
        Post post = posts.require(Ref.of(ref)).post();
        posts.oneAtATime(post);
        return post;
    }

    private String groupName(Topic topic) {
        return (String) em.createNativeQuery("SELECT name FROM community_group WHERE id = ?1")
                .setParameter(1, topic.groupId().value())
                .getSingleResult();
    }
}
