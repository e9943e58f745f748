package org.collegium.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @Test
    void keepsTheWordsThatTellSomething() {
        assertEquals(List.of("worried", "child"), SearchWords.of("I am worried about a CHILD!"));
    }

    @Test
    void aQuestionOfCommonWordsKeepsThemAll() {
        assertEquals(List.of("who", "are", "they"), SearchWords.of("Who are they?"));
    }

    @Test
    void nothingButSignsIsNothing() {
        assertEquals(List.of(), SearchWords.of("  %% _ ?! “” "));
    }

    @Test
    void curlyApostrophesAreApostrophes() {
        assertEquals(List.of("carer's", "assessment"), SearchWords.of("carer’s assessment"));
    }

    @Test
    void takesEightWordsAtMost() {
        String many = String.join(" ", Collections.nCopies(3, "one two three four five six seven eight nine ten"));
        assertEquals(8, SearchWords.of(many).size());
    }

    @Test
    void leavesOutWhatNobodyWouldCallAWord() {
        assertEquals(List.of("care"), SearchWords.of("care " + "x".repeat(41)));
    }

    @ParameterizedTest
    @CsvSource({
        "care, %care%",
        "50%off, %50!%off%",
        "a_b, %a!_b%",
        "wow!now, %wow!!now%",
        "back\\slash, %back\\slash%",
        "complaints, %complaint%",
        "paying, %pay%",
        "illness, %illness%",
        "gas, %gas%",
        "king, %king%"
    })
    void aPatternMatchesItsSignsLiterally(String word, String pattern) {
        assertEquals(pattern, SearchWords.pattern(word));
    }
}
