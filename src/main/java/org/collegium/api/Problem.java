package org.collegium.api;

import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.collegium.platform.Words;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param status the HTTP status
 * @param reason the key that programs rely on
 * @param details what fills the gaps of the sentence
 * @param field the field it is about, or null
 */
record Problem(int status, String reason, List<String> details, String field) {

    static final String MEDIA_TYPE = "application/problem+json;charset=utf-8";

    static Problem of(int status, String reason) {
        return new Problem(status, reason, List.of(), null);
    }

    String json() {
        Response.Status known = Response.Status.fromStatusCode(status);
        var problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", known == null ? "Refused" : known.getReasonPhrase())
                .add("status", status)
                .add("detail", Words.refusal(reason, details))
                .add("reason", reason);
        if (field != null) {
            problem.add("field", field);
        }
        return problem.build().toString();
    }

    Response.ResponseBuilder answer() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(json());
    }
}
