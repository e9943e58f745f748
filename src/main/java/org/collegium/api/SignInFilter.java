package org.collegium.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Refusal;

/**
 * Asks visitors to sign in wherever an address is not {@link OpenToAll}. It looks at the address only, never at the thing behind it, so
 * a closed group, a hidden one and one that never existed answer a visitor alike.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class SignInFilter implements ContainerRequestFilter {

    static final String NEEDED = "sign-in.needed";

    @Inject
    CurrentActor current;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean open = resource.getResourceMethod().isAnnotationPresent(OpenToAll.class);
        if (!open && !current.actor().signedIn()) {
            throw new Refusal.NotAllowed(NEEDED);
        }
    }
}
