package org.collegium.api;

import static org.collegium.live.Program.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.collegium.live.Company;
import org.collegium.live.Company.Person;
import org.collegium.live.LiveServer;
import org.collegium.live.Program;
import org.collegium.live.Program.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one may not know of answers exactly as what never existed: the same status, the same body, the same headers. */
@ExtendWith(LiveServer.class)
class NotFoundIT {

    private static final String NEVER = "0000000000000000";

    private final LiveServer.Site site;
    private final Company company;

    NotFoundIT(LiveServer.Site site) {
        this.site = site;
        this.company = new Company(site);
    }

    private record Closed(String group, String topic, String post, String matter) {}

    /** A hidden room with a topic, a post and a case about it. */
    private Closed closed() throws Exception {
        Person writer = company.social();
        Person reporter = company.social();
        String group = company.room(writer, reporter).slug();
        Program pen = company.program(writer);
        String topic = pen.post("groups/" + group + "/topics", object("title", "Closed", "body", "Closed words."))
                .json()
                .getString("ref");
        String post =
                pen.get("topics/" + topic + "/posts").items().getJsonObject(0).getString("ref");
        String matter = company.program(reporter)
                .post("reports", object("subject", "post:" + post, "rule", "other", "note", ""))
                .json()
                .getString("ref");
        return new Closed(group, topic, post, matter);
    }

    @TestFactory
    List<DynamicTest> whoMayNotKnowMeetsNothing() throws Exception {
        Closed closed = closed();
        Person outsider = company.social();
        Map<String, Program> askers = new TreeMap<>();
        askers.put("a verified stranger", company.program(outsider));
        for (String who : List.of("applicant", "lapsed", "reviewer", "newcomer", "admin", "editor", "guardian")) {
            askers.put(who, Program.of(site, who));
        }
        askers.put("visitor", Program.visitor(site));
        List<DynamicTest> tests = new ArrayList<>();
        askers.forEach((who, program) -> tests.add(DynamicTest.dynamicTest(who, () -> same(program, closed))));
        tests.add(DynamicTest.dynamicTest("moderator outside the room", () -> moderator(closed)));
        return tests;
    }

    private void same(Program program, Closed closed) {
        var never = new Closed("no-such-group", NEVER, NEVER, NEVER);
        var crooked = new Closed("%20", "short", "UPPER-CASE-REF-0", "'%20or%201=1");
        List<Answer> secret = answers(program, closed);
        same(secret, answers(program, never));
        same(secret, answers(program, crooked));
        int expected = program.get("me").status() == 401 ? 401 : 404;
        secret.subList(0, secret.size() - 1)
                .forEach(answer -> assertEquals(expected, answer.status(), answer.toString()));
        assertEquals(
                404, secret.get(secret.size() - 1).status(), "reports are open to visitors, closed things are not");
    }

    private static void same(List<Answer> one, List<Answer> other) {
        for (int i = 0; i < one.size(); i++) {
            assertEquals(one.get(i).status(), other.get(i).status());
            assertEquals(one.get(i).body(), other.get(i).body());
            assertEquals(headers(one.get(i)), headers(other.get(i)));
        }
    }

    private static Map<String, List<String>> headers(Answer answer) {
        var headers = new TreeMap<>(answer.http().headers().map());
        headers.keySet().removeAll(Set.of("date"));
        return headers;
    }

    private static List<Answer> answers(Program program, Closed closed) {
        return List.of(
                program.get("groups/" + closed.group()),
                program.put("groups/" + closed.group() + "/membership", object()),
                program.put("groups/" + closed.group() + "/membership", object("persona", "heron")),
                program.delete("groups/" + closed.group() + "/membership"),
                program.get("groups/" + closed.group() + "/topics"),
                program.post("groups/" + closed.group() + "/topics", object("title", "x", "body", "x")),
                program.post("groups/" + closed.group() + "/topics", object("title", "x", "body", "x", "persona", "y")),
                program.get("topics/" + closed.topic()),
                program.get("topics/" + closed.topic() + "/posts"),
                program.post("topics/" + closed.topic() + "/posts", object("body", "x")),
                program.post("topics/" + closed.topic() + "/posts", object("body", "x", "persona", "y")),
                program.get("posts/" + closed.post()),
                program.patch("posts/" + closed.post(), object("body", "x")),
                program.patch("posts/" + closed.post(), object("body", "x", "revision", 1)),
                program.delete("posts/" + closed.post()),
                program.get("posts/" + closed.post() + "/revisions"),
                program.get("cases/" + closed.matter()),
                program.get("moderation/cases"),
                program.get("moderation/cases/" + closed.matter()),
                program.post("moderation/cases/" + closed.matter() + "/claim", object()),
                program.post(
                        "moderation/cases/" + closed.matter() + "/decision",
                        object("effect", "HIDE", "rule", "other", "facts", "x", "reason", "x")),
                program.post("moderation/cases/" + closed.matter() + "/undo", object("reason", "x")),
                program.post("reports", object("subject", "post:" + closed.post(), "rule", "other", "note", "")));
    }

    /** Moderators see cases; the rooms themselves stay closed to them as to anybody. */
    private void moderator(Closed closed) {
        Program moderator = Program.of(site, "moderator");
        assertEquals(200, moderator.get("moderation/cases/" + closed.matter()).status());
        for (String path : List.of(
                "groups/" + closed.group(),
                "groups/" + closed.group() + "/topics",
                "topics/" + closed.topic(),
                "topics/" + closed.topic() + "/posts",
                "posts/" + closed.post(),
                "posts/" + closed.post() + "/revisions",
                "cases/" + closed.matter())) {
            assertEquals(404, moderator.get(path).status(), path);
        }
    }
}
