package org.collegium.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.collegium.platform.Markdown;
import org.junit.jupiter.api.Test;

class SectionsTest {

    private static List<Section> of(String markdown) {
        return Sections.of(Markdown.html(markdown));
    }

    @Test
    void dividesAtTheMainHeadings() {
        List<Section> sections = of("Before.\n\n## What happens\nThis.\n\n## Your rights\n### At home\nThat.");
        assertEquals(3, sections.size());
        assertNull(sections.get(0).title());
        assertEquals("<p>Before.</p>", sections.get(0).html());
        assertEquals("what-happens", sections.get(1).id());
        assertEquals("<p>This.</p>", sections.get(1).html());
        assertEquals("<h3>At home</h3>\n<p>That.</p>", sections.get(2).html());
    }

    @Test
    void anchorsAreUniqueAndLeaveThePagesOwnAlone() {
        assertEquals(
                List.of("who-can-help-2", "who-can-help-3", "a-e"),
                of("## Who can help\na\n\n## Who can help\nb\n\n## A&E").stream()
                        .map(Section::id)
                        .toList());
    }

    @Test
    void nothingIsNoSection() {
        assertEquals(List.of(), Sections.of(""));
    }

    @Test
    void aTitleIsPlainText() {
        assertEquals(
                "A & B: it's <not> \"bold\"",
                of("## A & *B*: it's <not> \"bold\"").get(0).title());
    }
}
