package org.collegium.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.collegium.access.Actor;
import org.collegium.kernel.Ref;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** The actor's own notices. */
@ApplicationScoped
public class NoticeReading {

    @PersistenceContext
    EntityManager em;

    /** The newest notices first. */
    public List<NoticeView> inbox(Actor by, int limit) {
        if (!by.signedIn()) {
            return List.of();
        }
        var query = em.createNativeQuery("SELECT ref, kind, address, created_at, read_at IS NOT NULL FROM notice"
                        + " WHERE member_id = ?1 ORDER BY id DESC LIMIT ?2")
                .setParameter(1, by.id().value())
                .setParameter(2, limit);
        return Rows.map(
                query,
                row -> new NoticeView(
                        new Ref(Columns.text(row[0])),
                        Columns.text(row[1]),
                        Columns.text(row[2]),
                        Columns.instant(row[3]),
                        Columns.flag(row[4])));
    }

    /** How many the actor has not read. */
    public long unread(Actor by) {
        if (!by.signedIn()) {
            return 0;
        }
        return Columns.number(
                em.createNativeQuery("SELECT COUNT(*) FROM notice WHERE member_id = ?1 AND read_at IS NULL")
                        .setParameter(1, by.id().value())
                        .getSingleResult());
    }
}
