package org.collegium.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collegium.access.Actor;
import org.collegium.access.Gate;
import org.collegium.access.ResourceRules;
import org.collegium.kernel.Refusal;
import org.collegium.platform.Columns;
import org.collegium.platform.Rows;

/** The plain-language area as records. */
@ApplicationScoped
public class ResourceReading {

    /** The SQL twin of {@link ResourceRules#maySee}. */
    private static final String VISIBLE = "(r.published OR ?1)";

    private static final String CARD =
            "SELECT r.slug, r.title, r.situation, r.summary, r.nation, r.checked_on, r.published, r.updated_at";

    private static final String LINE =
            "SELECT s.id, s.name, s.phone, s.other_ways, s.hours, s.nation, s.audience, s.needs, s.checked_on FROM signpost s";

    @PersistenceContext
    EntityManager em;

    @Inject
    Rendered rendered;

    /** Every page the actor may see, by title. */
    public List<ResourceCard> all(Actor by) {
        var query = em.createNativeQuery(CARD + " FROM resource r WHERE " + VISIBLE + " ORDER BY r.title")
                .setParameter(1, ResourceRules.maySee(by, () -> false).allowed());
        return Rows.map(query, ResourceReading::card);
    }

    /** The pages for one situation, by title; none when nobody knows the situation. */
    public List<ResourceCard> in(Actor by, String situation) {
        var query = em.createNativeQuery(
                        CARD + " FROM resource r WHERE " + VISIBLE + " AND r.situation = ?2 ORDER BY r.title")
                .setParameter(1, ResourceRules.maySee(by, () -> false).allowed())
                .setParameter(2, situation);
        return Rows.map(query, ResourceReading::card);
    }

    /**
     * What a search found.
     *
     * @param pages the best first
     * @param everyWord whether each of them has all the words; otherwise they have at least one
     * @param terms glossary terms of that name
     */
    public record Found(List<ResourceCard> pages, boolean everyWord, List<GlossaryEntry> terms) {}

    /** Pages with the words in their title, short answer or text. */
    public Found search(Actor by, String typed) {
        List<String> words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return new Found(List.of(), true, List.of());
        }
        List<GlossaryEntry> terms = named(typed);
        List<ResourceCard> pages = matching(by, words, " AND ");
        if (!pages.isEmpty() || words.size() == 1) {
            return new Found(pages, true, terms);
        }
        return new Found(matching(by, words, " OR "), false, terms);
    }

    private List<ResourceCard> matching(Actor by, List<String> words, String joined) {
        Function<String, String> has = column -> column + " LIKE ?%1$d ESCAPE '!'";
        String anywhere =
                "(" + has.apply("r.title") + " OR " + has.apply("r.summary") + " OR " + has.apply("r.body") + ")";
        String weight = "(" + has.apply("r.title") + ") * 8 + (" + has.apply("r.summary") + ") * 3 + ("
                + has.apply("r.body") + ")";
        String where = perWord(words, anywhere, joined);
        String best = perWord(words, weight, " + ");
        var query = em.createNativeQuery(CARD + " FROM resource r WHERE " + VISIBLE + " AND (" + where + ") ORDER BY "
                        + best + " DESC, r.title")
                .setParameter(1, ResourceRules.maySee(by, () -> false).allowed());
        for (int i = 0; i < words.size(); i++) {
            query.setParameter(i + 2, SearchWords.pattern(words.get(i)));
        }
        return Rows.map(query, ResourceReading::card);
    }

    private static String perWord(List<String> words, String sql, String joined) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> sql.formatted(i + 2))
                .collect(Collectors.joining(joined));
    }

    private List<GlossaryEntry> named(String typed) {
        String name = typed.strip().toLowerCase(Locale.UK);
        return glossary().stream()
                .filter(entry -> sameName(entry.term(), name) || sameName(entry.alsoCalled(), name))
                .toList();
    }

    private static boolean sameName(String known, String typed) {
        String name = known.toLowerCase(Locale.UK);
        return name.equals(typed) || typed.equals(name + "s") || typed.endsWith(" " + name);
    }

    /** @throws Refusal.NotFound when there is none, or the actor may not see it */
    public ResourceView resource(Actor by, String slug) {
        var query = em.createNativeQuery(CARD
                        + ", r.html, r.sources, r.checked_by, r.next_check_on, r.id FROM resource r WHERE r.slug = ?1")
                .setParameter(1, slug);
        Object[] row = Rows.map(query, found -> found).stream().findFirst().orElseThrow(Refusal.NotFound::new);
        ResourceCard card = card(row);
        Gate.reveal(ResourceRules.maySee(by, card));
        Rendered.Page page = rendered.page(card, glossary(), () -> Columns.text(row[8]));
        return new ResourceView(
                card,
                page.sections(),
                page.words(),
                signpostsOf(Columns.number(row[12])),
                list(Columns.text(row[9]), ";"),
                Columns.text(row[10]),
                Columns.date(row[11]));
    }

    private List<SignpostView> signpostsOf(long resource) {
        var query = em.createNativeQuery(
                        LINE
                                + " JOIN resource_signpost p ON p.signpost_id = s.id WHERE p.resource_id = ?1 ORDER BY p.position")
                .setParameter(1, resource);
        return Rows.map(query, ResourceReading::signpost);
    }

    /** Every help line, the most urgent first. */
    public List<SignpostView> signposts() {
        return rendered.signposts(
                () -> Rows.map(em.createNativeQuery(LINE + " ORDER BY s.position, s.id"), ResourceReading::signpost));
    }

    /** Every term, as in a dictionary. */
    public List<GlossaryEntry> glossary() {
        return rendered.glossary(() -> Rows.map(
                em.createNativeQuery(
                        "SELECT slug, term, also_called, meaning, example, see_also FROM glossary_term ORDER BY term"),
                row -> new GlossaryEntry(
                        Columns.text(row[0]),
                        Columns.text(row[1]),
                        Columns.text(row[2]),
                        Columns.text(row[3]),
                        Columns.text(row[4]),
                        list(Columns.text(row[5]), ","))));
    }

    /** @throws Refusal.NotFound when there is none of that name */
    public HouseText house(String slug) {
        var query = em.createNativeQuery("SELECT slug, html, updated_at FROM house_page WHERE slug = ?1")
                .setParameter(1, slug);
        return Rows.map(
                        query,
                        row -> new HouseText(
                                Columns.text(row[0]), Sections.of(Columns.text(row[1])), Columns.instant(row[2])))
                .stream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    private static ResourceCard card(Object[] row) {
        return new ResourceCard(
                Columns.text(row[0]),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                Columns.date(row[5]),
                Columns.flag(row[6]),
                Columns.instant(row[7]));
    }

    private static SignpostView signpost(Object[] row) {
        return new SignpostView(
                Columns.text(row[0]),
                Columns.text(row[1]),
                Columns.text(row[2]),
                Columns.text(row[3]),
                Columns.text(row[4]),
                Columns.text(row[5]),
                Columns.text(row[6]),
                list(Columns.text(row[7]), ","),
                Columns.date(row[8]));
    }

    private static List<String> list(String written, String between) {
        return Arrays.stream(written.split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
