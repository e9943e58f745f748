package org.collegium.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collegium.access.GroupFacts.Admission;
import org.collegium.kernel.GroupId;
import org.collegium.kernel.MemberId;
import org.collegium.kernel.PersonaId;

/**
 * The people and the things that the matrix talks about. The group is for social workers; everybody whose name says nothing else is a
 * verified social worker; "member", "author", "facilitator" and "reporter" have a seat in the group, and "author" means of everything that
 * was written there.
 */
final class MatrixWorld {

    /** The rooms' rules, all of them: {@code MatrixTest} makes sure that none is missing here. */
    static final List<Class<?>> RULES = List.of(
            GroupRules.class,
            TopicRules.class,
            PostRules.class,
            PersonaRules.class,
            CaseRules.class,
            NoticeRules.class,
            ResourceRules.class);

    static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    private static final GroupId GROUP = new GroupId(1);
    private static final GroupId OTHER_GROUP = new GroupId(2);
    private static final PersonaId AUTHOR = new PersonaId(70);
    private static final PersonaId SOMEBODY = new PersonaId(71);
    private static final MemberId HOLDER = new MemberId(80);
    private static final MemberId REPORTER = new MemberId(81);
    private static final MemberId REPORTING_MODERATOR = new MemberId(82);
    private static final String TRADE = "social-worker";

    static final Map<String, Actor> ACTORS = actors();
    static final Map<String, Object> SITUATIONS = situations();

    private MatrixWorld() {}

    // ---- people

    private static Map<String, Actor> actors() {
        Map<String, Actor> actors = new LinkedHashMap<>();
        actors.put("visitor", Actor.VISITOR);
        actors.put("the system", Actor.SYSTEM);
        actors.put(
                "applicant",
                new Sketch(3).standing(Standing.APPLICANT).trade(null).actor());
        actors.put(
                "reviewer",
                new Sketch(4)
                        .standing(Standing.NONE)
                        .trade(null)
                        .role(Role.LIVED_EXPERIENCE_REVIEWER)
                        .actor());
        actors.put("newcomer", new Sketch(5).actor());
        actors.put("other profession", new Sketch(6).trade("nurse").actor());
        actors.put("member", new Sketch(7).seat().actor());
        actors.put("author", new Sketch(8).seat().author().actor());
        actors.put("facilitator", new Sketch(9).facilitator().actor());
        actors.put("facilitating author", new Sketch(10).facilitator().author().actor());
        actors.put(
                "paused member",
                new Sketch(11).seat().pausedUntil(NOW.plus(Duration.ofHours(1))).actor());
        actors.put(
                "paused author",
                new Sketch(12)
                        .seat()
                        .pausedUntil(NOW.plus(Duration.ofHours(1)))
                        .author()
                        .actor());
        actors.put(
                "author whose pause is over",
                new Sketch(13).seat().pausedUntil(NOW).author().actor());
        actors.put(
                "lapsed in grace",
                new Sketch(14).standing(Standing.IN_GRACE).seat().actor());
        actors.put(
                "author in grace",
                new Sketch(15).standing(Standing.IN_GRACE).seat().author().actor());
        actors.put("lapsed", new Sketch(16).standing(Standing.LAPSED).seat().actor());
        actors.put(
                "author who lapsed",
                new Sketch(17).standing(Standing.LAPSED).seat().author().actor());
        actors.put("author who left", new Sketch(18).author().actor());
        actors.put("reporter", new Sketch(REPORTER.value()).seat().actor());
        actors.put("moderator", new Sketch(20).role(Role.MODERATOR).actor());
        actors.put(
                "moderator holding the case",
                new Sketch(HOLDER.value()).role(Role.MODERATOR).actor());
        actors.put(
                "other moderator in the group",
                new Sketch(22).role(Role.MODERATOR).seat().actor());
        actors.put(
                "moderator who is the author",
                new Sketch(23).role(Role.MODERATOR).seat().author().actor());
        actors.put(
                "moderator who is the reporter",
                new Sketch(REPORTING_MODERATOR.value())
                        .role(Role.MODERATOR)
                        .seat()
                        .actor());
        actors.put(
                "moderator who lapsed",
                new Sketch(25).standing(Standing.LAPSED).role(Role.MODERATOR).actor());
        actors.put("administrator", new Sketch(26).role(Role.ADMINISTRATOR).actor());
        actors.put("guardian", new Sketch(27).role(Role.GUARDIAN).actor());
        actors.put("editor", new Sketch(28).role(Role.EDITOR).actor());
        actors.put(
                "verification officer",
                new Sketch(29).role(Role.VERIFICATION_OFFICER).actor());
        return actors;
    }

    /** Somebody in the making: a verified social worker, until more is said. */
    private static final class Sketch {
        private final MemberId id;
        private Standing standing = Standing.VERIFIED;
        private String trade = TRADE;
        private Set<Role> roles = Set.of();
        private boolean seated;
        private boolean facilitates;
        private Instant paused;
        private PersonaId face;

        Sketch(long id) {
            this.id = new MemberId(id);
            this.face = new PersonaId(100 + id);
        }

        Sketch standing(Standing now) {
            standing = now;
            return this;
        }

        Sketch trade(String code) {
            trade = code;
            return this;
        }

        Sketch role(Role role) {
            roles = Set.of(role);
            return this;
        }

        Sketch seat() {
            seated = true;
            return this;
        }

        Sketch facilitator() {
            facilitates = true;
            return seat();
        }

        Sketch pausedUntil(Instant until) {
            paused = until;
            return this;
        }

        Sketch author() {
            face = AUTHOR;
            return this;
        }

        Actor actor() {
            Map<GroupId, Seat> seats = seated ? Map.of(GROUP, new Seat(face, facilitates, paused)) : Map.of();
            return new Actor(id, standing, trade, roles, seats, Set.of(face), false);
        }
    }

    // ---- things

    private record Room(GroupId id, Admission admission, Set<String> professions, boolean archived)
            implements GroupFacts {}

    private record Talk(GroupId groupId, PersonaId authorId, boolean locked, boolean hidden) implements TopicFacts {}

    private record Words(TopicFacts topic, PersonaId authorId, boolean hidden, boolean withdrawn)
            implements PostFacts {}

    private record Face(PersonaId id, Set<GroupId> groups) implements PersonaFacts {}

    private record Matter(
            PersonaId subjectAuthor, Set<MemberId> reporters, MemberId holder, boolean decided, MemberId decidedBy)
            implements CaseFacts {}

    private static Map<String, Object> situations() {
        Map<String, Object> situations = new LinkedHashMap<>();
        situations.put("an open group for some professions", new Room(GROUP, Admission.OPEN, Set.of(TRADE), false));
        situations.put("an open group for every profession", new Room(GROUP, Admission.OPEN, Set.of(), false));
        situations.put("a group on request", new Room(GROUP, Admission.REQUEST, Set.of(TRADE), false));
        situations.put("a group by invitation", new Room(GROUP, Admission.INVITATION, Set.of(TRADE), false));
        situations.put("a hidden group", new Room(GROUP, Admission.HIDDEN, Set.of(TRADE), false));
        situations.put("an archived group", new Room(GROUP, Admission.OPEN, Set.of(TRADE), true));

        var open = new Talk(GROUP, AUTHOR, false, false);
        var locked = new Talk(GROUP, AUTHOR, true, false);
        var hidden = new Talk(GROUP, AUTHOR, false, true);
        situations.put("an open topic", open);
        situations.put("a locked topic", locked);
        situations.put("a hidden topic", hidden);

        situations.put("a post", new Words(open, AUTHOR, false, false));
        situations.put("a post that was taken back", new Words(open, AUTHOR, false, true));
        situations.put("a post that a decision hid", new Words(open, AUTHOR, true, false));
        situations.put("a post in a locked topic", new Words(locked, AUTHOR, false, false));
        situations.put("a post in a hidden topic", new Words(hidden, AUTHOR, false, false));

        situations.put("a face shown in the group", new Face(SOMEBODY, Set.of(GROUP, OTHER_GROUP)));
        situations.put("a face shown elsewhere", new Face(SOMEBODY, Set.of(OTHER_GROUP)));
        situations.put("the own face of the author", new Face(AUTHOR, Set.of(OTHER_GROUP)));

        Set<MemberId> reporters = Set.of(REPORTER, REPORTING_MODERATOR);
        situations.put("any time", NOW);
        situations.put("a case just received", new Matter(AUTHOR, reporters, null, false, null));
        situations.put("a case in the hands of its holder", new Matter(AUTHOR, reporters, HOLDER, false, null));
        situations.put("a decided case", new Matter(AUTHOR, reporters, null, true, HOLDER));
        situations.put("a case about what nobody here wrote", new Matter(null, reporters, null, false, null));
        situations.put("a published page", (ResourceFacts) () -> true);
        situations.put("a page that is not published", (ResourceFacts) () -> false);
        return situations;
    }

    // ---- questions

    /** {@code PostRules.mayEdit} and all its sisters. */
    static List<Method> rules() {
        return RULES.stream()
                .flatMap(one -> Arrays.stream(one.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(java.util.Comparator.comparing(MatrixWorld::name))
                .toList();
    }

    static String name(Method rule) {
        return rule.getDeclaringClass().getSimpleName() + "." + rule.getName();
    }

    static Method rule(String name) {
        return rules().stream()
                .filter(rule -> name(rule).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + name));
    }

    /** The situations that a rule can be asked about; a rule that asks about nothing but the actor is asked at any time. */
    static List<String> situationsFor(Method rule) {
        List<Class<?>> things = Arrays.stream(rule.getParameterTypes())
                .filter(type -> type != Actor.class && type != Instant.class)
                .toList();
        if (things.isEmpty()) {
            return List.of("any time");
        }
        return SITUATIONS.entrySet().stream()
                .filter(situation -> things.stream().allMatch(thing -> thing.isInstance(situation.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Asks: {@code yes}, or the key of the refusal. */
    static String ask(String actor, String situation, Method rule) {
        Object[] arguments = Arrays.stream(rule.getParameterTypes())
                .map(type -> {
                    if (type == Actor.class) {
                        return known(ACTORS, actor);
                    }
                    return type == Instant.class ? NOW : type.cast(known(SITUATIONS, situation));
                })
                .toArray();
        try {
            Decision answer = (Decision) rule.invoke(null, arguments);
            return answer.allowed() ? "yes" : answer.reason();
        } catch (InvocationTargetException e) {
            throw new AssertionError(name(rule) + " has no answer for " + actor + " and " + situation, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T known(Map<String, T> world, String name) {
        T found = world.get(name);
        if (found == null) {
            throw new IllegalArgumentException("The matrix names \"" + name + "\", which MatrixWorld does not know");
        }
        return found;
    }
}
