package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.collegium.access.Actor;
import org.collegium.access.CaseFacts;
import org.collegium.access.CaseRules;
import org.collegium.access.GroupFacts;
import org.collegium.access.GroupRules;
import org.collegium.access.PostFacts;
import org.collegium.access.PostRules;
import org.collegium.access.Role;
import org.collegium.access.TopicFacts;
import org.collegium.access.TopicRules;
import org.collegium.forum.PostReading;
import org.collegium.forum.PostView;
import org.collegium.forum.TopicReading;
import org.collegium.forum.TopicRow;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.CaseReading;
import org.collegium.moderation.CaseRow;
import org.collegium.personas.PersonaCard;
import org.collegium.personas.PersonaReading;
import org.junit.jupiter.api.Test;

/**
 * What SQL lists is what the rules allow: for every kind of actor and every kind of thing, <em>listed ⇔ may see</em>. The facts given to
 * the rules here are those that were seeded, not those that the application read.
 */
class ParityIT extends Story {

    private static final int ALL = 10_000;

    @Inject
    GroupReading groups;

    @Inject
    TopicReading topics;

    @Inject
    PostReading posts;

    @Inject
    CaseReading cases;

    @Inject
    PersonaReading personas;

    private record Room(GroupId id, String slug, Admission admission, Set<String> professions, boolean archived)
            implements GroupFacts {}

    private record Topic(
            long id,
            Ref ref,
            GroupId groupId,
            PersonaId authorId,
            boolean locked,
            boolean hidden,
            Set<PersonaId> writers)
            implements TopicFacts {}

    private record Post(Ref ref, int number, TopicFacts topic, PersonaId authorId, boolean hidden, boolean withdrawn)
            implements PostFacts {}

    private record Matter(
            Ref ref,
            String state,
            PersonaId subjectAuthor,
            Set<MemberId> reporters,
            MemberId holder,
            MemberId decidedBy)
            implements CaseFacts {
        @Override
        public boolean decided() {
            return decidedBy != null;
        }
    }

    /** Somebody who holds an account, with both faces. */
    private record Somebody(People.Person person, List<PersonaId> faces) {}

    private static final int POSTS = 4;

    private final Map<String, Somebody> members = new LinkedHashMap<>();
    private final Map<String, Actor> actorsByName = new LinkedHashMap<>();
    private final List<Room> rooms = new ArrayList<>();
    private final List<Topic> talk = new ArrayList<>();
    private final Map<Ref, List<Post>> postsByTopic = new HashMap<>();
    private final List<Matter> matters = new ArrayList<>();
    private final Map<String, Integer> marks = new HashMap<>();
    private int seen;
    private int veiled;

    /** A parity in which nothing is seen, or nothing is veiled, would prove nothing. */
    private void assertBothHappened() {
        assertTrue(seen > 10, () -> "seen: " + seen);
        assertTrue(veiled > 10, () -> "veiled: " + veiled);
    }

    @Test
    void a_group_is_listed_to_whoever_may_know_of_it() {
        seed();
        for (var entry : actorsByName.entrySet()) {
            Actor by = entry.getValue();
            assertListed(
                    entry.getKey(),
                    rooms,
                    Room::slug,
                    room -> GroupRules.mayKnow(by, room).allowed(),
                    groups.known(by).stream().map(GroupCard::slug).toList());
            assertListed(
                    entry.getKey() + ", own",
                    rooms,
                    Room::slug,
                    room -> GroupRules.mayKnow(by, room).allowed() && by.belongsTo(room.id()),
                    groups.own(by).stream().map(GroupCard::slug).toList());
            for (Room room : rooms) {
                String told = entry.getKey() + ", " + room;
                assertEquals(GroupRules.mayKnow(by, room).allowed(), found(() -> groups.group(by, room.slug())), told);
                assertEquals(
                        GroupRules.mayEnter(by, room).allowed(), found(() -> groups.audience(by, room.slug())), told);
            }
        }
        assertBothHappened();
    }

    @Test
    void a_topic_is_listed_to_whoever_may_see_it() {
        seed();
        for (var entry : actorsByName.entrySet()) {
            Actor by = entry.getValue();
            for (Room room : rooms) {
                String told = entry.getKey() + " in " + room;
                List<Topic> inside = talk.stream()
                        .filter(topic -> topic.groupId().equals(room.id()))
                        .toList();
                Predicate<Topic> maySee = topic -> TopicRules.maySee(by, topic).allowed();
                if (GroupRules.mayEnter(by, room).allowed()) {
                    List<Ref> listed = refs(topics.inGroup(by, room.slug(), null, ALL));
                    assertListed(told, inside, Topic::ref, maySee, listed);
                    assertEquals(listed, inPages(by, room), told + ", in pages");
                } else {
                    assertNotFound(() -> topics.inGroup(by, room.slug(), null, ALL));
                    assertTrue(inside.stream().noneMatch(maySee), told);
                }
            }
            assertListed(
                    entry.getKey() + ", unread",
                    talk,
                    Topic::ref,
                    topic -> TopicRules.maySee(by, topic).allowed() && read(by, topic) < POSTS,
                    refs(topics.unread(by, ALL)));
            assertListed(
                    entry.getKey() + ", answered",
                    talk,
                    Topic::ref,
                    topic -> TopicRules.maySee(by, topic).allowed()
                            && read(by, topic) < POSTS
                            && topic.writers()
                                    .contains(by.seat(topic.groupId())
                                            .orElseThrow()
                                            .persona()),
                    refs(topics.answered(by, ALL)));
            for (Topic topic : talk) {
                assertEquals(
                        TopicRules.maySee(by, topic).allowed(),
                        found(() -> topics.topic(by, topic.ref())),
                        entry.getKey() + ", " + topic);
            }
        }
        assertBothHappened();
    }

    private List<Ref> inPages(Actor by, Room room) {
        List<Ref> all = new ArrayList<>();
        List<Ref> page = refs(topics.inGroup(by, room.slug(), null, 2));
        while (!page.isEmpty() && all.size() <= talk.size()) {
            all.addAll(page);
            page = refs(topics.inGroup(by, room.slug(), page.get(page.size() - 1), 2));
        }
        return all;
    }

    @Test
    void words_are_shown_to_whoever_may_read_them() {
        seed();
        for (var entry : actorsByName.entrySet()) {
            Actor by = entry.getValue();
            for (Topic topic : talk) {
                List<Post> said = postsByTopic.get(topic.ref());
                String told = entry.getKey() + ", " + topic;
                if (TopicRules.maySee(by, topic).allowed()) {
                    List<PostView> shown = posts.inTopic(by, topic.ref(), 0, ALL);
                    assertEquals(
                            said.stream().map(Post::ref).toList(),
                            shown.stream().map(PostView::ref).toList(),
                            told);
                    for (int i = 0; i < said.size(); i++) {
                        assertShownAsAllowed(told + ", " + said.get(i), by, said.get(i), shown.get(i));
                    }
                } else {
                    assertNotFound(() -> posts.inTopic(by, topic.ref(), 0, ALL));
                }
            }
            for (Post post : postsByTopic.get(talk.get(1).ref())) {
                assertEquals(PostRules.maySee(by, post).allowed(), found(() -> posts.post(by, post.ref())));
                assertEquals(PostRules.maySee(by, post).allowed(), found(() -> posts.place(by, post.ref())));
                assertEquals(
                        PostRules.mayReadRevisions(by, post).allowed(), found(() -> posts.revisions(by, post.ref())));
            }
        }
    }

    private static void assertShownAsAllowed(String told, Actor by, Post post, PostView shown) {
        boolean mayRead = PostRules.mayRead(by, post).allowed();
        assertEquals(mayRead ? "Words of " + post.ref() : null, shown.body(), told);
        assertEquals(mayRead ? "<p>Words of " + post.ref() + "</p>" : null, shown.html(), told);
        assertEquals(PostRules.mayReport(by, post).allowed(), shown.mayReport(), told);
        assertEquals(PostRules.mayWithdraw(by, post).allowed(), shown.mayWithdraw(), told);
        assertEquals(by.wears(post.authorId()), shown.mine(), told);
    }

    @Test
    void a_case_is_in_the_queue_of_whoever_may_open_it() {
        seed();
        for (var entry : actorsByName.entrySet()) {
            Actor by = entry.getValue();
            for (Matter matter : matters) {
                assertEquals(
                        CaseRules.mayOpen(by, matter).allowed(),
                        found(() -> cases.file(by, matter.ref())),
                        entry.getKey() + ", " + matter);
            }
            if (!CaseRules.mayReadQueue(by).allowed()) {
                assertNotFound(() -> cases.queue(by, null, null, ALL));
                assertTrue(matters.stream()
                        .noneMatch(matter -> CaseRules.mayOpen(by, matter).allowed()));
                continue;
            }
            assertListed(
                    entry.getKey() + ", open",
                    matters,
                    Matter::ref,
                    matter -> CaseRules.mayOpen(by, matter).allowed()
                            && Set.of("RECEIVED", "LOOKING").contains(matter.state()),
                    caseRefs(cases.queue(by, null, null, ALL)));
            for (String state : List.of("RECEIVED", "LOOKING", "DECIDED", "CLOSED")) {
                List<Ref> listed = caseRefs(cases.queue(by, state, null, ALL));
                assertListed(
                        entry.getKey() + ", " + state,
                        matters,
                        Matter::ref,
                        matter -> CaseRules.mayOpen(by, matter).allowed()
                                && matter.state().equals(state),
                        listed);
            }
            List<Ref> whole = caseRefs(cases.queue(by, null, null, ALL));
            List<Ref> paged = new ArrayList<>();
            List<Ref> page = caseRefs(cases.queue(by, null, null, 5));
            while (!page.isEmpty() && paged.size() <= whole.size()) {
                paged.addAll(page);
                page = caseRefs(cases.queue(by, null, page.get(page.size() - 1), 5));
            }
            assertEquals(whole, paged, entry.getKey() + ", in pages");
        }
        assertBothHappened();
    }

    @Test
    void a_case_is_among_mine_for_whoever_may_follow_it() {
        seed();
        for (var entry : actorsByName.entrySet()) {
            Actor by = entry.getValue();
            assertListed(
                    entry.getKey(),
                    matters,
                    Matter::ref,
                    matter -> CaseRules.mayFollow(by, matter).allowed(),
                    caseRefs(cases.mine(by, ALL)));
            for (Matter matter : matters) {
                assertEquals(
                        CaseRules.mayFollow(by, matter).allowed(),
                        found(() -> cases.side(by, matter.ref())),
                        entry.getKey() + ", " + matter);
            }
        }
        assertBothHappened();
    }

    @Test
    void a_face_is_known_as_own_to_nobody_but_its_member() {
        seed();
        for (var entry : actorsByName.entrySet()) {
            Actor by = entry.getValue();
            assertEquals(
                    by.faces(),
                    personas.own(by).stream().map(PersonaCard::id).collect(Collectors.toSet()),
                    entry.getKey());
        }
        for (var entry : members.entrySet()) {
            assertEquals(
                    Set.copyOf(entry.getValue().faces()),
                    actorsByName.get(entry.getKey()).faces());
            for (PersonaId face : entry.getValue().faces()) {
                Set<GroupId> seats = rooms.stream()
                        .map(Room::id)
                        .filter(id -> actorsByName
                                .get(entry.getKey())
                                .seat(id)
                                .map(seat -> seat.persona().equals(face))
                                .orElse(false))
                        .collect(Collectors.toSet());
                assertEquals(seats, groups.seatsOf(face), entry.getKey());
            }
        }
    }

    /** Compares what is listed of the seeded things with what may be seen. */
    private <T, K> void assertListed(
            String told, List<T> seeded, Function<T, K> key, Predicate<T> maySee, List<K> listed) {
        Set<K> ours = seeded.stream().map(key).collect(Collectors.toSet());
        Set<K> expected = seeded.stream().filter(maySee).map(key).collect(Collectors.toSet());
        Set<K> actual = listed.stream().filter(ours::contains).collect(Collectors.toSet());
        assertEquals(expected, actual, told);
        assertEquals(listed.size(), Set.copyOf(listed).size(), told + ": nothing is listed twice");
        seen += actual.size();
        veiled += ours.size() - actual.size();
    }

    private static boolean found(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (Refusal.NotFound e) {
            return false;
        }
    }

    private static List<Ref> refs(List<TopicRow> rows) {
        return rows.stream().map(TopicRow::ref).toList();
    }

    private static List<Ref> caseRefs(List<CaseRow> rows) {
        return rows.stream().map(CaseRow::ref).toList();
    }

    private int read(Actor by, Topic topic) {
        return by.signedIn() ? marks.getOrDefault(by.id().value() + " " + topic.id(), 0) : 0;
    }

    // ---- the world

    private void seed() {
        owner.atOnce(() -> {
            seedMembers();
            seedRooms();
            seedTalk();
            seedCases();
        });
        members.forEach((name, somebody) -> actorsByName.put(name, as(somebody.person())));
        actorsByName.put("a visitor", Actor.VISITOR);
        actorsByName.put("the system", Actor.SYSTEM);
    }

    private void seedMembers() {
        member("nurse", people.verified("nurse"));
        member("paramedic", people.verified("paramedic"));
        member("social worker", people.verified("social-worker"));
        member("another nurse", people.verified("nurse"));
        member("in grace", people.lapsed(29));
        member("lapsed", people.lapsed(31));
        member("applicant", people.applicant());
        member("unregistered", people.unregistered());
        for (Role role : Role.values()) {
            member(role.name(), people.verified("nurse"));
            people.appoint(members.get(role.name()).person(), role);
        }
        member("second moderator", people.moderator());
        member("moderator in grace", people.lapsed(3));
        people.appoint(members.get("moderator in grace").person(), Role.MODERATOR);
        var unregistered = people.unregistered();
        member("moderator without registration", unregistered);
        people.appoint(unregistered, Role.MODERATOR);
    }

    private void member(String name, People.Person person) {
        members.put(
                name,
                new Somebody(
                        person, List.of(person.face(), people.pseudonym(person).id())));
    }

    private void seedRooms() {
        for (GroupFacts.Admission admission : GroupFacts.Admission.values()) {
            room(admission, Set.of(), false);
        }
        room(GroupFacts.Admission.HIDDEN, Set.of("nurse"), true);
        room(GroupFacts.Admission.OPEN, Set.of("paramedic"), true);
    }

    private void room(GroupFacts.Admission admission, Set<String> professions, boolean archived) {
        var made = people.room(admission);
        professions.forEach(profession -> people.reserve(made, profession));
        if (archived) {
            people.archive(made);
        }
        int number = 0;
        for (Somebody somebody : members.values()) {
            if ((number + rooms.size()) % 2 == 0) {
                people.seat(somebody.person(), made, somebody.faces().get(number % 2), number % 5 == 0);
                if (number % 4 == 0) {
                    people.pause(somebody.person(), made, 60);
                }
            }
            number++;
        }
        rooms.add(new Room(made.id(), made.slug(), admission, professions, archived));
    }

    private void seedTalk() {
        List<PersonaId> faces = members.values().stream()
                .flatMap(somebody -> somebody.faces().stream())
                .toList();
        int turn = 0;
        for (Room room : rooms) {
            for (int n = 0; n < 7; n++) {
                talk.add(topic(room, faces, turn++));
            }
        }
    }

    private Topic topic(Room room, List<PersonaId> faces, int turn) {
        boolean hidden = turn % 2 == 1;
        boolean locked = turn % 3 == 0;
        // a stride without a common divisor: over all topics every face writes, seated there or not
        PersonaId author = faces.get(turn * 5 % faces.size());
        Ref ref = Ref.fresh();
        long id = owner.insert(
                "INSERT INTO topic (ref, group_id, slug, title, kind, author_id, posts, pinned, locked, hidden, created_at,"
                        + " last_post_at, last_author_id) VALUES (?, ?, 'topic', 'A topic', 'DISCUSSION', ?, ?, ?, ?, ?,"
                        + " '2026-01-01', TIMESTAMPADD(DAY, ?, '2026-01-02'), ?)",
                ref.value(),
                room.id().value(),
                author.value(),
                POSTS,
                turn % 4 == 0,
                locked,
                hidden,
                turn % 3, // some end at the same moment
                author.value());
        List<Post> said = new ArrayList<>();
        Topic facts = new Topic(id, ref, room.id(), author, locked, hidden, new java.util.HashSet<>());
        for (int number = 1; number <= POSTS; number++) {
            PersonaId writer = faces.get((turn * 5 + number * 7) % faces.size());
            facts.writers().add(writer);
            said.add(post(facts, number, writer, number == 2 || number == 4, number >= 3));
        }
        postsByTopic.put(ref, said);
        int reader = 0;
        for (Somebody somebody : members.values()) {
            int mark = (reader + turn) % (POSTS + 2) - 1;
            if (mark >= 0) {
                owner.change(
                        "INSERT INTO read_mark (member_id, topic_id, number, read_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))",
                        somebody.person().id().value(),
                        id,
                        mark);
                marks.put(somebody.person().id().value() + " " + id, mark);
            }
            reader++;
        }
        return facts;
    }

    private Post post(Topic topic, int number, PersonaId writer, boolean hidden, boolean withdrawn) {
        Ref ref = Ref.fresh();
        owner.insert(
                "INSERT INTO post (topic_id, number, ref, author_id, body, html, created_at, hidden_at, withdrawn_at,"
                        + " idempotency_key) VALUES (?, ?, ?, ?, ?, ?, '2026-01-02', IF(?, '2026-01-03', NULL),"
                        + " IF(?, '2026-01-03', NULL), ?)",
                topic.id(),
                number,
                ref.value(),
                writer.value(),
                "Words of " + ref,
                "<p>Words of " + ref + "</p>",
                hidden,
                withdrawn,
                freshKey());
        return new Post(ref, number, topic, writer, hidden, withdrawn);
    }

    private void seedCases() {
        List<Somebody> everybody = List.copyOf(members.values());
        List<Post> all = postsByTopic.values().stream().flatMap(List::stream).toList();
        MemberId judge = members.get("second moderator").person().id();
        int turn = 0;
        for (Post post : all.subList(0, 60)) {
            matters.add(matter(post, turn, everybody, judge));
            turn++;
        }
    }

    private Matter matter(Post post, int turn, List<Somebody> everybody, MemberId judge) {
        String state = List.of("RECEIVED", "LOOKING", "DECIDED", "CLOSED").get(turn % 4);
        boolean decided = turn % 4 >= 2;
        PersonaId author = turn % 7 == 0 ? null : post.authorId();
        MemberId holder = turn % 4 == 1 && turn % 8 == 1 ? judge : null;
        Ref ref = Ref.fresh();
        String rule = List.of("illegal", "identifies-someone", "other").get(turn % 3);
        long id = owner.insert(
                "INSERT INTO moderation_case (ref, subject, author_id, place, snapshot, snapshot_at, rule_code, state,"
                        + " holder_id, held_until, opened_at) VALUES (?, ?, ?, 'A room', 'Words', '2026-01-03', ?, ?, ?,"
                        + " IF(? IS NULL, NULL, UTC_TIMESTAMP(6) + INTERVAL 20 MINUTE), TIMESTAMPADD(DAY, ?, '2026-01-03'))",
                ref.value(),
                "post:" + post.ref(),
                author == null ? null : author.value(),
                rule,
                state,
                holder == null ? null : holder.value(),
                holder == null ? null : holder.value(),
                turn % 5);
        Set<MemberId> reporters = new java.util.HashSet<>();
        for (int n = 0; n <= turn % 3; n++) {
            MemberId reporter =
                    everybody.get((turn + n * 4) % everybody.size()).person().id();
            boolean byMember = (turn + n) % 4 != 0;
            owner.insert(
                    "INSERT INTO report (ref, case_id, rule_code, reporter_id, note, reported_at, idempotency_key)"
                            + " VALUES (?, ?, ?, ?, '', '2026-01-03', ?)",
                    Ref.fresh().value(),
                    id,
                    rule,
                    byMember ? reporter.value() : null,
                    freshKey());
            if (byMember) {
                reporters.add(reporter);
            }
        }
        if (decided) {
            owner.insert(
                    "INSERT INTO decision (case_id, effect, rule_code, facts, reason, decided_by, decided_at, idempotency_key)"
                            + " VALUES (?, 'NO_ACTION', ?, 'Facts', 'Reason', ?, '2026-01-04', ?)",
                    id,
                    rule,
                    judge.value(),
                    freshKey());
        }
        return new Matter(ref, state, author, reporters, holder, decided ? judge : null);
    }
}
