package org.collegium.personas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.access.Actor;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** Faces as records. */
@ApplicationScoped
public class PersonaReading {

    private static final String CARD =
            "SELECT p.id, p.handle, p.name, p.kind, COALESCE(f.name, ''), m.verified_since FROM persona p"
                    + " JOIN member m ON m.id = p.member_id LEFT JOIN profession f ON f.code = m.profession";

    @PersistenceContext
    EntityManager em;

    /** The cards of several faces in one query. */
    public Map<PersonaId, PersonaCard> cards(Collection<PersonaId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String list =
                ids.stream().map(id -> Long.toString(id.value())).distinct().collect(Collectors.joining(","));
        return Rows.map(em.createNativeQuery(CARD + " WHERE p.id IN (" + list + ")"), PersonaReading::card).stream()
                .collect(Collectors.toMap(PersonaCard::id, Function.identity()));
    }

    public Optional<PersonaCard> byHandle(String handle) {
        var query = em.createNativeQuery(CARD + " WHERE p.handle = ?1").setParameter(1, handle);
        return Rows.map(query, PersonaReading::card).stream().findFirst();
    }

    /** The actor's own faces, the real name first. */
    public List<PersonaCard> own(Actor by) {
        if (!by.signedIn()) {
            return List.of();
        }
        var query = em.createNativeQuery(CARD + " WHERE p.member_id = ?1 ORDER BY p.kind = 'PSEUDONYM', p.id")
                .setParameter(1, by.id().value());
        return Rows.map(query, PersonaReading::card);
    }

    /** All faces of a member. For building that member's own {@link Actor} only. */
    public Set<PersonaId> faces(MemberId member) {
        var query = em.createNativeQuery("SELECT id FROM persona WHERE member_id = ?1")
                .setParameter(1, member.value());
        return Set.copyOf(Rows.single(query, id -> new PersonaId(Columns.number(id))));
    }

    /** The member behind a face, for telling that member something. Never to be shown. */
    public Optional<MemberId> behind(PersonaId persona) {
        var query = em.createNativeQuery("SELECT member_id FROM persona WHERE id = ?1")
                .setParameter(1, persona.value());
        return Rows.single(query, id -> new MemberId(Columns.number(id))).stream()
                .findFirst();
    }

    private static PersonaCard card(Object[] row) {
        LocalDate since = Columns.date(row[5]);
        return new PersonaCard(
                new PersonaId(Columns.number(row[0])),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                since == null ? null : since.toString().substring(0, 7));
    }
}
