package org.collegium.access;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy room answers as {@code matrix.csv} says: every actor, in every situation, about every act. */
class MatrixTest {

    private static final Path ROOM = Path.of("src/main/java/org/collegium/access");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

    static Stream<MatrixRow> rows() {
        return MatrixRow.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_room_answers_as_the_matrix_says(MatrixRow row) {
        Method rule = MatrixWorld.rule(row.act());
        assertAll(row.actors().stream().flatMap(actor -> row.situations().stream()
                .map(situation -> () -> assertEquals(
                        row.answer(),
                        MatrixWorld.ask(actor, situation, rule),
                        actor + " and " + situation + ": " + row.act()))));
    }

    @Test
    void every_actor_is_asked_about_every_act_in_every_situation_exactly_once() {
        List<String> asked = new ArrayList<>();
        for (MatrixRow row : MatrixRow.all()) {
            for (String actor : row.actors()) {
                row.situations().forEach(situation -> asked.add(question(actor, situation, row.act())));
            }
        }
        Set<String> all = new TreeSet<>();
        for (Method rule : MatrixWorld.rules()) {
            for (String actor : MatrixWorld.ACTORS.keySet()) {
                MatrixWorld.situationsFor(rule)
                        .forEach(situation -> all.add(question(actor, situation, MatrixWorld.name(rule))));
            }
        }
        assertEquals(all, new TreeSet<>(asked));
        assertEquals(all.size(), asked.size(), "the matrix asks something twice");
    }

    @Test
    void every_rule_of_the_room_is_in_the_matrix() throws IOException {
        Set<String> files = new TreeSet<>(
                ruleFiles().map(file -> file.getFileName().toString()).toList());
        Set<String> known = new TreeSet<>(MatrixWorld.RULES.stream()
                .map(one -> one.getSimpleName() + ".java")
                .toList());
        assertEquals(files, known);
        assertTrue(
                MatrixWorld.rules().size() >= 20,
                "rules: " + MatrixWorld.rules().size());
    }

    /** A rule can be asked about something: else it would be in the matrix with no line at all. */
    @Test
    void no_rule_is_without_a_situation() {
        for (Method rule : MatrixWorld.rules()) {
            assertTrue(!MatrixWorld.situationsFor(rule).isEmpty(), MatrixWorld.name(rule) + " has no situation");
        }
    }

    @Test
    void every_reason_that_a_rule_can_give_is_given_to_somebody() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (Path file : ruleFiles().toList()) {
            LITERAL.matcher(Files.readString(file)).results().forEach(found -> reasons.add(found.group(1)));
        }
        Set<String> given = new TreeSet<>(rows().map(MatrixRow::answer).toList());
        given.remove("yes");
        assertEquals(reasons, given);
        assertTrue(reasons.size() >= 40, "reasons: " + reasons.size());
    }

    @Test
    void the_table_in_SECURITY_md_is_this_matrix() throws IOException {
        String security = Files.readString(Path.of("SECURITY.md")).replace("\r\n", "\n");
        String opening = "<!-- matrix -->\n";
        int from = security.indexOf(opening);
        int to = security.indexOf("<!-- /matrix -->");
        assertTrue(from >= 0 && to > from, "SECURITY.md has no place for the matrix");
        String table = MatrixTable.render(MatrixRow.all());
        // what the file should say, ready to be copied into it
        Files.writeString(Path.of("target/matrix.md"), table);
        assertEquals(table, security.substring(from + opening.length(), to), "copy target/matrix.md into SECURITY.md");
    }

    private static Stream<Path> ruleFiles() throws IOException {
        try (var files = Files.list(ROOM)) {
            return files.filter(file -> file.toString().endsWith("Rules.java")).toList().stream();
        }
    }

    private static String question(String actor, String situation, String act) {
        return actor + " | " + situation + " | " + act;
    }
}
