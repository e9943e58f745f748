package org.collegium.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.kernel.TopicId;

/** All topics. */
@ApplicationScoped
class Topics {

    @PersistenceContext
    EntityManager em;

    void add(Topic topic) {
        em.persist(topic);
        em.flush(); // the first post needs the topic's id
    }

    /** @throws Refusal.NotFound when there is none */
    Topic require(Ref ref) {
        return em.createQuery("select t from Topic t where t.ref = :ref", Topic.class)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    Topic get(TopicId id) {
        return em.find(Topic.class, id.value());
    }

    /** Lets posts in this topic come one after the other until the transaction ends, and reads what the last one left. */
    void oneAtATime(Topic topic) {
        em.refresh(topic, LockModeType.PESSIMISTIC_WRITE);
    }
}
