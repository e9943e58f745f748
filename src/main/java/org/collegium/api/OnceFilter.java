package org.collegium.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.collegium.platform.IdempotencyKey;

/** Turns away a write without an {@code Idempotency-Key} before anything is read. */
@Once
@Provider
public class OnceFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        IdempotencyKey.of(request.getHeaderString(Once.HEADER));
    }
}
