package org.collegium.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.collegium.platform.Hashes;

/** All browsers and tokens that are or were signed in. */
@ApplicationScoped
class SignIns {

    @PersistenceContext
    EntityManager em;

    static byte[] hash(String token) {
        return Hashes.sha256(token.getBytes(StandardCharsets.US_ASCII));
    }

    void add(SignIn signIn) {
        em.persist(signIn);
    }

    Optional<SignIn> byToken(String token) {
        return em.createQuery("select s from SignIn s where s.tokenHash = :hash", SignIn.class)
                .setParameter("hash", hash(token))
                .getResultStream()
                .findFirst();
    }
}
