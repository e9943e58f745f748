package org.collegium.resources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Links the first use of each glossary term in a page to its meaning. Looks at text alone: never inside links, headings, code, or what is
 * explained already; whole words, their plural included; the longest name wins. A name with a capital letter is a proper name or an
 * abbreviation and must be written just so; other names may begin a sentence.
 */
final class GlossaryLinks {

    private static final Pattern TOKEN = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*>|[^<]+|<");
    private static final Set<String> KEPT_OUT =
            Set.of("a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "abbr", "dfn", "script", "style");

    private static final String APOSTROPHE = "(?:'|’|&#39;|&#x27;|&rsquo;)";
    private static final String NOT_AFTER = "(?<![\\p{L}\\p{N}_&#-])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}_-])(?!" + APOSTROPHE + "\\p{L})";

    private final Map<String, Name> names = new HashMap<>();
    private final Pattern uses;

    /** A page with its links, and the entries they lead to, in the order of first use. */
    record Linked(String html, List<GlossaryEntry> entries) {}

    private record Name(String name, GlossaryEntry entry) {

        boolean abbreviation() {
            return GlossaryEntry.isAbbreviation(name);
        }

        String otherName() {
            return name.equals(entry.term()) ? entry.alsoCalled() : entry.term();
        }
    }

    GlossaryLinks(List<GlossaryEntry> entries) {
        for (GlossaryEntry entry : entries) {
            names.put(plain(entry.term()), new Name(entry.term(), entry));
        }
        for (GlossaryEntry entry : entries) {
            if (!entry.alsoCalled().isBlank()) {
                names.putIfAbsent(plain(entry.alsoCalled()), new Name(entry.alsoCalled(), entry));
            }
        }
        String any = names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(GlossaryLinks::pattern)
                .collect(Collectors.joining("|"));
        uses = any.isEmpty() ? null : Pattern.compile(NOT_AFTER + "(" + any + ")(s?)" + NOT_BEFORE);
    }

    /** @param html safe HTML as the server made it */
    Linked link(String html) {
        List<GlossaryEntry> used = new ArrayList<>();
        if (uses == null) {
            return new Linked(html, used);
        }
        var out = new StringBuilder(html.length() + 512);
        Set<String> seen = new HashSet<>();
        int keptOut = 0;
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            String tag = token.group(2);
            if (tag != null) {
                if (KEPT_OUT.contains(tag.toLowerCase(Locale.ROOT))) {
                    keptOut = Math.max(0, keptOut + (token.group(1).isEmpty() ? 1 : -1));
                }
                out.append(token.group());
            } else if (keptOut > 0) {
                out.append(token.group());
            } else {
                linkText(token.group(), out, seen, used);
            }
        }
        return new Linked(out.toString(), used);
    }

    private void linkText(String text, StringBuilder out, Set<String> seen, List<GlossaryEntry> used) {
        Matcher use = uses.matcher(text);
        int from = 0;
        while (use.find()) {
            Name name = named(use.group(1));
            if (name == null || !seen.add(name.entry().slug())) {
                continue;
            }
            used.add(name.entry());
            out.append(text, from, use.start()).append(link(name, use.group()));
            from = use.end();
        }
        out.append(text, from, text.length());
    }

    private Name named(String found) {
        String plain = plain(found.replaceAll("&#39;|&#x27;|&rsquo;", "'").replace("&amp;", "&"));
        Name exact = names.get(plain);
        return exact != null ? exact : names.get(plain.toLowerCase(Locale.ROOT));
    }

    private static String link(Name name, String shown) {
        String inside = name.abbreviation() && !name.otherName().isBlank()
                ? "<abbr title=\"" + escaped(name.otherName()) + "\">" + shown + "</abbr>"
                : shown;
        return "<a class=\"word\" href=\"" + escaped(name.entry().address()) + "\">" + inside + "</a>";
    }

    private static String plain(String name) {
        return name.replace('’', '\'').strip().replaceAll("\\s+", " ");
    }

    private static String pattern(String name) {
        boolean proper = name.chars().anyMatch(Character::isUpperCase);
        var pattern = new StringBuilder(proper ? "(?:" : "(?iu:");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case ' ' -> pattern.append("\\s+");
                case '\'' -> pattern.append(APOSTROPHE);
                case '&' -> pattern.append("&amp;");
                default -> pattern.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return pattern.append(')').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
