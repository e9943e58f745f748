package org.collegium.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plain-language page in full.
 *
 * @param card what lists show of it
 * @param sections its text, safe HTML; the first use of a glossary term is a link to its meaning
 * @param words the terms that are linked, in the order of their first use
 * @param signposts who can help, the most urgent first
 * @param sources what it is based on
 * @param checkedBy who checked it last, in words
 * @param nextCheckOn first day of the month in which it will be checked again
 */
public record ResourceView(
        ResourceCard card,
        List<Section> sections,
        List<GlossaryEntry> words,
        List<SignpostView> signposts,
        List<String> sources,
        String checkedBy,
        LocalDate nextCheckOn) {

    public ResourceView {
        sections = List.copyOf(sections);
        words = List.copyOf(words);
        signposts = List.copyOf(signposts);
        sources = List.copyOf(sources);
    }

    public String slug() {
        return card.slug();
    }

    public String title() {
        return card.title();
    }

    /** The section of this title, if the page has one. */
    public Optional<Section> section(String title) {
        return sections.stream()
                .filter(section -> title.equals(section.title()))
                .findFirst();
    }

    /** Whether the promised month of the next check is over. */
    public boolean overdue(LocalDate today) {
        return !today.isBefore(nextCheckOn.plusMonths(1));
    }
}
