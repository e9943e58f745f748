package org.collegium.api;

import static org.collegium.live.Program.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.collegium.live.Company;
import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups one may know of, and taking and giving up a seat. */
@ExtendWith(LiveServer.class)
class GroupsIT {

    private static final Set<String> GROUP =
            Set.of("slug", "name", "kind", "purpose", "admission", "membership", "archived", "welcome");

    private final LiveServer.Site site;
    private final Company company;

    GroupsIT(LiveServer.Site site) {
        this.site = site;
        this.company = new Company(site);
    }

    private static List<String> slugs(Program program) {
        return program.get("groups?limit=100").items().stream()
                .map(group -> group.asJsonObject().getString("slug"))
                .toList();
    }

    @Test
    void aPractitionerSeesEveryListedGroupAndNoHiddenOne() {
        List<String> slugs = slugs(Program.of(site, "practitioner"));
        assertEquals(11, slugs.size(), slugs.toString());
        assertFalse(slugs.contains("speaking-up"));
        assertEquals("open-ground", slugs.get(0));
    }

    @Test
    void whoSitsInAHiddenGroupSeesIt() {
        Program nurse = Program.of(site, "nurse");
        assertTrue(slugs(nurse).contains("speaking-up"));
        var group = nurse.get("groups/speaking-up").json();
        assertEquals("HIDDEN", group.getString("admission"));
        assertEquals("alder", group.getJsonObject("membership").getString("persona"));
    }

    @Test
    void aGroupHasItsShape() {
        Program practitioner = Program.of(site, "practitioner");
        for (JsonValue item : practitioner.get("groups?limit=100").items()) {
            assertEquals(GROUP, item.asJsonObject().keySet());
        }
        JsonObject own = practitioner.get("groups/adult-safeguarding").json();
        assertEquals(GROUP, own.keySet());
        assertEquals("Adult safeguarding", own.getString("name"));
        assertEquals("SPECIALIST", own.getString("kind"));
        assertEquals("OPEN", own.getString("admission"));
        assertEquals(Set.of("state", "persona"), own.getJsonObject("membership").keySet());
        assertEquals("MEMBER", own.getJsonObject("membership").getString("state"));
        assertEquals("heron", own.getJsonObject("membership").getString("persona"));
    }

    @Test
    void outsideAGroupOneReadsWhatItIsForAndNotWhatItSaysToThoseInside() {
        JsonObject group =
                Program.of(site, "practitioner").get("groups/crisis-and-street").json();
        assertEquals(JsonValue.NULL, group.get("membership"));
        assertEquals(JsonValue.NULL, group.get("welcome"));
        assertFalse(group.getString("purpose").isBlank());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 11, 12})
    void pageByPageEachGroupComesOnce(int limit) {
        Program practitioner = Program.of(site, "practitioner");
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = practitioner.get("groups?limit=" + limit + (next.isEmpty() ? "" : "&after=" + next));
            assertTrue(page.items().size() <= limit);
            page.items().forEach(group -> seen.add(group.asJsonObject().getString("slug")));
            next = page.next();
        }
        assertEquals(slugs(practitioner), seen);
    }

    @ParameterizedTest
    @CsvSource({"applicant", "reviewer"})
    void whoIsNotVerifiedKnowsOfNoGroup(String who) {
        Program program = Program.of(site, who);
        var list = program.get("groups");
        assertEquals(200, list.status());
        assertEquals(0, list.items().size());
        assertNull(list.next());
        assertEquals(404, program.get("groups/open-ground").status());
        assertEquals(404, program.put("groups/open-ground/membership", object()).status());
    }

    @Test
    void theLapsedReadOwnGroupsAndJoinNone() {
        Program lapsed = Program.of(site, "lapsed");
        assertEquals(200, lapsed.get("groups/adult-safeguarding/topics").status());
        var join = lapsed.put("groups/dementia-care/membership", object());
        assertEquals(403, join.status());
        assertEquals("group.join.unverified", join.reason());
    }

    @Test
    void joiningWithAFaceAndLeaving() {
        Program newcomer = Program.of(site, "newcomer");
        assertEquals(404, newcomer.get("groups/dementia-care/topics").status());

        var joined = newcomer.put("groups/dementia-care/membership", object("persona", "ewan-pryce"));
        assertEquals(200, joined.status(), joined.toString());
        assertEquals("ewan-pryce", joined.json().getJsonObject("membership").getString("persona"));
        assertEquals(200, newcomer.get("groups/dementia-care/topics").status());
        var again = newcomer.put("groups/dementia-care/membership", object());
        assertEquals(joined.body(), again.body());

        assertEquals(204, newcomer.delete("groups/dementia-care/membership").status());
        assertEquals(204, newcomer.delete("groups/dementia-care/membership").status());
        assertEquals(404, newcomer.get("groups/dementia-care/topics").status());
        assertEquals(JsonValue.NULL, newcomer.get("groups/dementia-care").json().get("membership"));
    }

    @Test
    void joiningNeedsNoBody() {
        Program newcomer = Program.of(site, "newcomer");
        var joined = newcomer.send(newcomer.request("groups/learning-disability-and-autism/membership")
                .PUT(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, joined.status(), joined.toString());
        assertEquals("ewan-pryce", joined.json().getJsonObject("membership").getString("persona"));
        newcomer.delete("groups/learning-disability-and-autism/membership");
    }

    @ParameterizedTest
    @CsvSource({
        "newcomer, nursing-in-the-community, , 403, group.join.other-profession",
        "newcomer, approved-mental-health-professionals, , 403, group.join.not-open",
        "newcomer, speaking-up, , 404, not-found",
        "newcomer, no-such-group, , 404, not-found",
        "newcomer, dementia-care, heron, 400, group.join.face",
        "practitioner, open-ground, heron, 400, persona.not-shown-here",
    })
    void aSeatThatIsNotToBeHad(String who, String group, String persona, int status, String reason) {
        var answer = Program.of(site, who).put("groups/" + group + "/membership", object("persona", persona));
        assertEquals(status, answer.status(), answer.toString());
        assertEquals(reason, answer.reason());
        assertNotNull(answer.json().getString("detail"));
    }

    @Test
    void aFaceThatIsNotOnesOwnIsNotTakenAndLeavesNoTrace() throws Exception {
        var person = company.social();
        var answer = company.program(person).put("groups/open-ground/membership", object("persona", "priya-nair"));
        assertEquals("group.join.face", answer.reason());
        assertEquals("persona", answer.json().getString("field"));
        assertEquals(0, company.number("SELECT COUNT(*) FROM membership WHERE member_id = ?", person.id()));
    }

    @Test
    void leavingAHiddenGroupMakesItUnknownAgain() throws Exception {
        var person = company.social();
        var room = company.room(person);
        Program program = company.program(person);
        assertEquals(200, program.get("groups/" + room.slug()).status());
        assertEquals(
                204, program.delete("groups/" + room.slug() + "/membership").status());
        assertEquals(404, program.get("groups/" + room.slug()).status());
        assertEquals(
                404, program.delete("groups/" + room.slug() + "/membership").status());
        assertEquals(
                404,
                program.put("groups/" + room.slug() + "/membership", object()).status());
    }
}
