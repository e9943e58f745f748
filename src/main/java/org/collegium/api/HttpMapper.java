package org.collegium.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gives what the server itself turns away (no such address, another method, another media type) the shape of every other refusal. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> REASONS = Map.of(
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "media-type");

    @Override
    public Response toResponse(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status < 400 || status >= 500) {
            return Unexpected.answer(refused);
        }
        var answer = problem(status).answer();
        Set<String> allowed = new TreeSet<>(refused.getResponse().getAllowedMethods());
        allowed.remove("OPTIONS"); // turned away before it comes here
        return (allowed.isEmpty() ? answer : answer.header(HttpHeaders.ALLOW, String.join(", ", allowed))).build();
    }

    static Problem problem(int status) {
        return Problem.of(status, REASONS.getOrDefault(status, "bad-request"));
    }
}
