package org.collegium.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.Ref;
import org.collegium.platform.Columns;

/** All notices. */
@ApplicationScoped
class Notices {

    @PersistenceContext
    EntityManager em;

    /** Tells somebody something, once for each cause. */
    void tell(MemberId member, String kind, String address, String cause, Instant now) {
        em.createNativeQuery("INSERT IGNORE INTO notice (ref, member_id, kind, address, cause, created_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, Ref.fresh().value())
                .setParameter(2, member.value())
                .setParameter(3, kind)
                .setParameter(4, address)
                .setParameter(5, cause)
                .setParameter(6, Columns.parameter(now))
                .executeUpdate();
    }

    void readAll(MemberId member, Instant now) {
        em.createNativeQuery("UPDATE notice SET read_at = ?2 WHERE member_id = ?1 AND read_at IS NULL")
                .setParameter(1, member.value())
                .setParameter(2, Columns.parameter(now))
                .executeUpdate();
    }

    /** @return whether it is the member's */
    boolean read(MemberId member, Ref ref, Instant now) {
        return em.createNativeQuery(
                                "UPDATE notice SET read_at = COALESCE(read_at, ?3) WHERE member_id = ?1 AND ref = ?2")
                        .setParameter(1, member.value())
                        .setParameter(2, ref.value())
                        .setParameter(3, Columns.parameter(now))
                        .executeUpdate()
                > 0;
    }
}
