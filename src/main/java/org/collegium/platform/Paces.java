package org.collegium.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.collegium.kernel.Refusal;

/** Counts acts against their {@link Pace}, in the database, so that a restart is no way round it. */
@ApplicationScoped
public class Paces {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Lets acts of one person come one after the other until the transaction ends, and spends none. */
    public void oneAtATime(String who, Pace pace) {
        em.createNativeQuery("INSERT INTO pace (who, act, window_start, spent) VALUES (?1, ?2, ?3, 0)"
                        + " ON DUPLICATE KEY UPDATE spent = spent")
                .setParameter(1, key(who, pace))
                .setParameter(2, pace.act())
                .setParameter(3, Columns.parameter(clock.instant()))
                .executeUpdate();
    }

    /**
     * Spends one act.
     *
     * @param who whom the limit is for: a member id, an address, an origin; only its hash is stored
     * @throws Refusal.SlowDown when the window's share is used up
     */
    public void spend(String who, Pace pace) {
        Instant now = clock.instant();
        byte[] key = key(who, pace);
        LocalDateTime windowOpened = Columns.parameter(now.minus(pace.window()));
        LocalDateTime at = Columns.parameter(now);
        em.createNativeQuery(
                        "INSERT INTO pace (who, act, window_start, spent) VALUES (?1, ?2, ?3, 1) ON DUPLICATE KEY UPDATE"
                                + " spent = IF(window_start < ?4, 1, spent + 1),"
                                + " window_start = IF(window_start < ?4, VALUES(window_start), window_start)")
                .setParameter(1, key)
                .setParameter(2, pace.act())
                .setParameter(3, at)
                .setParameter(4, windowOpened)
                .executeUpdate();
        var query = em.createNativeQuery("SELECT spent, window_start FROM pace WHERE who = ?1 AND act = ?2")
                .setParameter(1, key)
                .setParameter(2, pace.act());
        Object[] row = Rows.map(query, found -> found).get(0);
        if (Columns.count(row[0]) > pace.times()) {
            Instant started = Columns.instant(row[1]);
            throw new Refusal.SlowDown(
                    java.time.Duration.between(now, started.plus(pace.window())).toSeconds());
        }
    }

    private static byte[] key(String who, Pace pace) {
        return Hashes.sha256((pace.act() + "\n" + who).getBytes(StandardCharsets.UTF_8));
    }
}
