package org.collegium.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.OptionalLong;
import org.collegium.access.Actor;
import org.collegium.access.Role;

/**
 * Where every act of staff is written down, in the transaction of the act and after it. Each entry carries the hash of the one before, so
 * that a changed, missing or inserted entry shows. A wrong entry is corrected by a later one, never edited.
 */
@ApplicationScoped
public class Trail {

    private static final int ENTRIES_AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Writes an act down.
     *
     * @param as the role in which it was done
     * @param act what was done, for example {@code case.decide.hide}
     * @param subject what it was done to, for example {@code case:REF}
     * @param rule the code of the rule it cites
     * @param reason why, in the actor's words
     * @throws IllegalStateException when the actor does not hold the role: a false name on the trail could never be taken off
     */
    public void record(Actor by, Role as, String act, String subject, String rule, String reason) {
        if (!by.is(as)) {
            throw new IllegalStateException("Whoever acts as " + as + " must hold that role");
        }
        // entries come one after the other: whoever holds this row appends
        em.createNativeQuery("UPDATE trail_lock SET taken = taken + 1 WHERE id = 1")
                .executeUpdate();
        TrailEntry last = em.createQuery("select e from TrailEntry e order by e.number desc", TrailEntry.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        em.persist(new TrailEntry(last, clock.instant(), by.id(), as.name(), act, subject, rule, reason));
        em.flush();
    }

    /** The number at which the chain first breaks; empty when the whole trail is sound. */
    public OptionalLong firstBroken() {
        TrailEntry previous = null;
        while (true) {
            var entries = em.createQuery(
                            "select e from TrailEntry e where e.number > :after order by e.number", TrailEntry.class)
                    .setParameter("after", previous == null ? 0L : previous.number())
                    .setMaxResults(ENTRIES_AT_ONCE)
                    .getResultList();
            if (entries.isEmpty()) {
                return OptionalLong.empty();
            }
            for (TrailEntry entry : entries) {
                if (!entry.follows(previous)) {
                    return OptionalLong.of(entry.number());
                }
                previous = entry;
            }
        }
    }
}
