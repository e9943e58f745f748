package org.collegium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A style sheet of ours: what it loads, and the colours of its themes. */
record StyleSheet(String name, String css) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern URL = Pattern.compile("(?i)url\\(\\s*['\"]?\\s*([^'\")]*)");
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+)\\s*:\\s*(#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?)\\s*[;}]");

    /** The blocks in which each theme is laid down. */
    private static final Map<String, Pattern> THEMES = themes();

    private static Map<String, Pattern> themes() {
        Map<String, Pattern> themes = new LinkedHashMap<>();
        themes.put("light", Pattern.compile("(?:^|})\\s*:root\\s*\\{([^}]*)}"));
        themes.put(
                "dark by the system",
                Pattern.compile("prefers-color-scheme:\\s*dark\\)\\s*\\{\\s*:root[^{]*\\{([^}]*)}"));
        themes.put("dark by choice", Pattern.compile(":root\\[data-theme=\"dark\"]\\s*\\{([^}]*)}"));
        themes.put("contrast", Pattern.compile(":root\\[data-theme=\"contrast\"]\\s*\\{([^}]*)}"));
        return themes;
    }

    static List<StyleSheet> all() throws IOException {
        try (Stream<Path> files = Files.walk(View.WEBAPP)) {
            List<StyleSheet> sheets = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".css"))
                    .sorted()
                    .toList()) {
                sheets.add(new StyleSheet(file.getFileName().toString(), Files.readString(file)));
            }
            return sheets;
        }
    }

    private String bare() {
        return COMMENT.matcher(css).replaceAll("");
    }

    /** What it would load from elsewhere. */
    List<String> loads() {
        List<String> loads = new ArrayList<>();
        String lower = bare().toLowerCase(Locale.ROOT);
        if (lower.contains("@import")) {
            loads.add(name + " imports another sheet");
        }
        URL.matcher(bare())
                .results()
                .map(found -> found.group(1).strip())
                .filter(address -> address.matches("(?i)(?:[a-z][a-z0-9+.-]*:)?//.*"))
                .forEach(address -> loads.add(name + " loads " + address));
        return loads;
    }

    /** Theme by theme, colours by token; a theme has what light lays down unless it says otherwise. */
    Map<String, Map<String, String>> colours() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        THEMES.forEach((theme, block) -> {
            Map<String, String> colours = new TreeMap<>(all.getOrDefault("light", Map.of()));
            var found = block.matcher(bare());
            if (!found.find()) {
                throw new AssertionError(name + " has no " + theme + " theme");
            }
            TOKEN.matcher(found.group(1) + "}")
                    .results()
                    .forEach(token -> colours.put(token.group(1), whole(token.group(2))));
            all.put(theme, colours);
        });
        return all;
    }

    private static String whole(String hex) {
        String lower = hex.toLowerCase(Locale.ROOT);
        return lower.length() == 7 ? lower : lower.replaceAll("([0-9a-f])", "$1$1");
    }

    /** The contrast ratio of two colours (WCAG 2.2), from 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
