package org.collegium.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: the database answers, and its tables are there. */
@ApplicationScoped
@Readiness
public class DatabaseHealth implements HealthCheck {

    @PersistenceContext
    EntityManager em;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            em.createNativeQuery("SELECT COUNT(*) FROM profession").getSingleResult();
            return true;
        } catch (PersistenceException e) {
            return false;
        }
    }
}
