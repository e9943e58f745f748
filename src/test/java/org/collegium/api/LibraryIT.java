package org.collegium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain-language area over REST: for everybody, and cheap to ask for again; and one's own notices. */
@ExtendWith(LiveServer.class)
class LibraryIT {

    private final LiveServer.Site site;
    private final Program visitor;

    LibraryIT(LiveServer.Site site) {
        this.site = site;
        this.visitor = Program.visitor(site);
    }

    @Test
    void aVisitorReadsEveryPageAndOneWholePageWithItsHelpLines() {
        assertEquals(30, visitor.get("resources?limit=100").items().size());
        var page = visitor.get("resources/mental-health-crisis").json();
        assertFalse(page.getJsonArray("sections").isEmpty());
        assertFalse(page.getJsonArray("signposts").isEmpty());
        assertEquals("mental-health-crisis", page.getString("slug"));
    }

    @Test
    void aVisitorReadsTheGlossaryAndTheHelpLines() {
        assertTrue(visitor.get("glossary?limit=100").items().size() >= 80);
        assertTrue(visitor.get("signposts").items().stream()
                .anyMatch(line -> line.asJsonObject().getString("phone").equals("116 123")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"resources", "resources/grief", "glossary", "signposts"})
    void whoeverComesBackIsToldThatNothingChanged(String path) {
        var first = visitor.get(path).http();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                "public, max-age=60",
                first.headers().firstValue("Cache-Control").orElseThrow());
        var second = visitor.send(visitor.request(path).header("If-None-Match", tag));
        assertEquals(304, second.http().statusCode());
    }

    @Test
    void aPageThatIsNotThereIsNotFound() {
        assertEquals(404, visitor.get("resources/no-such-page").http().statusCode());
    }

    @Test
    void noticesAreTheMembersOwn() {
        assertEquals(401, visitor.get("notices").http().statusCode());
        assertEquals(200, Program.of(site, "guardian").get("notices").http().statusCode());
        Program guardian = Program.of(site, "guardian");
        assertEquals(
                404,
                guardian.send(guardian.json("notices/0000000000000000/read", "POST", ""))
                        .http()
                        .statusCode());
    }
}
