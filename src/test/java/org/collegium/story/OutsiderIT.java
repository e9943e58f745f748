package org.collegium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.collegium.access.Actor;
import org.collegium.access.GroupFacts.Admission;
import org.collegium.access.Role;
import org.collegium.forum.DraftDesk;
import org.collegium.forum.Place;
import org.collegium.forum.PostReading;
import org.collegium.forum.Posted;
import org.collegium.forum.TopicReading;
import org.collegium.groups.GroupCard;
import org.collegium.groups.GroupReading;
import org.collegium.groups.MembershipDesk;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;
import org.collegium.moderation.ReportDesk;
import org.junit.jupiter.api.Test;

/** Promise 1: to whoever has no place in a group, nothing inside exists, whatever they try. */
class OutsiderIT extends Story {

    @Inject
    GroupReading groups;

    @Inject
    MembershipDesk memberships;

    @Inject
    TopicReading topics;

    @Inject
    PostReading posts;

    @Inject
    DraftDesk drafts;

    @Inject
    ReportDesk reports;

    @Test
    void nothing_inside_exists_for_those_outside() {
        var insider = people.verified("nurse");
        var former = people.verified("nurse");
        var room = people.room(insider, former);
        Posted start = start(insider, room);
        Posted own = reply(former, start.topic(), "Words of somebody who left");
        people.unseat(former, room);
        String before = stateOf(room, start);

        Map<String, Actor> outsiders = outsiders(room);
        outsiders.put("a former member, who wrote here", as(former));
        for (var outsider : outsiders.entrySet()) {
            for (var act : acts(room, start, own).entrySet()) {
                String told = outsider.getKey() + ": " + act.getKey();
                assertThrows(Refusal.NotFound.class, () -> act.getValue().accept(outsider.getValue()), told);
            }
        }

        assertEquals(before, stateOf(room, start), "and nothing was written");
        for (var act : acts(room, start, own).entrySet()) {
            if (!act.getKey().startsWith("write")) {
                act.getValue().accept(as(insider)); // the same acts do work for somebody inside
            }
        }
    }

    @Test
    void what_is_closed_and_what_is_not_there_read_the_same() {
        var stranger = people.verified("nurse");
        var insider = people.verified("nurse");
        var room = people.room(insider);
        Posted start = start(insider, room);

        Refusal closed = assertThrows(Refusal.class, () -> topics.topic(as(stranger), start.topic()));
        Refusal absent = assertThrows(Refusal.class, () -> topics.topic(as(stranger), Ref.fresh()));

        assertEquals(absent.getClass(), closed.getClass());
        assertEquals(absent.reason(), closed.reason());
        assertEquals(absent.details(), closed.details());
        assertEquals(absent.getMessage(), closed.getMessage());
    }

    @Test
    void a_hidden_group_does_not_exist_for_those_outside() {
        var insider = people.verified("nurse");
        var hidden = people.room(Admission.HIDDEN);
        people.seat(insider, hidden);

        for (var outsider : outsiders(people.room()).entrySet()) {
            Actor by = outsider.getValue();
            assertNotFound(() -> groups.group(by, hidden.slug()));
            assertNotFound(() -> groups.audience(by, hidden.slug()));
            assertNotFound(() -> memberships.join(by, hidden.slug(), null));
            assertNotFound(() -> memberships.leave(by, hidden.slug()));
            assertTrue(groups.known(by).stream().noneMatch(card -> card.slug().equals(hidden.slug())));
        }
        assertEquals(hidden.name(), groups.group(as(insider), hidden.slug()).name());
        assertEquals(1, groups.audience(as(insider), hidden.slug()).members());
    }

    @Test
    void whoever_leaves_is_outside_at_the_next_click() {
        var person = people.verified("nurse");
        var pseudonym = people.pseudonym(person);
        var room = people.room(Admission.OPEN);

        memberships.join(as(person), room.slug(), pseudonym.handle());
        memberships.join(as(person), room.slug(), person.handle()); // a second click, even with another face
        assertEquals(pseudonym.handle(), groups.group(as(person), room.slug()).persona());
        Posted start = start(person, room);
        memberships.leave(as(person), room.slug());

        assertNotFound(() -> topics.topic(as(person), start.topic()));
        assertNotFound(() -> discussion.edit(as(person), start.post(), "Second thoughts", 1));
        assertEquals(
                List.of(false),
                groups.known(as(person)).stream()
                        .filter(card -> card.slug().equals(room.slug()))
                        .map(GroupCard::member)
                        .toList());
    }

    @Test
    void whoever_may_not_walk_in_is_told_why() {
        var nurse = people.verified("nurse");
        var room = people.room(Admission.OPEN);
        people.reserve(room, "paramedic");
        assertNotAllowed("group.join.other-profession", () -> memberships.join(as(nurse), room.slug(), null));
        for (Admission admission : List.of(Admission.REQUEST, Admission.INVITATION)) {
            var closed = people.room(admission);
            assertNotAllowed("group.join.not-open", () -> memberships.join(as(nurse), closed.slug(), null));
        }
        var archived = people.room(Admission.OPEN);
        people.archive(archived);
        assertNotAllowed("group.join.archived", () -> memberships.join(as(nurse), archived.slug(), null));
        var open = people.room(Admission.OPEN);
        var other = people.verified("nurse");
        assertInvalid("persona", "group.join.face", () -> memberships.join(as(nurse), open.slug(), other.handle()));
        people.lapse(nurse, 3);
        assertNotAllowed("group.join.unverified", () -> memberships.join(as(nurse), open.slug(), null));
        memberships.leave(as(nurse), open.slug()); // leaving where one never was changes nothing
        assertTrue(as(nurse).seats().isEmpty());
    }

    private Map<String, Actor> outsiders(People.Room room) {
        Map<String, Actor> outsiders = new LinkedHashMap<>();
        outsiders.put("a visitor", Actor.VISITOR);
        outsiders.put("the system", Actor.SYSTEM);
        outsiders.put("a verified stranger", as(people.verified("nurse")));
        outsiders.put("an applicant with a seat", as(seated(people.applicant(), room)));
        outsiders.put("an unregistered person with a seat", as(seated(people.unregistered(), room)));
        outsiders.put("a lapsed member with a seat", as(seated(people.lapsed(31), room)));
        for (Role role : Role.values()) {
            var official = people.verified("nurse");
            people.appoint(official, role);
            outsiders.put(role.name(), as(official));
        }
        return outsiders;
    }

    private People.Person seated(People.Person person, People.Room room) {
        people.seat(person, room);
        return person;
    }

    private Map<String, Consumer<Actor>> acts(People.Room room, Posted start, Posted own) {
        Map<String, Consumer<Actor>> acts = new LinkedHashMap<>();
        acts.put("write: start", by -> discussion.start(by, room.slug(), null, "Title", draft("Words")));
        acts.put("write: reply", by -> discussion.reply(by, start.topic(), draft("Words")));
        acts.put("write: edit", by -> discussion.edit(by, own.post(), "Words", 1));
        acts.put("write: withdraw", by -> discussion.withdraw(by, own.post()));
        acts.put("write: report", by -> reports.report(by, "post:" + own.post(), "other", "", freshKey(), "127.0.0.1"));
        acts.put("look before reporting", by -> reports.look(by, "post:" + own.post()));
        acts.put("read up to", by -> discussion.readUpTo(by, start.topic(), 1));
        acts.put("list topics", by -> topics.inGroup(by, room.slug(), null, 50));
        acts.put("open topic", by -> topics.topic(by, start.topic()));
        acts.put("read posts", by -> posts.inTopic(by, start.topic(), 0, 50));
        acts.put("read post", by -> posts.post(by, own.post()));
        acts.put("find post", by -> posts.place(by, own.post()));
        acts.put("read wordings", by -> posts.revisions(by, own.post()));
        acts.put("count the audience", by -> groups.audience(by, room.slug()));
        for (Place place : List.of(Place.topic(start.topic()), Place.group(room.slug()), Place.post(own.post()))) {
            acts.put("keep draft " + place.name(), by -> drafts.keep(by, place, "", "Words"));
            acts.put("find draft " + place.name(), by -> drafts.find(by, place));
            acts.put("discard draft " + place.name(), by -> drafts.discard(by, place));
        }
        return acts;
    }

    private String stateOf(People.Room room, Posted start) {
        return owner.text(
                "SELECT CONCAT_WS(' ', (SELECT SUM(posts + version) FROM topic WHERE group_id = ?),"
                        + " (SELECT COUNT(*) FROM read_mark r JOIN topic t ON t.id = r.topic_id WHERE t.group_id = ?),"
                        + " (SELECT SUM(p.version + p.revision) FROM post p JOIN topic t ON t.id = p.topic_id WHERE t.group_id = ?),"
                        + " (SELECT COUNT(*) FROM draft), (SELECT COUNT(*) FROM report), (SELECT SUM(spent) FROM pace))",
                room.id().value(),
                room.id().value(),
                room.id().value());
    }
}
