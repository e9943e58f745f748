package org.collegium.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.collegium.entry.CurrentActor;
import org.collegium.members.SignInDesk;

/**
 * Signing a program in and out. Asking twice gives two tokens, which harms nobody; so this is the one POST without an {@link Once}: to
 * answer the same token again we would have to keep it.
 */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {

    @Inject
    CurrentActor current;

    @Inject
    SignInDesk desk;

    @Context
    HttpServletRequest request;

    /**
     * What a program shows at the door.
     *
     * @param code from a second factor; asked for once members can have one
     * @param label what the member calls this token, may be null
     */
    public record Credentials(String email, String password, String code, String label) {}

    /** A token; told this once. */
    public record Token(String token, Instant expiresAt) {}

    @POST
    @OpenToAll
    public Response make(Credentials shown) {
        var made = desk.makeToken(
                current.actor(), shown.email(), shown.password(), request.getRemoteAddr(), shown.label());
        return Response.status(201)
                .entity(new Token(made.token(), made.endsAt()))
                .build();
    }

    @DELETE
    @Path("current")
    public void end(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        desk.signOut(
                current.actor(), authorization.substring("Bearer ".length()).strip());
    }
}
