package org.collegium.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The law of keys: every reason in the code has a sentence, every sentence a reason, and each reads as a person would say it. */
class RefusalWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/collegium");

    /** Where a reason stands in the code. The name of a field may come first. */
    private static final List<Pattern> REASONS = List.of(
            Pattern.compile("(?:refuseWhen|orWhen)\\((?:[^;\"]|\"[^\"]*\"\\.)*?,\\s*\"([^\"]+)\"\\s*\\)"),
            Pattern.compile("new Refusal\\.(?:Conflict|NotAllowed)\\(\\s*\"([^\"]+)\""),
            Pattern.compile("new Refusal\\.Invalid\\(\\s*[^,]+,\\s*\"([^\"]+)\""),
            Pattern.compile("super\\(\"([^\"]+)\"(?:, Math[^;]*)?\\);"),
            Pattern.compile("Problem\\.of\\(\\d+, \"([^\"]+)\"\\)"),
            Pattern.compile("\\b4\\d\\d, \"([^\"]+)\""),
            Pattern.compile("getOrDefault\\(status, \"([^\"]+)\"\\)"),
            Pattern.compile("(?:NEEDED|UNTOLD) = \"([^\"]+)\""));

    private static Properties sentences() throws IOException {
        var sentences = new Properties();
        try (var in = RefusalWordsTest.class.getResourceAsStream("/org/collegium/words/Refusals.properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }

    private static Set<String> reasons() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (file.getParent().endsWith("launch") || file.getParent().endsWith("demo")) {
                    continue;
                }
                String code = Files.readString(file);
                for (Pattern pattern : REASONS) {
                    Matcher found = pattern.matcher(code);
                    while (found.find()) {
                        reasons.add(found.group(1));
                    }
                }
            }
        }
        return reasons;
    }

    @Test
    void everyReasonHasASentenceAndEverySentenceAReason() throws IOException {
        assertTrue(reasons().size() > 60, "the search for reasons finds too few of them");
        assertEquals(reasons(), new TreeSet<>(sentences().stringPropertyNames()));
    }

    @Test
    void noSentenceStandsTwiceUnderOneKey() throws IOException {
        List<String> keys =
                Files.readAllLines(Path.of("src/main/resources/org/collegium/words/Refusals.properties")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertEquals(keys.size(), Set.copyOf(keys).size());
    }

    @Test
    void everySentenceIsOneThatAPersonWouldSay() throws IOException {
        sentences().forEach((key, value) -> {
            String sentence = Words.refusal((String) key, List.of("2", "3"));
            assertTrue(sentence.matches("[A-Z].*\\."), key + ": " + sentence);
            assertFalse(sentence.contains("{") || sentence.contains("''"), key + ": " + sentence);
            assertFalse(
                    sentence.toLowerCase(java.util.Locale.ROOT)
                            .matches(".*\\b(invalid|user|users|submit|error|illegal|forbidden|denied)\\b.*"),
                    key + ": " + sentence);
            assertTrue(((String) key).matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*){0,2}"), "the shape of " + key);
        });
    }
}
