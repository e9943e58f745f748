package org.collegium.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences with their gaps filled. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({"1, a minute", "2, 2 minutes", "15, 15 minutes"})
    void aNumberChoosesItsWords(String minutes, String words) {
        assertEquals(
                "That was a lot in a short time. Please try again in " + words + ".",
                Words.refusal("slow-down", List.of(minutes)));
    }

    @Test
    void numbersGetTheirSeparators() {
        assertEquals(
                "This is too long: it may have 20,000 characters and has 1,234,567.",
                Words.refusal("text.too-long", List.of("20000", "1234567")));
    }

    @ParameterizedTest
    @CsvSource({"{0}", "{1}", "it's", "''", "{0,choice,1#x}", "00012x"})
    void whatSomebodySentFillsAGapAndIsNoPattern(String sent) {
        assertEquals("We do not know the field " + sent + ".", Words.refusal("json.unknown-field", List.of(sent)));
    }

    @Test
    void aReasonWithoutASentenceReadsAsAPlainNo() {
        assertEquals(Words.refusal("refused", List.of()), Words.refusal("nobody.wrote.this", List.of("and", "more")));
    }

    @Test
    void wordsThatAreMissingShowTheirKey() {
        assertEquals("no.such.words", Words.say("no.such.words", 1, "two"));
    }
}
