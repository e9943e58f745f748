package org.collegium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The style sheets load nothing from elsewhere, stay small, and can be read in every theme. */
class StylesTest {

    /** WCAG 2.2, 1.4.3: text. */
    private static final double TEXT = 4.5;
    /** WCAG 2.2, 1.4.11: edges of inputs and the like. */
    private static final double EDGE = 3.0;

    private static final int PUBLIC_BYTES = 18 * 1024;

    @Test
    void both_sheets_are_there() throws IOException {
        assertTrue(StyleSheet.all().stream()
                .map(StyleSheet::name)
                .toList()
                .containsAll(List.of("member.css", "public.css")));
    }

    @Test
    void no_sheet_loads_anything_from_another_host_or_sheet() throws IOException {
        assertEquals(
                List.of(),
                StyleSheet.all().stream()
                        .flatMap(sheet -> sheet.loads().stream())
                        .toList());
    }

    @Test
    void what_a_sheet_would_load_is_found() {
        assertEquals(
                List.of("s imports another sheet", "s loads https://a.example/x.woff2", "s loads //b.example/y.png"),
                new StyleSheet(
                                "s",
                                """
                        @import "other.css"; /* url(https://in.a.comment/) */
                        @font-face { src: url( 'https://a.example/x.woff2' ) }
                        p { background: url(//b.example/y.png), url("own.svg"), url(data:image/png;base64,AA//BB) }
                        """)
                        .loads());
    }

    @Test
    void the_sheet_of_the_public_pages_is_at_most_eighteen_kilobytes() throws IOException {
        int bytes = sheet("public.css").css().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes <= PUBLIC_BYTES, "bytes: " + bytes);
    }

    @Test
    void words_can_be_read_on_every_ground_in_every_theme() throws IOException {
        for (StyleSheet sheet : StyleSheet.all()) {
            sheet.colours()
                    .forEach((theme, colours) ->
                            assertEquals(List.of(), tooFaint(colours), sheet.name() + ", " + theme));
        }
    }

    @Test
    void a_faint_pair_is_found() {
        var sheet = new StyleSheet(
                "s",
                """
                :root { --ink: #000; --quiet: #999; --paper: #fff; --edge: #aaa; }
                @media (prefers-color-scheme: dark) { :root:not([data-theme]) { --ink: #fff; --paper: #000 } }
                :root[data-theme="dark"] { --ink: #333; --paper: #000; }
                :root[data-theme="contrast"] { --quiet: #000; --edge: #000; }
                """);
        Map<String, List<String>> faint = sheet.colours().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, theme -> tooFaint(theme.getValue())));
        assertEquals(List.of("quiet on paper: 2.85", "edge on paper: 2.32"), faint.get("light"));
        assertEquals(List.of(), faint.get("dark by the system"));
        assertEquals(List.of("ink on paper: 1.66"), faint.get("dark by choice"));
        assertEquals(List.of(), faint.get("contrast"));
    }

    @Test
    void contrast_is_computed_as_the_guideline_computes_it() {
        assertEquals(21.0, StyleSheet.contrast("#000000", "#ffffff"), 1e-9);
        assertEquals(1.0, StyleSheet.contrast("#123456", "#123456"), 1e-9);
        // the grey that is just dark enough on white, and the next one that is not
        assertEquals(4.54, StyleSheet.contrast("#767676", "#ffffff"), 0.005);
        assertEquals(4.48, StyleSheet.contrast("#777777", "#ffffff"), 0.005);
    }

    /** A person who signs in does not walk into another house. */
    @Test
    void both_sheets_paint_the_same_themes() throws IOException {
        var open = sheet("public.css").colours();
        var member = sheet("member.css").colours();
        open.forEach((theme, colours) -> colours.forEach(
                (token, colour) -> assertEquals(colour, member.get(theme).get(token), "--" + token + ", " + theme)));
    }

    @Test
    void dark_is_the_same_whoever_asks_for_it_and_every_theme_lays_down_every_colour() throws IOException {
        for (StyleSheet sheet : StyleSheet.all()) {
            var colours = sheet.colours();
            assertEquals(colours.get("dark by the system"), colours.get("dark by choice"), sheet.name());
            Set<String> tokens = new TreeSet<>(Set.of(
                    "paper",
                    "sheet",
                    "ink",
                    "quiet",
                    "edge",
                    "accent",
                    "accent-tint",
                    "warm",
                    "warm-tint",
                    "danger",
                    "danger-tint",
                    "good",
                    "good-tint",
                    "on-accent"));
            tokens.removeAll(colours.get("light").keySet());
            assertEquals(Set.of(), tokens, sheet.name());
        }
    }

    private static List<String> tooFaint(Map<String, String> colours) {
        List<String> faint = new ArrayList<>();
        for (String words : List.of("ink", "quiet", "accent", "warm", "danger", "good")) {
            for (String ground : List.of("paper", "sheet", "wash", words + "-tint")) {
                judge(colours, words, ground, TEXT, faint);
            }
        }
        for (String tint : List.of("accent-tint", "warm-tint", "danger-tint", "good-tint")) {
            judge(colours, "ink", tint, TEXT, faint);
            judge(colours, "quiet", tint, TEXT, faint);
        }
        judge(colours, "on-accent", "accent", TEXT, faint);
        judge(colours, "on-danger", "danger", TEXT, faint);
        judge(colours, "edge", "paper", EDGE, faint);
        judge(colours, "edge", "sheet", EDGE, faint);
        return faint.stream().distinct().toList();
    }

    /** Judges a pair if the theme has both. */
    private static void judge(
            Map<String, String> colours, String words, String ground, double least, List<String> faint) {
        if (colours.containsKey(words) && colours.containsKey(ground)) {
            double contrast = StyleSheet.contrast(colours.get(words), colours.get(ground));
            if (contrast < least) {
                faint.add(words + " on " + ground + String.format(Locale.ROOT, ": %.2f", contrast));
            }
        }
    }

    private static StyleSheet sheet(String name) throws IOException {
        return StyleSheet.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
