package org.collegium.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what is dear to make and the same for everybody: a page's sections with their links, until the page or the glossary changes; the
 * glossary and the help lines themselves for a minute. Whether a page may be seen is never kept.
 */
@ApplicationScoped
class Rendered {

    private static final int MOST_PAGES = 300;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    private final Map<String, Kept> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST_PAGES;
        }
    };

    private Timed<GlossaryEntry> glossary;
    private Timed<SignpostView> signposts;
    private GlossaryLinks links;
    private List<GlossaryEntry> linked;

    record Page(List<Section> sections, List<GlossaryEntry> words) {}

    private record Kept(Instant updatedAt, List<GlossaryEntry> glossary, Page page) {}

    private record Timed<T>(List<T> rows, Instant until) {}

    synchronized Page page(ResourceCard card, List<GlossaryEntry> terms, Supplier<String> html) {
        Kept kept = pages.get(card.slug());
        if (kept == null
                || !kept.updatedAt().equals(card.updatedAt())
                || !kept.glossary().equals(terms)) {
            kept = new Kept(card.updatedAt(), terms, make(html.get(), terms));
            pages.put(card.slug(), kept);
        }
        return kept.page();
    }

    private Page make(String html, List<GlossaryEntry> terms) {
        if (!terms.equals(linked)) {
            links = new GlossaryLinks(terms);
            linked = terms;
        }
        GlossaryLinks.Linked text = links.link(html);
        return new Page(Sections.of(text.html()), text.entries());
    }

    synchronized List<GlossaryEntry> glossary(Supplier<List<GlossaryEntry>> read) {
        if (glossary == null || stale(glossary)) {
            glossary = new Timed<>(read.get(), clock.instant().plus(A_MINUTE));
        }
        return glossary.rows();
    }

    synchronized List<SignpostView> signposts(Supplier<List<SignpostView>> read) {
        if (signposts == null || stale(signposts)) {
            signposts = new Timed<>(read.get(), clock.instant().plus(A_MINUTE));
        }
        return signposts.rows();
    }

    private boolean stale(Timed<?> timed) {
        return !clock.instant().isBefore(timed.until());
    }
}
