package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.collegium.kernel.MemberId;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** What members are writing. Read by nobody but themselves. */
@ApplicationScoped
class Drafts {

    @PersistenceContext
    EntityManager em;

    void keep(MemberId member, Place place, String title, String body, Instant now) {
        em.createNativeQuery(
                        "INSERT INTO draft (member_id, place, title, body, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)"
                                + " ON DUPLICATE KEY UPDATE title = VALUES(title), body = VALUES(body), saved_at = VALUES(saved_at)")
                .setParameter(1, member.value())
                .setParameter(2, place.name())
                .setParameter(3, title)
                .setParameter(4, body)
                .setParameter(5, Columns.parameter(now))
                .executeUpdate();
    }

    void forget(MemberId member, Place place) {
        em.createNativeQuery("DELETE FROM draft WHERE member_id = ?1 AND place = ?2")
                .setParameter(1, member.value())
                .setParameter(2, place.name())
                .executeUpdate();
    }

    Optional<KeptDraft> find(MemberId member, Place place) {
        var query = em.createNativeQuery("SELECT title, body, saved_at FROM draft WHERE member_id = ?1 AND place = ?2")
                .setParameter(1, member.value())
                .setParameter(2, place.name());
        return Rows.map(
                        query,
                        row -> new KeptDraft(Columns.text(row[0]), Columns.text(row[1]), Columns.instant(row[2])))
                .stream()
                .findFirst();
    }
}
