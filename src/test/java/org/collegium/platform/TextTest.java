package org.collegium.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.collegium.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void a_line_is_one_line_without_spare_blanks() {
        assertEquals(
                "Covert medication: who signs?", Text.line("title", "  Covert\tmedication:\r\n who   signs? ", 140));
    }

    @Test
    void a_block_keeps_its_lines_and_its_first_indent_and_loses_what_trails() {
        assertEquals("    code\n\nand words", Text.block("body", "    code\r\n\r\nand words \n\n", 140));
        assertEquals("one\ntwo", Text.block("body", "one\rtwo", 140));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "\n\t\r\n", "\u0000", "\u00a0", "\u2003 \u2003", "\u200b\u200d", "\ufeff", "\u202e"})
    void text_that_shows_nothing_is_empty(String typed) {
        for (Refusal.Invalid refusal : List.of(
                assertThrows(Refusal.Invalid.class, () -> Text.line("title", typed, 10)),
                assertThrows(Refusal.Invalid.class, () -> Text.block("title", typed, 10)))) {
            assertEquals("text.empty", refusal.reason());
            assertEquals("title", refusal.field());
        }
    }

    @Test
    void text_of_just_the_right_length_is_taken_and_one_more_is_refused_with_both_numbers() {
        assertEquals("x".repeat(10), Text.block("body", "x".repeat(10), 10));
        assertEquals("x".repeat(10), Text.line("body", " " + "x".repeat(10) + " ", 10));
        var refusal = assertThrows(Refusal.Invalid.class, () -> Text.block("body", "x".repeat(11), 10));
        assertEquals("text.too-long", refusal.reason());
        assertEquals("body", refusal.field());
        assertEquals(List.of("10", "11"), refusal.details());
    }

    @Test
    void control_characters_go_and_tabs_and_lines_stay_in_a_block() {
        assertEquals("a\tb\nc", Text.block("body", "a\u0007\tb\u001b\nc\u0085\u007f", 10));
    }

    @Test
    void both_ways_to_write_an_accent_are_one() {
        assertEquals(Text.line("title", "Caf\u00e9", 10), Text.line("title", "Cafe\u0301", 10));
    }

    @Test
    void whole_characters_beyond_the_first_plane_stay_and_halves_go() {
        assertEquals("a\ud83d\ude00b", Text.line("title", "a\ud83d\ude00b", 10));
        assertEquals("ab", Text.line("title", "a\ud83db", 10));
        assertEquals("ab", Text.line("title", "a\ude00b", 10));
    }

    /** Emoji that are made of several, and scripts that need joiners, must not fall apart. */
    @Test
    void joiners_inside_words_stay() {
        String family = "\ud83d\udc69\u200d\ud83d\udc67";
        assertEquals(family, Text.line("title", family, 10));
        assertEquals(
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                Text.line("title", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", 20));
    }
}
