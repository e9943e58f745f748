package org.collegium.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** {@code /health/ready}: started, and the database answers. {@code /health/live}: the process answers at all. */
@ApplicationScoped
@org.eclipse.microprofile.health.Readiness
public class Readiness implements HealthCheck {

    @PersistenceContext
    EntityManager em;

    private volatile boolean started;

    void started() {
        started = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(started && databaseAnswers()).build();
    }

    private boolean databaseAnswers() {
        try {
            em.createNativeQuery("SELECT 1").getSingleResult();
            return true;
        } catch (PersistenceException e) {
            return false;
        }
    }

    /** Answers as long as the process does. */
    @ApplicationScoped
    @Liveness
    public static class Alive implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("process");
        }
    }
}
