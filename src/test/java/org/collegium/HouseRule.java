package org.collegium;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The laws of the house, each a function from classes to what is wrong with them. {@code ArchitectureTest} puts our own classes before
 * them; {@code ArchitectureFaultsTest} puts houses before them that were built wrong on purpose, so that every law is known to go red.
 */
enum HouseRule {
    EVERY_PACKAGE_IS_DRAWN(HouseRule::undrawn),
    ROOMS_USE_ONLY_WHAT_THE_TABLE_DRAWS(HouseRule::undrawnArrows),
    PACKAGES_GO_IN_NO_CIRCLE(HouseRule::circles),
    ONLY_DESKS_ARE_TRANSACTIONAL(HouseRule::transactionsElsewhere),
    EVERY_DESK_IS_TRANSACTIONAL(HouseRule::desksWithoutTransaction),
    A_DESK_TAKES_THE_ACTOR_FIRST(HouseRule::deskMethodsWithoutActor),
    A_DESK_ASKS_THE_GATE_ITSELF(HouseRule::deskMethodsWithoutGate),
    THERE_IS_ONE_CLOCK(HouseRule::otherClocks),
    THE_DATABASE_IS_ASKED_IN_REPOSITORIES_AND_READINGS(HouseRule::strayEntityManagers),
    ENTITIES_STAY_AT_HOME(HouseRule::entitiesAbroad),
    EVENTS_ARE_PAST_TENSE_RECORDS_WITHOUT_ENTITIES(HouseRule::unfitEvents),
    DELIVERY_REACHES_NO_ENTITY(HouseRule::entitiesInDelivery),
    LIBRARIES_STAY_IN_THEIR_ROOMS(HouseRule::librariesElsewhere),
    PURE_ROOMS_USE_ONLY_JAVA_AND_THE_KERNEL(HouseRule::impurities),
    IDENTITY_IS_OUT_OF_REACH(HouseRule::waysToRegistration),
    WHOSE_FACE_IT_IS_ONLY_NOTICES_AND_GROUPS_ASK(HouseRule::unmaskers),
    NAMES_KEEP_THE_SUFFIX_LAW(HouseRule::unfitNames),
    RULES_ARE_STATIC_AND_ANSWER_WITH_A_DECISION(HouseRule::unfitRules),
    MODERATION_PAGES_EXTEND_MODERATION_PAGE(HouseRule::looseModerationPages);

    private static final String ACTOR = "org.collegium.access.Actor";
    private static final String DECISION = "org.collegium.access.Decision";
    private static final String GATE = "org.collegium.access.Gate";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String ENTITY_MANAGER = "jakarta.persistence.EntityManager";
    private static final String EVENT = "jakarta.enterprise.event.Event";
    private static final String OBSERVES = "jakarta.enterprise.event.Observes";

    /** A library's packages, and the only rooms that may know them. */
    private static final Map<String, Set<String>> LIBRARIES = libraries();

    /** Rooms of pure functions: no database, no clock, no session, no framework. */
    private static final Set<String> PURE = Set.of("kernel", "access", "confidentiality", "readability");

    /** From here no way may lead to registration, however long. (Notices may know it; nobody here may know such notices.) */
    private static final Set<String> WITHOUT_IDENTITY = Set.of(
            "members", "personas", "groups", "moderation", "forum", "chat", "resources", "learning", "api", "live");

    /**
     * Who may hold an {@code EntityManager} besides repositories and readings: the trail, which is one, under the name that the domain
     * gives it; and the health check, whose whole question is whether the database answers.
     */
    private static final Set<String> ALSO_ASKS_THE_DATABASE = Set.of("audit.Trail", "jobs.DatabaseHealth");

    private static final Set<String> ROOMS_WITH_TABLES = Stream.of(
                    Rooms.FEATURES, Set.of("audit", "platform", "search", "notices"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern PLURAL = Pattern.compile(".*[a-z](?<!s|u|i)s");
    private static final Pattern BANNED =
            Pattern.compile(".*(Service|Manager|Impl|Helper|Helpers|Util|Utils|Dto|DTO|Dtos)");
    private static final Pattern LAST_WORD = Pattern.compile(".*([A-Z][a-z]*)");
    private static final Set<String> PAST_WITHOUT_ED =
            Set.of(("Begun Broken Chosen Done Found Given Gone Held Hidden Kept Left Let Made Met Put Read "
                            + "Said Seen Sent Set Shown Shut Spent Split Taken Thrown Told Undone Withdrawn Won Written")
                    .split(" "));

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static function
    private final Function<JavaClasses, Stream<String>> judge;

    HouseRule(Function<JavaClasses, Stream<String>> judge) {
        this.judge = judge;
    }

    /** What breaks this law among these classes, a sentence each; empty when nothing does. */
    List<String> broken(JavaClasses classes) {
        return judge.apply(classes).distinct().sorted().toList();
    }

    private static Map<String, Set<String>> libraries() {
        Map<String, Set<String>> libraries = new LinkedHashMap<>();
        libraries.put("jakarta.faces", Set.of("web"));
        libraries.put("org.primefaces", Set.of("web"));
        libraries.put("org.omnifaces", Set.of("web"));
        libraries.put("jakarta.ws.rs", Set.of("api"));
        libraries.put("jakarta.websocket", Set.of("live"));
        // delivery, the door in front of it, and the two that are handed the servlet context at start-up
        libraries.put("jakarta.servlet", Set.of("web", "api", "live", "entry", "jobs", "demo"));
        libraries.put("jakarta.ejb", Set.of("jobs"));
        // one way from typed text to safe HTML
        libraries.put("org.commonmark", Set.of("platform"));
        libraries.put("org.owasp", Set.of("platform"));
        // the schema's owner acts at start-up only
        libraries.put("org.flywaydb", Set.of("jobs"));
        libraries.put("ch.vorburger", Set.of("launch"));
        return libraries;
    }

    // ---- arrows

    private static Stream<String> undrawn(JavaClasses classes) {
        return classes.stream()
                .filter(one -> !Rooms.MAY_USE.containsKey(Rooms.of(one)))
                .map(one -> one.getName() + " lives in a package that the table does not draw");
    }

    private static Stream<String> undrawnArrows(JavaClasses classes) {
        return classes.stream().flatMap(one -> ourTargets(one)
                .filter(target -> !Rooms.of(target).equals(Rooms.of(one)))
                .filter(target ->
                        !Rooms.MAY_USE.getOrDefault(Rooms.of(one), Set.of()).contains(Rooms.of(target)))
                .map(target -> one.getName() + " uses " + target.getName() + ", and the table draws no such arrow"));
    }

    /** Packages, not only rooms: two areas of the web that need each other are one area. */
    private static Stream<String> circles(JavaClasses classes) {
        return slices()
                .matching("org.collegium.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails()
                .stream();
    }

    // ---- desks

    private static Stream<String> transactionsElsewhere(JavaClasses classes) {
        return classes.stream()
                .filter(one -> !isDesk(one))
                .filter(one -> one.isAnnotatedWith(TRANSACTIONAL)
                        || one.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TRANSACTIONAL)))
                .map(one -> one.getName() + " opens a transaction, and is no desk");
    }

    private static Stream<String> desksWithoutTransaction(JavaClasses classes) {
        return classes.stream()
                .filter(HouseRule::isDesk)
                .filter(one -> !one.isAnnotatedWith(TRANSACTIONAL))
                .map(one -> one.getName() + " is a desk, and not @Transactional as a whole");
    }

    private static Stream<String> deskMethodsWithoutActor(JavaClasses classes) {
        return deskMethods(classes)
                .filter(method -> method.getRawParameterTypes().isEmpty()
                        || !method.getRawParameterTypes().get(0).getName().equals(ACTOR))
                .map(method -> method.getFullName() + " does not take the Actor first");
    }

    /** In its own lines: what a private helper or a lambda asks may be skipped by the next edit of the method. */
    private static Stream<String> deskMethodsWithoutGate(JavaClasses classes) {
        return deskMethods(classes)
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .filter(call -> !call.isDeclaredInLambda())
                        .noneMatch(call -> call.getTargetOwner().getName().equals(GATE)))
                .map(method -> method.getFullName() + " does not itself ask the Gate");
    }

    /** With what it inherits, so that a superclass is no way round. */
    static Stream<JavaMethod> deskMethods(JavaClasses classes) {
        return classes.stream()
                .filter(HouseRule::isDesk)
                .flatMap(one -> one.getAllMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(HouseRule::written)
                .filter(method -> !method.getOwner().getName().equals("java.lang.Object"));
    }

    static boolean isDesk(JavaClass one) {
        return topLevel(one) && one.getSimpleName().endsWith("Desk");
    }

    // ---- time

    private static Stream<String> otherClocks(JavaClasses classes) {
        return classes.stream()
                .filter(one -> !Rooms.area(one).equals("platform")
                        || !one.getSimpleName().equals("Time"))
                // a program of its own that waits for others to start; it has no container that could give it a clock
                .filter(one -> !Rooms.of(one).equals("launch"))
                .flatMap(one -> Stream.concat(
                                one.getCodeUnitCallsFromSelf().stream(), one.getCodeUnitReferencesFromSelf().stream())
                        .filter(access -> readsTheTime(
                                access.getTargetOwner(),
                                access.getTarget().getName(),
                                access.getTarget().getRawParameterTypes()))
                        .map(access -> access.getDescription() + ": the time comes from the Clock of platform.Time"));
    }

    private static boolean readsTheTime(JavaClass owner, String method, List<JavaClass> parameters) {
        return switch (owner.getName()) {
            case "java.lang.System" -> method.equals("currentTimeMillis");
            case "java.time.Clock" -> method.startsWith("system") || method.matches("tick(Millis|Seconds|Minutes)");
            case "java.util.Date" -> method.equals("<init>") && parameters.isEmpty();
            case "java.util.Calendar" -> method.equals("getInstance");
            default ->
                owner.getPackageName().startsWith("java.time")
                        && method.equals("now")
                        && parameters.stream()
                                .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
        };
    }

    // ---- data

    private static Stream<String> strayEntityManagers(JavaClasses classes) {
        return classes.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getName().equals(ENTITY_MANAGER)))
                .filter(one -> !asksTheDatabase(one))
                .map(one -> one.getName() + " holds an EntityManager, and is neither a repository nor a reading");
    }

    /**
     * A repository is named by a plural noun; so is the adapter that a content feature hands to moderation ({@code ReportedPosts}), which
     * reads and changes its own feature's rows like one.
     */
    static boolean asksTheDatabase(JavaClass one) {
        if (ALSO_ASKS_THE_DATABASE.contains(Rooms.area(one) + "." + one.getSimpleName())) {
            return true;
        }
        String name = outermost(one).getSimpleName();
        return ROOMS_WITH_TABLES.contains(Rooms.of(one)) && (name.endsWith("Reading") || isRepository(name));
    }

    static boolean isRepository(String name) {
        return PLURAL.matcher(name).matches() && !name.endsWith("Rules") && !name.endsWith("Facts");
    }

    private static Stream<String> entitiesAbroad(JavaClasses classes) {
        Stream<String> open = classes.stream()
                .filter(HouseRule::isEntity)
                .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                .map(one -> one.getName() + " is an entity that other packages can see");
        Stream<String> shown = classes.stream()
                .filter(HouseRule::seenFromOutside)
                .flatMap(
                        one -> signatures(one).filter(member -> involved(member).anyMatch(HouseRule::isEntity)))
                .map(member -> member.getFullName() + " shows an entity to other packages");
        return Stream.concat(open, shown);
    }

    static boolean isEntity(JavaClass one) {
        return Stream.of("Entity", "Embeddable", "MappedSuperclass")
                .anyMatch(kind -> one.isAnnotatedWith("jakarta.persistence." + kind));
    }

    private static Stream<String> entitiesInDelivery(JavaClasses classes) {
        return classes.stream()
                .filter(one -> Set.of("web", "api", "live").contains(Rooms.of(one)))
                .flatMap(one -> withWhatTheyShow(ourTargets(one).toList()).stream()
                        .filter(HouseRule::isEntity)
                        .map(entity -> one.getName() + " reaches the entity " + entity.getName()));
    }

    // ---- events

    private static Stream<String> unfitEvents(JavaClasses classes) {
        return events(classes).flatMap(event -> {
            List<String> faults = new ArrayList<>();
            if (!event.isRecord()) {
                faults.add(event.getName() + " is an event, and no record");
            }
            if (!pastTense(event.getSimpleName())) {
                faults.add(event.getName() + " is an event, and its name does not say what happened");
            }
            withWhatTheyShow(List.of(event)).stream()
                    .filter(HouseRule::isEntity)
                    .forEach(entity ->
                            faults.add(event.getName() + " is an event, and carries the entity " + entity.getName()));
            return faults.stream();
        });
    }

    /** Whatever of ours is fired or observed. */
    static Stream<JavaClass> events(JavaClasses classes) {
        Stream<JavaType> fired = classes.stream()
                .flatMap(one -> Stream.concat(
                        one.getFields().stream().map(JavaField::getType),
                        one.getCodeUnits().stream().flatMap(unit -> unit.getParameterTypes().stream())))
                .filter(type -> type.toErasure().getName().equals(EVENT))
                .filter(JavaParameterizedType.class::isInstance)
                .flatMap(type -> ((JavaParameterizedType) type).getActualTypeArguments().stream());
        Stream<JavaType> observed = classes.stream()
                .flatMap(one -> one.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(OBSERVES))
                .map(JavaParameter::getType);
        return Stream.concat(fired, observed)
                .map(JavaType::toErasure)
                .filter(Rooms::ours)
                .distinct();
    }

    private static boolean pastTense(String name) {
        var last = LAST_WORD.matcher(name);
        return last.matches() && (last.group(1).endsWith("ed") || PAST_WITHOUT_ED.contains(last.group(1)));
    }

    // ---- libraries

    private static Stream<String> librariesElsewhere(JavaClasses classes) {
        return classes.stream().flatMap(one -> LIBRARIES.entrySet().stream()
                .filter(library -> !library.getValue().contains(Rooms.of(one)))
                .flatMap(library -> one.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> within(dependency.getTargetClass(), library.getKey()))
                        .map(dependency -> one.getName() + " uses " + library.getKey() + ", which belongs in "
                                + String.join(", ", library.getValue()))));
    }

    private static Stream<String> impurities(JavaClasses classes) {
        return classes.stream()
                .filter(one -> PURE.contains(Rooms.of(one)))
                .flatMap(one -> one.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .map(JavaClass::getBaseComponentType)
                        .filter(target -> !target.isPrimitive())
                        .filter(target -> !within(target, "java"))
                        .filter(target -> !Rooms.ours(target)
                                || !(Rooms.of(target).equals("kernel")
                                        || Rooms.of(target).equals(Rooms.of(one))))
                        .map(target -> one.getName() + " uses " + target.getName()
                                + ", but its room is one of pure functions"));
    }

    // ---- identity

    private static Stream<String> waysToRegistration(JavaClasses classes) {
        return classes.stream()
                .filter(one -> WITHOUT_IDENTITY.contains(Rooms.of(one)))
                .flatMap(one -> way(one, target -> Rooms.of(target).equals("registration")).stream()
                        .map(way -> "From " + one.getName() + " a way leads to registration: " + way));
    }

    /** Two methods tell which faces are one member's. Whoever builds that member's Actor, or writes to that member, may ask. */
    private static Stream<String> unmaskers(JavaClasses classes) {
        Map<String, Set<String>> askers =
                Map.of("behind", Set.of("personas", "notices"), "faces", Set.of("personas", "groups"));
        return classes.stream().flatMap(one -> Stream.concat(
                        one.getCodeUnitCallsFromSelf().stream(), one.getCodeUnitReferencesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getSimpleName().equals("PersonaReading"))
                .filter(access -> askers.containsKey(access.getTarget().getName()))
                .filter(access -> !askers.get(access.getTarget().getName()).contains(Rooms.of(one)))
                .map(access -> access.getDescription() + ": this room must not learn whose face it is"));
    }

    /** A shortest way from one class to the first that is looked for. */
    private static List<String> way(JavaClass from, Predicate<JavaClass> there) {
        Deque<List<JavaClass>> ways = new ArrayDeque<>(List.of(List.of(from)));
        Set<JavaClass> seen = new HashSet<>(Set.of(from));
        while (!ways.isEmpty()) {
            List<JavaClass> way = ways.remove();
            for (JavaClass next : ourTargets(way.get(way.size() - 1)).toList()) {
                if (seen.add(next)) {
                    List<JavaClass> longer = new ArrayList<>(way);
                    longer.add(next);
                    if (there.test(next)) {
                        return List.of(
                                longer.stream().map(JavaClass::getSimpleName).collect(Collectors.joining(" → ")));
                    }
                    ways.add(longer);
                }
            }
        }
        return List.of();
    }

    // ---- names

    private static Stream<String> unfitNames(JavaClasses classes) {
        return classes.stream().filter(one -> !one.isAnonymousClass()).flatMap(one -> {
            String name = one.getSimpleName();
            List<String> faults = new ArrayList<>();
            if (BANNED.matcher(name).matches()) {
                faults.add(one.getName() + ": a name says what a thing is responsible for");
            }
            if (topLevel(one)) {
                Map.of(
                                "Page",
                                Set.of("web"),
                                "Rules",
                                Set.of("access"),
                                "Facts",
                                Set.of("access"),
                                "Resource",
                                Set.of("api"))
                        .forEach((suffix, rooms) -> {
                            if (name.endsWith(suffix)
                                    && name.length() > suffix.length()
                                    && !rooms.contains(Rooms.of(one))) {
                                faults.add(one.getName() + ": a …" + suffix + " belongs in " + rooms);
                            }
                        });
                if (isDesk(one) && !ROOMS_WITH_TABLES.contains(Rooms.of(one))) {
                    faults.add(one.getName() + ": a …Desk belongs in a feature");
                }
                if (name.endsWith("Facts") && !one.isInterface()) {
                    faults.add(one.getName() + ": …Facts are an interface that features implement");
                }
            }
            return faults.stream();
        });
    }

    private static Stream<String> unfitRules(JavaClasses classes) {
        return rules(classes).flatMap(one -> {
            Stream<String> state = one.getFields().stream()
                    .filter(HouseRule::written)
                    .map(field -> field.getFullName() + ": rules remember nothing");
            Stream<String> instance = one.getMethods().stream()
                    .filter(HouseRule::written)
                    .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                    .map(method -> method.getFullName() + ": a rule is a static function");
            Stream<String> answer = publicRules(one)
                    .filter(method -> !method.getRawReturnType().getName().equals(DECISION)
                            || method.getRawParameterTypes().isEmpty()
                            || !method.getRawParameterTypes().get(0).getName().equals(ACTOR))
                    .map(method ->
                            method.getFullName() + ": a rule is asked about an Actor and answers with a Decision");
            return Stream.of(state, instance, answer).flatMap(Function.identity());
        });
    }

    static Stream<JavaClass> rules(JavaClasses classes) {
        return classes.stream()
                .filter(one -> Rooms.of(one).equals("access") && topLevel(one))
                .filter(one -> one.getSimpleName().endsWith("Rules"));
    }

    private static Stream<JavaMethod> publicRules(JavaClass one) {
        return one.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(HouseRule::written);
    }

    private static Stream<String> looseModerationPages(JavaClasses classes) {
        return classes.stream()
                .filter(one -> Rooms.area(one).equals("web.moderation") && topLevel(one))
                .filter(one -> one.getSimpleName().endsWith("Page")
                        && !one.getSimpleName().equals("ModerationPage"))
                .filter(one -> one.getAllRawSuperclasses().stream()
                        .noneMatch(parent -> parent.getSimpleName().equals("ModerationPage")))
                .map(one -> one.getName() + " does not extend ModerationPage, so nothing makes it ask who is looking");
    }

    // ---- small words

    private static Stream<JavaClass> ourTargets(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(Rooms::ours)
                .distinct();
    }

    /** Classes, with all of ours that one gets hold of by calling what they show. */
    private static Set<JavaClass> withWhatTheyShow(Collection<JavaClass> classes) {
        Deque<JavaClass> ahead = new ArrayDeque<>(classes);
        Set<JavaClass> seen = new LinkedHashSet<>(classes);
        while (!ahead.isEmpty()) {
            JavaClass next = ahead.remove();
            signatures(next).flatMap(HouseRule::involved).filter(Rooms::ours).forEach(found -> {
                if (seen.add(found)) {
                    ahead.add(found);
                }
            });
        }
        return seen;
    }

    /** Members that other packages can name. */
    private static Stream<JavaMember> signatures(JavaClass one) {
        return one.getMembers().stream()
                .filter(HouseRule::written)
                .filter(member -> one.isInterface()
                        || member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static Stream<JavaClass> involved(JavaMember member) {
        Stream<JavaType> types;
        if (member instanceof JavaField field) {
            types = Stream.of(field.getType());
        } else {
            JavaCodeUnit unit = (JavaCodeUnit) member;
            types = Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        }
        return types.flatMap(type -> type.getAllInvolvedRawTypes().stream()).map(JavaClass::getBaseComponentType);
    }

    private static boolean seenFromOutside(JavaClass one) {
        return one.getModifiers().contains(JavaModifier.PUBLIC)
                && one.getEnclosingClass().map(HouseRule::seenFromOutside).orElse(true);
    }

    /** Written by a person, not by the compiler. */
    private static boolean written(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !member.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static boolean topLevel(JavaClass one) {
        return one.isTopLevelClass();
    }

    private static JavaClass outermost(JavaClass one) {
        return one.getEnclosingClass().map(HouseRule::outermost).orElse(one);
    }

    private static boolean within(JavaClass one, String parent) {
        String name = one.getPackageName();
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
