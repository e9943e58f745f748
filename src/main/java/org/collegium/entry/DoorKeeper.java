package org.collegium.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Looks at each request for a sign-in: pages carry it in a cookie, programs in a header, and neither is taken in the other's place. A
 * request without one goes on as a visitor's; what it may see is not decided here.
 */
@ApplicationScoped
public class DoorKeeper implements HttpAuthenticationMechanism {

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String secret = request.getRequestURI().startsWith("/api/") ? bearer(request) : SignInCookie.read(request);
        if (secret == null) {
            return context.doNothing();
        }
        CredentialValidationResult result = stores.validate(new SignInToken(secret));
        if (result.getStatus() == CredentialValidationResult.Status.VALID) {
            return context.notifyContainerAboutLogin(result);
        }
        return context.doNothing();
    }

    private static String bearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : null;
    }
}
