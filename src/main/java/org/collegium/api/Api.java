package org.collegium.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The root of the REST interface, and its description at {@code /openapi}. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Collegium",
                        version = "1",
                        description = "Everything the pages do, for programs. Answers are JSON; a refusal is"
                                + " application/problem+json with a reason that stays the same and a sentence for people. Lists come as"
                                + " {items, next}: send next as ?after= for the next page, and ?limit= from 1 to 100. A POST that writes"
                                + " needs a header Idempotency-Key, the same for each try of one write."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token from POST /api/v1/tokens.")
public class Api extends Application {

    @Override
    public Map<String, Object> getProperties() {
        // Jersey would describe itself in WADL otherwise, at an address that nobody asked for
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
