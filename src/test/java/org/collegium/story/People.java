package org.collegium.story;

import org.collegium.access.GroupFacts.Admission;
import org.collegium.access.Role;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;
import org.collegium.kernel.Ref;

/** Makes people, faces, groups and seats that no other story knows. */
class People {

    /** Shaped like a hash, and fits no passphrase: most people of the stories never sign in. */
    private static final String NO_PASSPHRASE = "$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAA";

    private final Owner owner;

    People(Owner owner) {
        this.owner = owner;
    }

    /**
     * Somebody with an account and a real-name face.
     *
     * @param face the real-name persona
     */
    record Person(MemberId id, PersonaId face, String handle, String email) {}

    /** A group. */
    record Room(GroupId id, String slug, String name) {}

    /** A face of its own name, to be shown instead of the real name. */
    record Face(PersonaId id, String handle) {}

    /** A member whose registration is current. */
    Person verified(String profession) {
        return person("CURRENT", profession, NO_PASSPHRASE);
    }

    Person verifiedWith(String passphraseHash) {
        return person("CURRENT", "nurse", passphraseHash);
    }

    Person applicant() {
        return person("APPLICANT", null, NO_PASSPHRASE);
    }

    /** Somebody without any registration, a lived-experience reviewer perhaps. */
    Person unregistered() {
        return person("NONE", null, NO_PASSPHRASE);
    }

    /** A member whose registration ran out so many days ago. */
    Person lapsed(int days) {
        Person person = person("LAPSED", "nurse", NO_PASSPHRASE);
        lapse(person, days);
        return person;
    }

    /** Lets a registration run out, so many days ago. */
    void lapse(Person person, int days) {
        owner.change(
                "UPDATE member SET registration = 'LAPSED', lapsed_at = UTC_TIMESTAMP(6) - INTERVAL ? DAY WHERE id = ?",
                days,
                person.id().value());
    }

    private Person person(String registration, String profession, String passphraseHash) {
        String unique = Ref.fresh().value();
        String email = unique + "@story.example";
        long id = owner.insert(
                "INSERT INTO member (email, passphrase_hash, registration, profession, verified_since, created_at)"
                        + " VALUES (?, ?, ?, ?, IF(? IS NULL, NULL, '2026-01-15'), UTC_TIMESTAMP(6))",
                email,
                passphraseHash,
                registration,
                profession,
                profession);
        Face face = face(id, "REAL_NAME", unique);
        return new Person(new MemberId(id), face.id(), face.handle(), email);
    }

    Face pseudonym(Person person) {
        return face(person.id().value(), "PSEUDONYM", Ref.fresh().value());
    }

    private Face face(long member, String kind, String unique) {
        String handle = (kind.equals("REAL_NAME") ? "real-" : "wren-") + unique;
        long id = owner.insert(
                "INSERT INTO persona (member_id, handle, name, kind, created_at) VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
                member,
                handle,
                "Face " + unique,
                kind);
        return new Face(new PersonaId(id), handle);
    }

    void appoint(Person person, Role role) {
        owner.change(
                "INSERT INTO member_role (member_id, role, granted_at) VALUES (?, ?, UTC_TIMESTAMP(6))",
                person.id().value(),
                role.name());
    }

    /** A verified member who is a moderator. */
    Person moderator() {
        Person person = verified("social-worker");
        appoint(person, Role.MODERATOR);
        return person;
    }

    /** A specialist group with these members in it, under their real names. */
    Room room(Person... members) {
        Room room = room(Admission.OPEN);
        for (Person member : members) {
            seat(member, room);
        }
        return room;
    }

    Room room(Admission admission) {
        String unique = Ref.fresh().value();
        long id = owner.insert(
                "INSERT INTO community_group (slug, name, purpose, kind, admission, created_at)"
                        + " VALUES (?, ?, 'A room of a story', 'SPECIALIST', ?, UTC_TIMESTAMP(6))",
                "room-" + unique,
                "Room " + unique,
                admission.name());
        return new Room(new GroupId(id), "room-" + unique, "Room " + unique);
    }

    /** Makes a group one for this profession. */
    void reserve(Room room, String profession) {
        owner.change(
                "INSERT INTO group_profession (group_id, profession) VALUES (?, ?)",
                room.id().value(),
                profession);
    }

    void archive(Room room) {
        owner.change(
                "UPDATE community_group SET archived = TRUE WHERE id = ?",
                room.id().value());
    }

    void seat(Person person, Room room) {
        seat(person, room, person.face(), false);
    }

    void seat(Person person, Room room, PersonaId face, boolean facilitator) {
        owner.change(
                "INSERT INTO membership (group_id, member_id, persona_id, facilitator, joined_at)"
                        + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
                room.id().value(),
                person.id().value(),
                face.value(),
                facilitator);
    }

    void unseat(Person person, Room room) {
        owner.change(
                "DELETE FROM membership WHERE group_id = ? AND member_id = ?",
                room.id().value(),
                person.id().value());
    }

    /** Lets somebody read on in a group, and not write, for so many minutes from now; fewer than none have passed. */
    void pause(Person person, Room room, int minutes) {
        owner.change(
                "UPDATE membership SET paused_until = UTC_TIMESTAMP(6) + INTERVAL ? MINUTE"
                        + " WHERE group_id = ? AND member_id = ?",
                minutes,
                room.id().value(),
                person.id().value());
    }
}
