package org.collegium.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.collegium.entry.CurrentActor;
import org.collegium.kernel.Refusal;

/**
 * Turns a refusal into a problem document: the only place of the REST interface that does. 404 for what is not there or not to be known,
 * 401 for a visitor who would have to sign in, 403 for what the asker may see yet not do, 400 for what was typed, 409 for what somebody
 * else changed first, 429 for too much at once. (422 is kept for posts that the stop-and-think check points at.)
 */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Inject
    CurrentActor current;

    @Override
    public Response toResponse(Refusal refusal) {
        if (refusal instanceof Refusal.NotAllowed && !current.actor().signedIn()) {
            return Problem.of(401, SignInFilter.NEEDED)
                    .answer()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        String field = refusal instanceof Refusal.Invalid invalid ? invalid.field() : null;
        var answer = new Problem(status(refusal), refusal.reason(), refusal.details(), field).answer();
        if (refusal instanceof Refusal.SlowDown slowDown) {
            answer.header(HttpHeaders.RETRY_AFTER, slowDown.seconds());
        }
        return answer.build();
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return 404;
        }
        if (refusal instanceof Refusal.NotAllowed) {
            return 403;
        }
        if (refusal instanceof Refusal.Invalid) {
            return 400;
        }
        if (refusal instanceof Refusal.Conflict) {
            return 409;
        }
        return 429;
    }
}
