package org.collegium;

import static org.collegium.HouseRule.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Houses that were built wrong on purpose, before the same laws as ours: each fault is found, by the law it breaks and by no other. */
class ArchitectureFaultsTest {

    private static final String PLANTED = "org.collegium.planted.";
    private static final Path PLOTS = Path.of("src/test/java/org/collegium/planted");

    /**
     * A fault.
     *
     * @param house the package below {@code planted}
     * @param law the law it breaks
     * @param culprits names that the complaint must contain, one for each thing that is wrong
     */
    record Fault(String house, HouseRule law, List<String> culprits) {
        @Override
        public String toString() {
            return house + " breaks " + law;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                fault("undrawn", EVERY_PACKAGE_IS_DRAWN, "attic.Chest"),
                fault("upward", ROOMS_USE_ONLY_WHAT_THE_TABLE_DRAWS, "forum.Topics uses", "web.TopicPage"),
                fault("sideways", ROOMS_USE_ONLY_WHAT_THE_TABLE_DRAWS, "chat.Hours"),
                fault("demoinside", ROOMS_USE_ONLY_WHAT_THE_TABLE_DRAWS, "demo.DemoCommunity"),
                fault("launchinside", ROOMS_USE_ONLY_WHAT_THE_TABLE_DRAWS, "launch.Launch"),
                fault("circle", PACKAGES_GO_IN_NO_CIRCLE, "web.forum", "web.frame"),
                fault("transaction", ONLY_DESKS_ARE_TRANSACTIONAL, "TopicReading"),
                fault("transactionofmethod", ONLY_DESKS_ARE_TRANSACTIONAL, "TopicPage"),
                fault("loosedesk", EVERY_DESK_IS_TRANSACTIONAL, "ReplyDesk"),
                fault("noactor", A_DESK_TAKES_THE_ACTOR_FIRST, "ReplyDesk.reply"),
                fault("actorsecond", A_DESK_TAKES_THE_ACTOR_FIRST, "ReplyDesk.reply"),
                fault("inherited", A_DESK_TAKES_THE_ACTOR_FIRST, "OpenDoors.closeAll"),
                fault("nogate", A_DESK_ASKS_THE_GATE_ITSELF, "ReplyDesk.reply"),
                fault("gateinhelper", A_DESK_ASKS_THE_GATE_ITSELF, "ReplyDesk.reply"),
                fault("gateinlambda", A_DESK_ASKS_THE_GATE_ITSELF, "ReplyDesk.reply"),
                fault(
                        "ownclock",
                        THERE_IS_ONE_CLOCK,
                        "java.time.Instant.now()",
                        "java.time.LocalDate.now(",
                        "java.lang.System.currentTimeMillis()",
                        "java.time.Clock.systemUTC()",
                        "java.util.Date.<init>()"),
                fault("strayquery", THE_DATABASE_IS_ASKED_IN_REPOSITORIES_AND_READINGS, "ReplyPolicy"),
                fault("querypage", THE_DATABASE_IS_ASKED_IN_REPOSITORIES_AND_READINGS, "web.Replies"),
                fault("status", THE_DATABASE_IS_ASKED_IN_REPOSITORIES_AND_READINGS, "ReplyStatus"),
                fault("publicentity", ENTITIES_STAY_AT_HOME, "forum.Reply"),
                fault("shownentity", ENTITIES_STAY_AT_HOME, "Replies.all()"),
                fault(
                        "eventclass",
                        EVENTS_ARE_PAST_TENSE_RECORDS_WITHOUT_ENTITIES,
                        "ReplyPosted is an event, and no record"),
                fault("eventtense", EVENTS_ARE_PAST_TENSE_RECORDS_WITHOUT_ENTITIES, "PostReply"),
                fault("evententity", EVENTS_ARE_PAST_TENSE_RECORDS_WITHOUT_ENTITIES, "carries the entity"),
                fault("entityinpage", DELIVERY_REACHES_NO_ENTITY, "web.TopicPage reaches the entity"),
                fault("facesinapi", LIBRARIES_STAY_IN_THEIR_ROOMS, "TopicsResource uses jakarta.faces"),
                fault("restinweb", LIBRARIES_STAY_IN_THEIR_ROOMS, "TopicPage uses jakarta.ws.rs"),
                fault("socketinweb", LIBRARIES_STAY_IN_THEIR_ROOMS, "HallPage uses jakarta.websocket"),
                fault("servletinforum", LIBRARIES_STAY_IN_THEIR_ROOMS, "Place uses jakarta.servlet"),
                fault("ejbinforum", LIBRARIES_STAY_IN_THEIR_ROOMS, "Watch uses jakarta.ejb"),
                fault("markdowninforum", LIBRARIES_STAY_IN_THEIR_ROOMS, "Place uses org.commonmark"),
                fault("injectinaccess", PURE_ROOMS_USE_ONLY_JAVA_AND_THE_KERNEL, "jakarta.inject.Inject"),
                fault("settingsinaccess", PURE_ROOMS_USE_ONLY_JAVA_AND_THE_KERNEL, "platform.Settings"),
                fault("longway", IDENTITY_IS_OUT_OF_REACH, "LettersResource → Letter → SealedName"),
                fault("shortway", IDENTITY_IS_OUT_OF_REACH, "Reply → SealedName"),
                fault("unmasker", WHOSE_FACE_IT_IS_ONLY_NOTICES_AND_GROUPS_ASK, "ProfilePage.look"),
                fault(
                        "suffixes",
                        NAMES_KEEP_THE_SUFFIX_LAW,
                        "ReplyService",
                        "ReplyManager",
                        "ReplyImpl",
                        "ReplyHelper",
                        "ReplyUtil",
                        "ReplyDto",
                        "ReplyPage",
                        "forum.ReplyRules",
                        "access.ReplyFacts"),
                fault(
                        "rules",
                        RULES_ARE_STATIC_AND_ANSWER_WITH_A_DECISION,
                        "ReplyRules.asked",
                        "ReplyRules.mayAsk(",
                        "ReplyRules.maySee(",
                        "ReplyRules.mayReply("),
                fault("loosepage", MODERATION_PAGES_EXTEND_MODERATION_PAGE, "QueuePage"));
    }

    private static Fault fault(String house, HouseRule law, String... culprits) {
        return new Fault(house, law, List.of(culprits));
    }

    /** Where a fault cannot help breaking a second law. */
    private static final Map<String, Set<HouseRule>> ALSO = Map.of(
            "settingsinaccess", EnumSet.of(ROOMS_USE_ONLY_WHAT_THE_TABLE_DRAWS),
            "shortway", EnumSet.of(ROOMS_USE_ONLY_WHAT_THE_TABLE_DRAWS));

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_found_by_its_law_and_by_no_other(Fault fault) {
        JavaClasses house = house(fault.house());
        Map<HouseRule, List<String>> complaints = new EnumMap<>(HouseRule.class);
        for (HouseRule rule : HouseRule.values()) {
            List<String> broken = rule.broken(house);
            if (!broken.isEmpty()) {
                complaints.put(rule, broken);
            }
        }
        Set<HouseRule> expected = EnumSet.of(fault.law());
        expected.addAll(ALSO.getOrDefault(fault.house(), Set.of()));
        assertEquals(expected, complaints.keySet(), complaints::toString);
        String said = String.join("\n", complaints.get(fault.law()));
        for (String culprit : fault.culprits()) {
            assertTrue(said.contains(culprit), () -> culprit + " is not named in: " + said);
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource
    void a_house_that_was_built_right_keeps(HouseRule rule) {
        assertEquals(List.of(), rule.broken(house("sound")));
    }

    @Test
    void every_law_has_a_fault_planted_against_it() {
        Set<HouseRule> proved = faults().map(Fault::law).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(HouseRule.class), proved);
    }

    @Test
    void every_planted_house_is_looked_at() throws IOException {
        Set<String> looked = faults().map(Fault::house).collect(Collectors.toCollection(TreeSet::new));
        looked.add("sound");
        try (var plots = Files.list(PLOTS)) {
            assertEquals(
                    looked,
                    plots.filter(Files::isDirectory)
                            .map(plot -> plot.getFileName().toString())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void a_table_that_goes_in_a_circle_is_found() {
        Map<String, Set<String>> table = new TreeMap<>();
        table.put("chat", Set.of("forum"));
        table.put("forum", Set.of("chat"));
        assertEquals(List.of("chat", "forum", "chat"), Rooms.circle(table));
    }

    private static JavaClasses house(String name) {
        JavaClasses house = new ClassFileImporter().importPackages(PLANTED + name);
        assertTrue(house.size() > 0, "nothing is planted in " + name);
        return house;
    }
}
