package org.collegium.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collegium.kernel.Ref;
import org.collegium.live.LiveServer;
import org.collegium.live.LiveServer.Site;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is closed to somebody is, to them, nothing at all: the same answer, to the byte, as for what never was. */
@ExtendWith({LiveServer.class, Browser.class})
class ClosedIT {

    private static final String GROUP = "adult-safeguarding";

    /**
     * An address that exists and one of the same shape that does not.
     *
     * @param words what stands behind it and must not be told
     */
    private record Door(String closed, String nothing, List<String> words) {}

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "applicant", "newcomer", "nurse", "police"})
    void what_is_closed_reads_like_what_never_existed(String who, Site site) throws SQLException {
        var topic = Writer.of(site, "practitioner").starts(GROUP, "Closed to others", "Nobody outside reads this.");
        Wire wire = who.equals("visitor") ? Wire.visitor(site) : Wire.signedIn(site, who);
        HttpResponse<String> never = wire.get("/no-such-page");
        assertEquals(404, never.statusCode());

        for (Door door : doors(site, topic, who)) {
            HttpResponse<String> answer = wire.get(door.closed());
            assertEquals(404, answer.statusCode(), who + " GET " + door.closed());
            assertEquals(
                    without("/no-such-page", never.body()),
                    without(path(door.closed()), answer.body()),
                    who + " GET " + door.closed());
            assertEquals(headers(never), headers(answer), who + " GET " + door.closed());
            tellsNothing(who, door, answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor", "applicant", "newcomer", "nurse", "police"})
    void writing_to_what_is_closed_is_answered_like_writing_to_nothing(String who, Site site) throws SQLException {
        var topic = Writer.of(site, "practitioner").starts(GROUP, "Closed to others", "Nobody outside reads this.");
        Wire wire = who.equals("visitor") ? Wire.visitor(site) : Wire.signedIn(site, who);
        String token = who.equals("visitor") ? "" : token(wire);

        for (Door door : doors(site, topic, who)) {
            for (Map<String, String> form : List.of(reply(token), Map.of("csrf", token, "form", "form"))) {
                HttpResponse<String> answer = wire.post(door.closed(), form);
                HttpResponse<String> nothing = wire.post(door.nothing(), form);
                String what = who + " POST " + door.closed() + " " + form.keySet();
                assertEquals(nothing.statusCode(), answer.statusCode(), what);
                if (!who.equals("visitor")) {
                    assertEquals(404, answer.statusCode(), what);
                }
                assertEquals(
                        without(path(door.nothing()), nothing.body()),
                        without(path(door.closed()), answer.body()),
                        what);
                tellsNothing(who, door, answer);
            }
        }
        assertEquals(
                1, number(site, "SELECT posts FROM topic WHERE ref = '" + topic.ref() + "'"), "nothing was written");
    }

    private static List<Door> doors(Site site, Writer.Started topic, String who) throws SQLException {
        String ref = Ref.fresh().value();
        List<String> told = List.of(topic.title(), "Nobody outside reads this", "Heron", "Adult safeguarding");
        List<Door> doors = new ArrayList<>();
        doors.add(new Door(topic.address(), "/topics/" + ref + "/a-slug", told));
        doors.add(new Door("/topics/" + topic.ref(), "/topics/" + ref, told));
        doors.add(new Door("/posts/" + topic.post() + "/edit", "/posts/" + ref + "/edit", told));
        doors.add(new Door("/posts/" + topic.post() + "/history", "/posts/" + ref + "/history", told));
        doors.add(new Door("/groups/" + GROUP + "/new", "/groups/nothing-here/new", told));
        doors.add(new Door("/personas/heron", "/personas/nobody-here", List.of("Heron", "Social worker")));
        if (!who.equals("nurse")) {
            doors.add(new Door("/groups/speaking-up", "/groups/nothing-here", List.of("Speaking up", "raising")));
            doors.add(
                    new Door("/groups/speaking-up/new", "/groups/nothing-here/new", List.of("Speaking up", "raising")));
        }
        if (who.equals("visitor") || who.equals("applicant")) {
            doors.add(
                    new Door("/groups/" + GROUP, "/groups/nothing-here", List.of("Adult safeguarding", "Section 42")));
        }
        String other = text(
                site,
                "SELECT c.ref FROM moderation_case c WHERE c.place LIKE '%safeguarding%' OR c.snapshot LIKE '%spare key%'"
                        + " ORDER BY c.id LIMIT 1");
        doors.add(new Door("/cases/" + other, "/cases/" + ref, List.of("What was reported", "Decided")));
        doors.add(new Door("/moderation", "/moderation-nothing", List.of("Cases")));
        doors.add(new Door("/moderation?state=DECIDED", "/moderation-nothing?state=DECIDED", List.of("Cases")));
        doors.add(new Door("/moderation/cases/" + other, "/moderation/cases/" + ref, List.of("Take this case")));
        return doors;
    }

    private static Map<String, String> reply(String token) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form", "form");
        form.put("csrf", token);
        form.put("form:body", "I am not supposed to be here");
        form.put("form:title", "I am not supposed to be here");
        form.put("form:key", Ref.fresh().value());
        form.put("form:post", "Post");
        form.put("form:save", "Save");
        form.put("form:claim", "Take this case");
        form.put("jakarta.faces.ViewState", "stateless");
        return form;
    }

    private static String token(Wire wire) {
        return wire.form("/sign-out", "form:sign-out").get("csrf");
    }

    private static void tellsNothing(String who, Door door, HttpResponse<String> answer) {
        for (String word : door.words()) {
            assertFalse(answer.body().contains(word), who + " reads “" + word + "” at " + door.closed());
        }
    }

    /** The address that was asked for is told back, in the link to signing in and in a form; a nonce is new each time. */
    private static String without(String address, String body) {
        return body.replaceAll(" nonce=\"[^\"]*\"", "")
                .replace(URLEncoder.encode(address, StandardCharsets.UTF_8), "…")
                .replace(address, "…");
    }

    private static String path(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /** All headers but the clock; the length follows from the body, which was compared. */
    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("Date") || name.equalsIgnoreCase("Content-Length"));
        return headers;
    }

    private static String text(Site site, String query) throws SQLException {
        try (Connection owner = site.owner();
                var statement = owner.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static int number(Site site, String query) throws SQLException {
        return Integer.parseInt(text(site, query));
    }
}
