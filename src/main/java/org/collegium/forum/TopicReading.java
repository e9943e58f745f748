package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.GroupFacts;
import org.collegium.access.GroupRules;
import org.collegium.access.TopicRules;
import org.collegium.groups.Groups;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** Topics as records: lists of a group, what is new, one topic's head. */
@ApplicationScoped
public class TopicReading {

    /** The SQL twin of {@link TopicRules#maySee}, for an actor who reads; ParityIT holds them together. */
    private static final String VISIBLE =
            "s.member_id = ?1 AND (NOT t.hidden OR t.author_id IN (SELECT id FROM persona WHERE member_id = ?1))";

    private static final String ROW =
            "SELECT t.ref, t.slug, t.title, t.kind, g.slug, g.name, t.author_id, t.last_author_id, t.posts,"
                    + " COALESCE(r.number, 0), t.pinned, t.locked, t.created_at, t.last_post_at FROM topic t"
                    + " JOIN community_group g ON g.id = t.group_id"
                    + " JOIN membership s ON s.group_id = t.group_id"
                    + " LEFT JOIN read_mark r ON r.topic_id = t.id AND r.member_id = ?1 WHERE " + VISIBLE;

    @PersistenceContext
    EntityManager em;

    @Inject
    Groups groups;

    @Inject
    Topics topics;

    @Inject
    PersonaReading personas;

    @Inject
    Clock clock;

    /**
     * The topics of a group: pinned ones first, then by newest talk.
     *
     * @param after the last topic of the page before; null for the first page
     * @param limit how many at most
     * @throws org.collegium.kernel.Refusal.NotFound when the actor may not enter the group
     */
    public List<TopicRow> inGroup(Actor by, String slug, Ref after, int limit) {
        GroupFacts group = groups.require(slug);
        Gate.reveal(GroupRules.mayEnter(by, group));
        String page = after == null
                ? ""
                : " AND (t.pinned, t.last_post_at, t.id) < (SELECT a.pinned, a.last_post_at, a.id FROM topic a WHERE a.ref = ?4"
                        + " AND a.group_id = ?2)"; // a ref of another group places nothing: its times stay unknown
        Query query = em.createNativeQuery(ROW + " AND t.group_id = ?2" + page
                        + " ORDER BY t.pinned DESC, t.last_post_at DESC, t.id DESC LIMIT ?3")
                .setParameter(1, by.id().value())
                .setParameter(2, group.id().value())
                .setParameter(3, limit);
        if (after != null) {
            query.setParameter(4, after.value());
        }
        return rows(query);
    }

    /** Topics of own groups in which something is unread and has been said lately, newest first. */
    public List<TopicRow> unread(Actor by, int limit) {
        if (!by.reads()) {
            return List.of();
        }
        return rows(em.createNativeQuery(
                        ROW + " AND t.posts > COALESCE(r.number, 0) ORDER BY t.last_post_at DESC, t.id DESC LIMIT ?2")
                .setParameter(1, by.id().value())
                .setParameter(2, limit));
    }

    /** Topics in which the actor has written and others have answered since, newest first. */
    public List<TopicRow> answered(Actor by, int limit) {
        if (!by.reads()) {
            return List.of();
        }
        return rows(em.createNativeQuery(ROW + " AND t.posts > COALESCE(r.number, 0) AND EXISTS (SELECT 1 FROM post w"
                        + " WHERE w.topic_id = t.id AND w.author_id = s.persona_id)"
                        + " ORDER BY t.last_post_at DESC, t.id DESC LIMIT ?2")
                .setParameter(1, by.id().value())
                .setParameter(2, limit));
    }

    /**
     * The head of a topic.
     *
     * @throws org.collegium.kernel.Refusal.NotFound when the actor may not see it
     */
    public TopicView topic(Actor by, Ref ref) {
        Topic topic = topics.require(ref);
        Gate.reveal(TopicRules.maySee(by, topic));
        Query query = em.createNativeQuery(ROW + " AND t.ref = ?2")
                .setParameter(1, by.id().value())
                .setParameter(2, ref.value());
        return new TopicView(rows(query).get(0), TopicRules.mayReply(by, topic, clock.instant()));
    }

    private List<TopicRow> rows(Query query) {
        List<Object[]> found = Rows.map(query, row -> row);
        Set<PersonaId> faces = new LinkedHashSet<>();
        for (Object[] row : found) {
            faces.add(face(row[6]));
            faces.add(face(row[7]));
        }
        Map<PersonaId, PersonaCard> cards = personas.cards(faces);
        return found.stream().map(row -> row(row, cards)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static TopicRow row(Object[] row, Map<PersonaId, PersonaCard> cards) {
        return new TopicRow(
                new Ref(Columns.text(row[0])),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                Columns.text(row[5]),
                cards.get(face(row[6])),
                cards.get(face(row[7])),
                Columns.count(row[8]),
                Columns.count(row[9]),
                Columns.flag(row[10]),
                Columns.flag(row[11]),
                Columns.instant(row[12]),
                Columns.instant(row[13]));
    }

    private static PersonaId face(Object column) {
        return new PersonaId(Columns.number(column));
    }
}
