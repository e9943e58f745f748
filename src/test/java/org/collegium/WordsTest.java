package org.collegium;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bundles keep their law, and views and bundle know the same words. */
class WordsTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    /** {@code words['key']}, {@code words['beginning.'.concat(…)]}, and {@code say.line('key', …)} for a sentence with gaps. */
    private static final Pattern BRACKET =
            Pattern.compile("\\b(?:words\\s*\\[|say\\.\\w+\\()\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*(\\.concat|\\+=)?");

    private static final Pattern DOT = Pattern.compile("(?<![.\\w])words\\.([a-zA-Z0-9_]+)");

    /** What views ask for: whole keys, and beginnings that an expression goes on from. */
    record Asked(Set<String> keys, Set<String> beginnings) {
        static Asked by(List<View> views) {
            Set<String> keys = new TreeSet<>();
            Set<String> beginnings = new TreeSet<>();
            for (View view : views) {
                for (String expression : view.expressions()) {
                    for (MatchResult found :
                            BRACKET.matcher(expression).results().toList()) {
                        String key = found.group(1) == null ? found.group(2) : found.group(1);
                        (found.group(3) == null ? keys : beginnings).add(key);
                    }
                    DOT.matcher(expression).results().forEach(found -> keys.add(found.group(1)));
                }
            }
            return new Asked(keys, beginnings);
        }

        List<String> faults(Bundle words, Set<String> alsoInJava) {
            List<String> faults = new ArrayList<>();
            Set<String> known = words.entries().keySet();
            keys.stream()
                    .filter(key -> !known.contains(key))
                    .forEach(key -> faults.add(key + " is asked for, and not there"));
            beginnings.stream()
                    .filter(beginning -> known.stream().noneMatch(key -> key.startsWith(beginning)))
                    .forEach(beginning -> faults.add(beginning + "… is asked for, and not there"));
            known.stream()
                    .filter(key -> !keys.contains(key) && !alsoInJava.contains(key))
                    .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                    .filter(key -> alsoInJava.stream().noneMatch(said -> said.endsWith(".") && key.startsWith(said)))
                    .forEach(key -> faults.add(key + " is there, and nobody asks for it"));
            return faults;
        }
    }

    @Test
    void our_bundles_keep_their_law() throws IOException {
        assertEquals(
                List.of(),
                Bundle.all().stream()
                        .flatMap(bundle -> bundle.faults().stream())
                        .toList());
    }

    @Test
    void every_word_that_is_asked_for_is_there_and_every_word_that_is_there_is_asked_for() throws IOException {
        assertEquals(List.of(), Asked.by(View.all()).faults(Bundle.named("Words.properties"), literals()));
    }

    @Test
    void every_fault_of_a_bundle_is_found() {
        assertEquals(
                List.of(
                        "W: a.twice stands in it twice",
                        "W: Bad.Key is not lower-case words with dots and hyphens between",
                        "W: a.empty says nothing",
                        "W: a.invalid says \"Invalid\"",
                        "W: a.oops says \"Oops\"",
                        "W: a.submit says \"submitted\"",
                        "W: a.user says \"users\""),
                Bundle.parse(
                                "W",
                                """
                        state.NOT_YET = Waits
                        a.fine = Send it to the moderators
                        Bad.Key = x
                        a.empty =
                        a.invalid = Invalid date
                        a.oops = Oops!
                        a.submit = It was submitted
                        a.user = For our users
                        a.twice = one
                        a.twice = two
                        """)
                        .faults());
    }

    @Test
    void every_difference_between_views_and_bundle_is_found() {
        View view = View.parse(
                "v.xhtml",
                "<p title=\"#{words['a.title']}\">#{words['lost']} #{words.plain} #{words['state.'.concat(row.state())]}"
                        + " #{words['gone.'.concat(x)]} #{swords.not} #{say.line('a.gap', 1)}</p>");
        Bundle words = Bundle.parse(
                "W", "a.title=1\na.gap={0}\nplain=2\nstate.open=3\nstate.shut=4\nin.java=5\nmade.up=6\nunused=7\n");
        assertEquals(
                List.of(
                        "lost is asked for, and not there",
                        "gone.… is asked for, and not there",
                        "unused is there, and nobody asks for it"),
                Asked.by(List.of(view)).faults(words, Set.of("in.java", "made.")));
    }

    /** All string literals of our Java: a key that a bean hands to a view stands in one. One that ends with a dot is a beginning. */
    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (Map.Entry<Path, String> file : JavaSources.all().entrySet()) {
            LITERAL.matcher(file.getValue()).results().forEach(found -> literals.add(found.group(1)));
        }
        return literals;
    }
}
