package org.collegium.groups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.platform.Columns;

/** All seats. */
@ApplicationScoped
public class Memberships {

    @PersistenceContext
    EntityManager em;

    void add(GroupId group, MemberId member, PersonaId face, Instant now) {
        em.createNativeQuery("INSERT IGNORE INTO membership (group_id, member_id, persona_id, facilitator, joined_at)"
                        + " VALUES (?1, ?2, ?3, FALSE, ?4)")
                .setParameter(1, group.value())
                .setParameter(2, member.value())
                .setParameter(3, face.value())
                .setParameter(4, Columns.parameter(now))
                .executeUpdate();
    }

    void remove(GroupId group, MemberId member) {
        em.createNativeQuery("DELETE FROM membership WHERE group_id = ?1 AND member_id = ?2")
                .setParameter(1, group.value())
                .setParameter(2, member.value())
                .executeUpdate();
    }

    /**
     * Lets one write of this member in this group come after the other, until the transaction ends: two requests with one idempotency key
     * cannot both find that the key is new.
     */
    public void oneAtATime(GroupId group, MemberId member) {
        em.createNativeQuery("SELECT persona_id FROM membership WHERE group_id = ?1 AND member_id = ?2 FOR UPDATE")
                .setParameter(1, group.value())
                .setParameter(2, member.value())
                .getResultList();
    }
}
