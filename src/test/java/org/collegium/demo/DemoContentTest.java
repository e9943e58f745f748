package org.collegium.demo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collegium.platform.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alongside as it is written down: enough of it, nothing that points nowhere, and nobody real in it. */
class DemoContentTest {

    private static final Path CLASSES = Path.of("target/classes");

    private static final List<String[]> PEOPLE = Sheet.rows("people.txt");
    private static final List<String[]> GROUPS = Sheet.rows("groups.txt");
    private static final List<String[]> CASES = Sheet.rows("cases.txt");
    private static final List<String[]> RULES = Sheet.rows("rules.txt");
    private static final List<String[]> SIGNPOSTS = Sheet.rows("signposts.txt");
    private static final List<String[]> GLOSSARY = Sheet.rows("glossary.txt");
    private static final Map<String, Talk> TALKS = talks();

    /** A topic file: its head, and its posts as handle, age, words. */
    private record Talk(String group, Map<String, String> head, List<String[]> posts) {}

    private static final Map<String, Pattern> PRIVATE = Map.of(
            "an e-mail address", Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+"),
            "a telephone number", Pattern.compile("(?<![\\d/])(?:\\+44 ?|0)\\d[\\d ()-]{7,}\\d"),
            "digits like an NHS number", Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)"),
            "a postcode", Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s+\\d[A-Z]{2}\\b"),
            "a national insurance number", Pattern.compile("\\b[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
            "a link to another host", Pattern.compile("(?i)\\bhttps?:|\\]\\(\\s*(?!/|#)|\\bwww\\.\\w"),
            "a full date", Pattern.compile("\\b\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d{2}\\b"));

    static Set<String> topics() {
        return TALKS.keySet();
    }

    // ---- how much there is

    @Test
    void there_are_twelve_groups_and_five_of_them_cross_professions() {
        assertEquals(12, GROUPS.size());
        assertEquals(
                5,
                GROUPS.stream()
                        .filter(row -> row[2].equals("MULTIDISCIPLINARY"))
                        .count());
        assertEquals(12, column(GROUPS, 0).size(), "two groups share an address");
    }

    @Test
    void there_are_sixty_members_of_eight_professions() {
        // the one whose sign-in is "lapsed" was verified once and is one of the sixty
        assertTrue(PEOPLE.size() >= 60, "members: " + PEOPLE.size());
        assertEquals(8, column(PEOPLE, 1).size());
        assertEquals(PEOPLE.size(), column(PEOPLE, 0).size(), "two members share a sign-in");
    }

    @Test
    void the_sign_ins_that_others_rely_on_are_there() {
        Set<String> roles = new TreeSet<>();
        Set<String> signIns = new TreeSet<>();
        for (String[] row : PEOPLE) {
            signIns.add(row[0]);
            if (!row[3].isEmpty()) {
                roles.add(row[0] + " " + row[3]);
            }
        }
        assertTrue(signIns.containsAll(Set.of(
                "practitioner",
                "nurse",
                "police",
                "newcomer",
                "lapsed",
                "facilitator",
                "editor",
                "verifier",
                "moderator",
                "moderator2",
                "guardian",
                "admin")));
        assertEquals(
                new TreeSet<>(Set.of(
                        "facilitator FACILITATOR",
                        "editor EDITOR",
                        "verifier VERIFICATION_OFFICER",
                        "moderator MODERATOR",
                        "moderator2 MODERATOR",
                        "guardian GUARDIAN",
                        "admin ADMINISTRATOR")),
                roles);
    }

    @Test
    void there_are_eighty_topics_five_hundred_posts_and_one_long_conversation() {
        List<Integer> sizes =
                TALKS.values().stream().map(talk -> talk.posts().size()).toList();
        assertTrue(sizes.size() >= 80, "topics: " + sizes.size());
        int posts = sizes.stream().mapToInt(Integer::intValue).sum();
        assertTrue(posts >= 500, "posts: " + posts);
        assertTrue(
                sizes.stream().anyMatch(size -> size >= 60),
                "the longest has " + sizes.stream().max(Integer::compare));
        assertEquals(
                column(GROUPS, 0),
                TALKS.values().stream().map(Talk::group).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void there_is_enough_to_read_in_plain_language() {
        assertTrue(
                files("resources").size() >= 30, "pages: " + files("resources").size());
        assertTrue(GLOSSARY.size() >= 80, "terms: " + GLOSSARY.size());
        assertEquals(
                GLOSSARY.size(),
                GLOSSARY.stream().map(row -> Markdown.slug(row[0])).distinct().count(),
                "two terms share an address");
    }

    @Test
    void there_are_fifteen_cases_and_some_in_every_state() {
        assertEquals(15, CASES.size());
        assertEquals(new TreeSet<>(Set.of("RECEIVED", "LOOKING", "DECIDED", "CLOSED")), column(CASES, 4));
        Set<String> effects = column(CASES, 5);
        effects.remove("");
        assertEquals(new TreeSet<>(Set.of("NO_ACTION", "HIDE")), effects);
    }

    // ---- nothing points nowhere

    @Test
    void every_row_has_the_columns_of_its_file() {
        Map.of(
                        7,
                        List.of(PEOPLE, GROUPS),
                        10,
                        List.of(CASES),
                        4,
                        List.of(RULES),
                        9,
                        List.of(SIGNPOSTS),
                        5,
                        List.of(GLOSSARY))
                .forEach((columns, sheets) -> sheets.forEach(
                        rows -> rows.forEach(row -> assertEquals(columns, row.length, String.join(" | ", row)))));
    }

    @Test
    void every_face_is_one_persons_and_sits_in_groups_that_person_may_join() {
        Set<String> handles = new HashSet<>();
        Map<String, String[]> groups = GROUPS.stream().collect(Collectors.toMap(row -> row[0], row -> row));
        for (String[] row : PEOPLE) {
            List<String> own = faces(row);
            assertFalse(own.isEmpty(), row[0] + " has no face");
            own.forEach(handle -> assertTrue(handles.add(handle), "two people are " + handle));
            YearMonth.parse(row[2]);
            Set<String> seated = new HashSet<>();
            for (Map.Entry<String, String> seat : seats(row).entrySet()) {
                assertTrue(groups.containsKey(seat.getKey()), row[0] + " sits in no group: " + seat.getKey());
                assertTrue(own.contains(seat.getValue()), row[0] + " shows another's face: " + seat.getValue());
                assertTrue(seated.add(seat.getKey()), row[0] + " sits twice in " + seat.getKey());
                String professions = groups.get(seat.getKey())[4];
                assertTrue(
                        professions.equals("any")
                                || List.of(professions.split(" ")).contains(row[1]),
                        row[0] + ", a " + row[1] + ", sits in " + seat.getKey());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void a_topic_can_be_read(String file) {
        Talk talk = TALKS.get(file);
        assertTrue(column(GROUPS, 0).contains(talk.group()), talk.group());
        assertTrue(Set.of("discussion", "question").contains(talk.head().get("kind")), "kind");
        assertTrue(Set.of("yes", "no").contains(talk.head().get("pinned")), "pinned");
        assertTrue(Set.of("yes", "no").contains(talk.head().get("locked")), "locked");
        String title = talk.head().get("title");
        assertTrue(!title.isBlank() && title.length() <= 140, title);
        assertFalse(talk.posts().isEmpty());
        for (String[] post : talk.posts()) {
            assertTrue(post[2].length() >= 2 && post[2].length() <= 20_000, "length of a post by " + post[0]);
            assertFalse(Markdown.html(post[2]).isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void whoever_writes_in_a_group_shows_that_face_there(String file) {
        Talk talk = TALKS.get(file);
        Set<String> there = facesIn(talk.group());
        for (String[] post : talk.posts()) {
            assertTrue(there.contains(post[0]), post[0] + " has no seat in " + talk.group());
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void each_answer_is_younger_than_what_it_answers(String file) {
        Duration before = null;
        for (String[] post : TALKS.get(file).posts()) {
            Duration age = Sheet.age(post[1]);
            assertTrue(
                    before == null || age.compareTo(before) < 0,
                    post[0] + " " + post[1] + " is not younger than " + before);
            assertFalse(age.isZero() || age.isNegative(), post[1]);
            before = age;
        }
    }

    @Test
    void every_case_is_about_a_post_by_somebody_else_that_its_reporter_could_see() {
        Set<String> rules = column(RULES, 0);
        Set<String> seen = new HashSet<>();
        for (String[] row : CASES) {
            String[] about = row[0].split("#");
            Talk talk = TALKS.get("topics/" + about[0] + ".md");
            assertTrue(talk != null, "no topic " + about[0]);
            int number = Integer.parseInt(about[1]);
            assertTrue(number >= 1 && number <= talk.posts().size(), "no post " + row[0]);
            String[] post = talk.posts().get(number - 1);
            Duration reported = Sheet.age(row[8]);
            assertAll(
                    () -> assertTrue(rules.contains(row[1]), "no rule " + row[1]),
                    () -> assertTrue(facesIn(talk.group()).contains(row[2]), row[2] + " cannot see " + row[0]),
                    () -> assertFalse(samePerson(post[0], row[2]), row[2] + " reports an own post"),
                    () -> assertTrue(
                            reported.compareTo(Sheet.age(post[1])) < 0, row[0] + " was reported before it was written"),
                    () -> assertTrue(seen.add(row[0]), row[0] + " has two cases"));
            boolean decided = Set.of("DECIDED", "CLOSED").contains(row[4]);
            for (int column : new int[] {5, 6, 7, 9}) {
                assertEquals(
                        decided, !row[column].isEmpty(), row[0] + ": column " + column + " of a " + row[4] + " case");
            }
            if (decided) {
                assertTrue(Sheet.age(row[9]).compareTo(reported) < 0, row[0] + " was decided before it was reported");
            }
        }
    }

    /** Nobody judges their own words or their own report, not even in a demo: moderator2 decides and holds all of these. */
    @Test
    void the_moderator_of_the_demo_cases_is_part_of_none() {
        for (String[] row : CASES) {
            String[] about = row[0].split("#");
            String author = TALKS.get("topics/" + about[0] + ".md").posts().get(Integer.parseInt(about[1]) - 1)[0];
            assertFalse(signIn(author).equals("moderator2"), row[0]);
            assertFalse(signIn(row[2]).equals("moderator2"), row[0]);
        }
    }

    @Test
    void every_plain_language_page_is_complete_and_points_at_help_that_exists() {
        Set<String> signposts = column(SIGNPOSTS, 0);
        for (String file : files("resources")) {
            var page = Sheet.Page.of(Sheet.text(file));
            for (String key : List.of("title", "situation", "summary", "nation", "sources", "checkedBy", "signposts")) {
                assertFalse(page.get(key).isBlank(), file + " has no " + key);
            }
            assertTrue(
                    YearMonth.parse(page.get("nextCheck")).isAfter(YearMonth.parse(page.get("checked"))),
                    file + " is never due");
            for (String signpost : page.get("signposts").split(",")) {
                assertTrue(signposts.contains(signpost.strip()), file + " points at " + signpost);
            }
            assertTrue(page.body().length() > 300, file + " is hardly a page");
        }
    }

    @Test
    void the_houses_own_pages_and_rules_and_help_lines_have_words() {
        assertTrue(files("pages").size() >= 4);
        for (String file : files("pages")) {
            assertFalse(Sheet.text(file).isBlank(), file);
        }
        assertTrue(column(RULES, 0).containsAll(Set.of("illegal", "identifies-someone", "other")));
        for (String[] row : SIGNPOSTS) {
            YearMonth.parse(row[8]);
            assertFalse(row[1].isEmpty() || (row[2].isEmpty() && row[3].isEmpty()), row[0] + " cannot be reached");
        }
        for (String[] row : GLOSSARY) {
            assertFalse(row[0].isEmpty() || row[2].isEmpty(), String.join(" | ", row));
        }
    }

    @Test
    void every_word_that_the_glossary_points_at_is_in_it() {
        Set<String> words = new HashSet<>();
        for (String[] row : GLOSSARY) {
            words.add(row[0]);
            words.addAll(list(row[1]));
        }
        Set<String> lost = new TreeSet<>();
        for (String[] row : GLOSSARY) {
            list(row[4]).stream()
                    .filter(Predicate.not(words::contains))
                    .forEach(word -> lost.add(row[0] + " → " + word));
        }
        assertEquals(Set.of(), lost);
    }

    // ---- nobody real

    @ParameterizedTest
    @MethodSource("topics")
    void a_topic_holds_nothing_by_which_anybody_could_be_reached_or_known(String file) {
        Talk talk = TALKS.get(file);
        List<String> found = new ArrayList<>();
        for (String[] post : talk.posts()) {
            found.addAll(tellTales(post[2]));
        }
        found.addAll(tellTales(talk.head().get("title")));
        assertEquals(List.of(), found);
    }

    @Test
    void neither_does_a_case() {
        for (String[] row : CASES) {
            assertEquals(List.of(), tellTales(row[3] + "\n" + row[6] + "\n" + row[7]));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ring 0117 496 0123",
                "ring 07700900123",
                "ring +44 7700 900123",
                "write to a.b@c.example",
                "she lives in BS1 4DJ",
                "943 476 5919",
                "9434765919",
                "QQ 12 34 56 C",
                "https://a.example/x",
                "[x](//a.example)x [y](a.example)",
                "www.a.example",
                "born 01/02/1950"
            })
    void such_a_thing_would_be_found(String planted) {
        assertFalse(tellTales("Words before. " + planted + " and words after.").isEmpty(), planted);
    }

    private static List<String> tellTales(String words) {
        Map<String, String> found = new TreeMap<>();
        PRIVATE.forEach((what, shape) -> shape.matcher(words).results().forEach(hit -> found.put(hit.group(), what)));
        return found.entrySet().stream()
                .map(hit -> hit.getValue() + ": " + hit.getKey())
                .toList();
    }

    // ---- reading

    private static Map<String, Talk> talks() {
        Map<String, Talk> talks = new LinkedHashMap<>();
        for (String file : files("topics")) {
            var page = Sheet.Page.of(Sheet.text(file));
            talks.put(file, new Talk(file.split("/")[1], page.head(), DemoTalk.split(page.body())));
        }
        return talks;
    }

    /** As the servlet container lists a web application. */
    private static List<String> files(String folder) {
        return Sheet.files(
                path -> {
                    Path directory = CLASSES.resolve(path.substring("/WEB-INF/classes/".length()));
                    try (var entries = Files.list(directory)) {
                        return entries.map(entry -> path + entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""))
                                .collect(Collectors.toSet());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                folder);
    }

    private static Set<String> column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> faces(String[] person) {
        List<String> faces = new ArrayList<>();
        for (String face : List.of(person[4], person[5])) {
            if (!face.isEmpty()) {
                faces.add(face.substring(0, face.indexOf(' ')));
            }
        }
        return faces;
    }

    private static Map<String, String> seats(String[] person) {
        Map<String, String> seats = new HashMap<>();
        for (String seat : person[6].split(" ")) {
            if (!seat.isEmpty()) {
                seats.put(seat.split("=")[0], seat.split("=")[1]);
            }
        }
        return seats;
    }

    private static Set<String> facesIn(String group) {
        return PEOPLE.stream()
                .map(DemoContentTest::seats)
                .filter(seats -> seats.containsKey(group))
                .map(seats -> seats.get(group))
                .collect(Collectors.toSet());
    }

    private static String signIn(String handle) {
        return PEOPLE.stream()
                .filter(row -> faces(row).contains(handle))
                .map(row -> row[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is " + handle));
    }

    private static boolean samePerson(String one, String other) {
        return signIn(one).equals(signIn(other));
    }

    private static List<String> list(String cell) {
        return List.of(cell.split(",")).stream()
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
