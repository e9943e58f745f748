package org.collegium.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.collegium.kernel.MemberId;

/** All accounts. */
@ApplicationScoped
class Members {

    @PersistenceContext
    EntityManager em;

    Optional<Member> byEmail(String email) {
        return em.createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    Optional<Member> find(MemberId id) {
        return Optional.ofNullable(em.find(Member.class, id.value()));
    }
}
