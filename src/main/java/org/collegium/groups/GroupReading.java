package org.collegium.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.GroupRules;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** Groups as records. */
@ApplicationScoped
public class GroupReading {

    /** The SQL twin of {@link GroupRules#mayKnow}, for an actor who reads; ParityIT holds them together. */
    private static final String VISIBLE = "(g.admission <> 'HIDDEN' OR s.member_id IS NOT NULL)";

    private static final String CARD =
            "SELECT g.id, g.slug, g.name, g.purpose, g.welcome, g.kind, g.admission, g.archived,"
                    + " s.member_id IS NOT NULL, p.handle, p.name FROM community_group g"
                    + " LEFT JOIN membership s ON s.group_id = g.id AND s.member_id = ?1"
                    + " LEFT JOIN persona p ON p.id = s.persona_id";

    @PersistenceContext
    EntityManager em;

    @Inject
    Groups groups;

    /** Every group the actor may know of, by name. */
    public List<GroupCard> known(Actor by) {
        if (!by.reads()) {
            return List.of();
        }
        var query = em.createNativeQuery(CARD + " WHERE " + VISIBLE + " ORDER BY g.kind = 'OPEN_GROUND' DESC, g.name")
                .setParameter(1, by.id().value());
        return Rows.map(query, GroupReading::card);
    }

    /** The actor's own groups, by name. */
    public List<GroupCard> own(Actor by) {
        return known(by).stream().filter(GroupCard::member).toList();
    }

    /** @throws Refusal.NotFound when the actor may not know of it */
    public GroupCard group(Actor by, String slug) {
        Gate.reveal(GroupRules.mayKnow(by, groups.require(slug)));
        var query = em.createNativeQuery(CARD + " WHERE g.slug = ?2")
                .setParameter(1, by.id().value())
                .setParameter(2, slug);
        return Rows.map(query, GroupReading::card).get(0);
    }

    /**
     * Who sees what is written in a group.
     *
     * @param members how many members have a seat
     * @param moderators how many moderators see a post once somebody reports it
     */
    public record Audience(long members, long moderators) {}

    /** @throws Refusal.NotFound when the actor may not enter */
    public Audience audience(Actor by, String slug) {
        var group = groups.require(slug);
        Gate.reveal(GroupRules.mayEnter(by, group));
        var query = em.createNativeQuery("SELECT (SELECT COUNT(*) FROM membership WHERE group_id = ?1),"
                        + " (SELECT COUNT(*) FROM member_role WHERE role = 'MODERATOR')")
                .setParameter(1, group.id().value());
        return Rows.map(query, row -> new Audience(Columns.number(row[0]), Columns.number(row[1])))
                .get(0);
    }

    /** The groups in which a face has a seat. */
    public Set<GroupId> seatsOf(PersonaId persona) {
        var query = em.createNativeQuery("SELECT group_id FROM membership WHERE persona_id = ?1")
                .setParameter(1, persona.value());
        return Set.copyOf(Rows.single(query, id -> new GroupId(Columns.number(id))));
    }

    private static GroupCard card(Object[] row) {
        return new GroupCard(
                new GroupId(Columns.number(row[0])),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                Columns.text(row[5]),
                Columns.text(row[6]),
                Columns.flag(row[7]),
                Columns.flag(row[8]),
                Columns.text(row[9]),
                Columns.text(row[10]));
    }
}
