package org.collegium.api;

import static org.collegium.live.Program.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.collegium.live.Company;
import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing a program in and out, and who the token stands for. */
@ExtendWith(LiveServer.class)
class TokensIT {

    private final LiveServer.Site site;
    private final Program visitor;

    TokensIT(LiveServer.Site site) {
        this.site = site;
        this.visitor = Program.visitor(site);
    }

    @BeforeEach
    void calm() throws Exception {
        site.forgetPaces();
    }

    @Test
    void aTokenIsToldOnceAndLastsThirtyDays() {
        var answer = visitor.post(
                "tokens",
                Json.createObjectBuilder(
                                object("email", " Practitioner@demo.example ", "password", "open the demo door"))
                        .add("code", "123456")
                        .add("label", "my reader")
                        .build());
        assertEquals(201, answer.status(), answer.toString());
        assertEquals(Set.of("token", "expiresAt"), answer.json().keySet());
        Duration left =
                Duration.between(Instant.now(), Instant.parse(answer.json().getString("expiresAt")));
        assertTrue(left.toDays() >= 29 && left.toDays() <= 30, left.toString());
        assertEquals(43, answer.json().getString("token").length(), "256 bits");
    }

    @Test
    void noPassphraseAndNoTokenIsKept() throws Exception {
        String token = visitor.signIn("practitioner@demo.example");
        try (var owner = site.owner();
                var rows = owner.createStatement()
                        .executeQuery("SELECT COUNT(*) FROM sign_in WHERE token_hash = '" + token + "' OR label = '"
                                + token + "'")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "practitioner@demo.example, wrong, sign-in.no-match, password",
        "nobody@demo.example, open the demo door, sign-in.no-match, password",
        ", open the demo door, sign-in.email-missing, email",
        "practitioner@demo.example, , sign-in.passphrase-missing, password",
    })
    void aWrongSignInIsRefusedBesideItsField(String email, String password, String reason, String field) {
        var answer = visitor.post("tokens", object("email", email, "password", password));
        assertEquals(400, answer.status());
        assertEquals(reason, answer.reason());
        assertEquals(field, answer.json().getString("field"));
    }

    @Test
    void aWrongPassphraseAndAnUnknownAddressReadTheSame() {
        var wrong = visitor.post("tokens", object("email", "nurse@demo.example", "password", "not this"));
        var unknown = visitor.post("tokens", object("email", "not-here@demo.example", "password", "not this"));
        assertEquals(wrong.body(), unknown.body());
        assertEquals(wrong.status(), unknown.status());
    }

    @Test
    void aTokenThatWasSignedOutOpensNothingAnyMore() {
        Program program = Program.with(site, visitor.signIn("practitioner@demo.example"));
        assertEquals(200, program.get("me").status());
        assertEquals(204, program.delete("tokens/current").status());
        var after = program.get("me");
        assertEquals(401, after.status());
        assertEquals("sign-in.needed", after.reason());
        assertEquals("Bearer", after.header("WWW-Authenticate").orElseThrow());
        assertEquals(401, program.delete("tokens/current").status());
    }

    @Test
    void signingOutEndsNoOtherToken() {
        Program one = Program.with(site, visitor.signIn("practitioner@demo.example"));
        Program other = Program.with(site, visitor.signIn("practitioner@demo.example"));
        one.delete("tokens/current");
        assertEquals(200, other.get("me").status());
    }

    @Test
    void theElevenTryForOneAddressIsSlowedDownEvenWithTheRightPassphrase() throws Exception {
        var person = new Company(site).social();
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    400,
                    visitor.post("tokens", object("email", person.email(), "password", "guess " + i))
                            .status());
        }
        var slowed = visitor.post("tokens", object("email", person.email(), "password", "open the demo door"));
        assertEquals(429, slowed.status());
        assertEquals("slow-down", slowed.reason());
        int seconds = Integer.parseInt(slowed.header("Retry-After").orElseThrow());
        assertTrue(seconds > 600 && seconds <= 900, "seconds: " + seconds);
        assertTrue(slowed.json().getString("detail").contains("15 minutes"), slowed.body());
        assertEquals(
                201,
                visitor.post("tokens", object("email", "nurse@demo.example", "password", "open the demo door"))
                        .status());
    }

    @Test
    void meTellsStandingRolesAndOwnFaces() {
        var me = Program.of(site, "practitioner").get("me").json();
        assertEquals("VERIFIED", me.getString("standing"));
        assertEquals("social-worker", me.getString("profession"));
        assertEquals(0, me.getJsonArray("roles").size());
        var handles = me.getJsonArray("personas").stream()
                .map(persona -> persona.asJsonObject().getString("handle"))
                .toList();
        assertEquals(List.of("priya-nair", "heron"), handles);
        var face = me.getJsonArray("personas").getJsonObject(1);
        assertEquals(Set.of("handle", "name", "kind", "profession", "verifiedSince"), face.keySet());
        assertEquals("PSEUDONYM", face.getString("kind"));
        assertFalse(me.toString().contains("@"), "no address of mail");
    }

    @ParameterizedTest
    @CsvSource({
        "applicant, APPLICANT, []",
        "lapsed, IN_GRACE, []",
        "reviewer, NONE, ['LIVED_EXPERIENCE_REVIEWER']",
        "moderator, VERIFIED, ['MODERATOR']",
        "newcomer, VERIFIED, []",
    })
    void meKnowsEveryStanding(String who, String standing, String roles) {
        var me = Program.of(site, who).get("me").json();
        assertEquals(standing, me.getString("standing"));
        assertEquals(roles.replace('\'', '"'), me.getJsonArray("roles").toString());
    }

    @Test
    void theCookieOfABrowserOpensNothingHere() {
        String token = visitor.signIn("practitioner@demo.example");
        for (String path : List.of("me", "/;x/api/v1/me", "//api/v1/me", "/x/../api/v1/me")) {
            var request = visitor.request("me");
            request.uri(java.net.URI.create(
                    site.base().toString().replaceAll("/$", "") + (path.startsWith("/") ? path : "/api/v1/" + path)));
            var answer = visitor.send(request.header("Cookie", "__Host-collegium=" + token));
            assertNotEquals(200, answer.status(), path);
        }
    }

    @ParameterizedTest
    @CsvSource({"Bearer", "Bearer nothing", "Basic cHJhY3RpdGlvbmVyOng=", "bearer  "})
    void whatIsNoTokenIsAVisitor(String authorization) {
        var answer = visitor.send(visitor.request("me").header("Authorization", authorization));
        assertEquals(401, answer.status());
    }

    @Test
    void aTokenWorksInsideItsTimeOnly() throws Exception {
        var company = new Company(site);
        var person = company.social();
        assertEquals(200, company.program(person).get("me").status());
        company.run(
                "UPDATE sign_in SET ends_at = ? WHERE member_id = ?",
                Company.now().minusSeconds(1),
                person.id());
        assertEquals(401, company.program(person).get("me").status());
    }
}
