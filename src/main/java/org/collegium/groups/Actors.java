package org.collegium.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import org.collegium.access.Actor;
import org.collegium.access.Seat;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.members.MemberReading;
import org.collegium.personas.PersonaReading;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** Builds the {@link Actor} that a member is at this moment. */
@ApplicationScoped
public class Actors {

    @PersistenceContext
    EntityManager em;

    @Inject
    MemberReading members;

    @Inject
    PersonaReading personas;

    /** The actor of a member; the visitor when there is no such member. */
    public Actor of(MemberId id) {
        return members.powers(id)
                .map(powers -> new Actor(
                        id,
                        powers.standing(),
                        powers.profession(),
                        powers.roles(),
                        seats(id),
                        personas.faces(id),
                        false))
                .orElse(Actor.VISITOR);
    }

    private Map<GroupId, Seat> seats(MemberId id) {
        var query = em.createNativeQuery(
                        "SELECT group_id, persona_id, facilitator, paused_until FROM membership WHERE member_id = ?1")
                .setParameter(1, id.value());
        Map<GroupId, Seat> seats = new HashMap<>();
        for (Object[] row : Rows.map(query, row -> row)) {
            var seat = new Seat(new PersonaId(Columns.number(row[1])), Columns.flag(row[2]), Columns.instant(row[3]));
            seats.put(new GroupId(Columns.number(row[0])), seat);
        }
        return seats;
    }
}
