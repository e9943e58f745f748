package org.collegium.platform;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p br h3 h4 h5 h6 ul ol li blockquote strong em code pre hr table thead tbody tr th td a".split(" "));

    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.of("a", Set.of("href", "rel"), "ol", Set.of("start"), "th", Set.of("align"), "td", Set.of("align"));

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** A hang guard only: each of these takes well under a second. */
    private static final Duration HANGS = Duration.ofSeconds(60);

    static List<String> attacks() {
        return List.of(
                // markup that runs
                "<script>alert(1)</script>",
                "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<script\n>alert(1)</script\n>",
                "<script/x>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "`</code><script>alert(1)</script>`",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "```\"><script>alert(1)</script>\ncode\n```",
                "    </code></pre><script>alert(1)</script>",
                "# <script>alert(1)</script>",
                "> <script>alert(1)</script>",
                "- <script>alert(1)</script>",
                "| <script>alert(1)</script> |\n|---|\n| <script>alert(2)</script> |",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo '<script>alert(1)</script>'; ?>",
                "<!DOCTYPE html><script>alert(1)</script>",
                // event handlers
                "<img src=x onerror=alert(1)>",
                "<img src=x onerror=alert(1)//",
                "<svg onload=alert(1)>",
                "<svg/onload=alert(1)//",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<body onload=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=\"alert(1)\">",
                "<input autofocus onfocus=alert(1)>",
                "<a href=\"https://a.example\" onclick=\"alert(1)\">a</a>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<div onmouseover='alert(1)'>x</div>",
                "[a](https://a.example \"x\\\" onmouseover=alert(1) x=\\\"\")",
                "[a](https://a.example/\"onmouseover=\"alert(1))",
                "[a](<https://a.example/\" onmouseover=\"alert(1)>)",
                "![x\" onerror=\"alert(1)](https://a.example/p.png)",
                "![x](https://a.example/p.png \"t\" onerror=alert(1))",
                "![x](x\"onerror=\"alert(1))",
                // addresses that run
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a]( javascript:alert(1))",
                "[a](<javascript:alert(1)>)",
                "[a](<java\tscript:alert(1)>)",
                "[a](&#106;avascript:alert(1))",
                "[a](&#x6A;avascript:alert(1))",
                "[a](javascript&colon;alert(1))",
                "[a](java&Tab;script:alert(1))",
                "[a](java&NewLine;script:alert(1))",
                "[a](\u0001javascript:alert(1))",
                "[a](javascript://a.example/%0aalert(1))",
                "[a](vbscript:msgbox(1))",
                "[a](data:text/html,<script>alert(1)</script>)",
                "[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[a](blob:https://a.example/1)",
                "[a](file:///etc/passwd)",
                "[a](ftp://a.example/x)",
                "[a](feed:javascript:alert(1))",
                "[a](view-source:javascript:alert(1))",
                "[a][r]\n\n[r]: javascript:alert(1)",
                "[r]\n\n[r]: data:text/html,x",
                "<javascript:alert(1)>",
                "<vbscript:msgbox(1)>",
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml,<svg onload=alert(1)>)",
                "[![a](javascript:alert(1))](javascript:alert(2))",
                "[![a](https://a.example/p.png)](javascript:alert(2))",
                // entities
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "&amp;lt;script&amp;gt;",
                "&#x3c;img src=x onerror=alert(1)&#x3e;",
                "&NotAnEntity;<b onclick=alert(1)>",
                // what a browser mends
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
                "<textarea><img src=x onerror=alert(1)></textarea>",
                "<title><img src=x onerror=alert(1)></title>",
                "<plaintext>",
                "<template><script>alert(1)</script></template>",
                "<select><option><iframe></select><img src=x onerror=alert(1)>",
                "<table><tr><td><table><tr><td><img src=x onerror=alert(1)></table></table>",
                "| a |\n|---|\n| <table><tr><td onclick=alert(1)>x |",
                // markup that is only left open, or takes over the page
                "<a href=\"",
                "<b><i><u",
                "</div></body></html>",
                "</p></blockquote></main>",
                "<iframe src=https://evil.example></iframe>",
                "<object data=https://evil.example></object>",
                "<embed src=https://evil.example>",
                "<base href=https://evil.example/>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<link rel=stylesheet href=https://evil.example/x.css>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<form action=https://evil.example><input name=p></form>",
                "<button formaction=javascript:alert(1)>x</button>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<x contenteditable onblur=alert(1)>x</x>",
                "\u0000<script>alert(1)</script>",
                "<\u0000script>alert(1)</script>",
                "\ufeff<script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_but_harmless_html_comes_out(String attack) {
        assertHarmless(Markdown.html(attack));
        // with words around it, and in the middle of things that are open
        assertHarmless(Markdown.html("before " + attack + " after"));
        assertHarmless(Markdown.html("* **a " + attack + "\n\n> [b"));
    }

    /** What typed markup looks like stays readable: it is words, and people quote it. */
    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<b>bold</b>", "a < b and c > d", "<!-- note -->", "AT&T"})
    void typed_html_is_shown_as_it_was_typed(String typed) {
        assertEquals(typed, Jsoup.parse(Markdown.html(typed)).body().text());
    }

    @ParameterizedTest
    @CsvSource({
        "# a, h3",
        "## a, h4",
        "### a, h5",
        "#### a, h6",
        "##### a, h6",
        "###### a, h6",
        "'a\n=', h3",
        "'a\n-', h4"
    })
    void headings_start_below_those_of_the_page(String typed, String element) {
        assertEquals(
                "<" + element + ">a</" + element + ">", Markdown.html(typed).strip());
    }

    @Test
    void every_link_keeps_its_target_to_itself_and_passes_nothing_on() {
        var links =
                body("[a](https://a.example/x?y=1#z) https://b.example <c@d.example> [e](tel:999) [f](/glossary#amhp)")
                        .select("a");
        assertEquals(
                List.of(
                        "https://a.example/x?y=1#z",
                        "https://b.example",
                        "mailto:c@d.example",
                        "tel:999",
                        "/glossary#amhp"),
                links.eachAttr("href"));
        for (Element link : links) {
            assertEquals(
                    Set.of("nofollow", "noopener", "noreferrer"),
                    Set.of(link.attr("rel").split(" ")));
        }
    }

    @Test
    void of_a_picture_a_link_is_left_and_nothing_is_loaded() {
        Element body = body("See ![the form](https://a.example/form.png \"Form\") and ![](https://a.example/b.png)");
        assertEquals(0, body.select("img").size());
        assertEquals(
                List.of("the form", "https://a.example/b.png"), body.select("a").eachText());
        assertEquals(
                List.of("https://a.example/form.png", "https://a.example/b.png"),
                body.select("a").eachAttr("href"));
    }

    @Test
    void a_picture_in_a_link_leaves_one_link() {
        Element body = body("[![the form](https://a.example/form.png)](https://a.example/)");
        assertEquals(List.of("https://a.example/"), body.select("a").eachAttr("href"));
        assertEquals("the form", body.select("a").text());
    }

    /** An empty address would lead back to the page itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[words]()",
                "![words]()",
                "[words](javascript:alert(1))",
                "[words](data:text/html,x)",
                "![words](vbscript:x)",
                "[words](x:y)"
            })
    void of_a_link_that_may_not_be_followed_the_words_are_left(String typed) {
        Element body = body(typed);
        assertEquals(0, body.select("a").size());
        assertEquals("words", body.text());
    }

    @Test
    void the_marks_people_use_come_out() {
        assertEquals(
                "<ol start=\"10\"><li>ten</li><li>eleven</li></ol>",
                Markdown.html("10. ten\n11. eleven").replace("\n", ""));
        assertEquals("<p>one<br />two</p>", Markdown.html("one\ntwo").replace("\n", ""));
        assertEquals(
                "<table><thead><tr><th align=\"left\">a</th><th align=\"right\">b</th></tr></thead>"
                        + "<tbody><tr><td align=\"left\">1</td><td align=\"right\">2</td></tr></tbody></table>",
                Markdown.html("| a | b |\n|:--|--:|\n| 1 | 2 |").replace("\n", ""));
        assertEquals(
                "<blockquote><p><strong>a</strong> <em>b</em> <code>c</code></p></blockquote>",
                Markdown.html("> **a** *b* `c`").replace("\n", ""));
    }

    static Stream<String> heaps() {
        return Stream.of(
                ">", "> ", "*", "**a ", "*a **b ", "_", "[", "![", "[a](", "[a][", "- ", "* ", "1. ", "`", "``` ", "(",
                "<b>", "<", "</", "<!--", "|", "~", "\\", "&#", "a@", "#", "\t", "[a]: ", "![a](b)", "[a](b)");
    }

    @ParameterizedTest
    @MethodSource("heaps")
    void ten_thousand_of_anything_end_soon_and_harmlessly(String heap) {
        String text = heap.repeat(10_000);
        assertTimeoutPreemptively(HANGS, () -> {
            assertHarmless(Markdown.html(text));
            assertTrue(Markdown.excerpt(text, 100).length() <= 100);
        });
    }

    /** Lines that each go one deeper: nesting that no single line shows. */
    @Test
    void a_staircase_of_lists_ends_soon_and_harmlessly() {
        var text = new StringBuilder();
        for (int depth = 0; depth < 1_000; depth++) {
            text.append("  ".repeat(depth)).append("- step\n");
        }
        assertTimeoutPreemptively(HANGS, () -> assertHarmless(Markdown.html(text.toString())));
    }

    @Test
    void an_excerpt_is_the_words_without_the_marks() {
        assertAll(
                () -> assertEquals("Title and words", Markdown.excerpt("# Title\n\nand *words*", 100)),
                () -> assertEquals(
                        "see the guidance now", Markdown.excerpt("see [the guidance](https://a.example) now", 100)),
                () -> assertEquals("a b 1 2", Markdown.excerpt("| a | b |\n|---|---|\n| 1 | 2 |", 100)),
                () -> assertEquals("the form", Markdown.excerpt("![the form](https://a.example/x.png)", 100)),
                () -> assertEquals("one two three", Markdown.excerpt("- one\n- two\n\n> three", 100)),
                () -> assertEquals("<b>typed</b>", Markdown.excerpt("<b>typed</b>", 100)),
                () -> assertEquals("", Markdown.excerpt("***", 100)));
    }

    @Test
    void an_excerpt_is_cut_to_its_length_and_never_through_a_character() {
        assertEquals("abcdef", Markdown.excerpt("abcdef", 6));
        assertEquals("abcde…", Markdown.excerpt("abcdefg", 6));
        assertEquals("abcd…", Markdown.excerpt("abcd efg", 6));
        assertEquals("abcd…", Markdown.excerpt("abcd\ud83d\ude00efg", 6));
        assertEquals("abc\ud83d\ude00…", Markdown.excerpt("abc\ud83d\ude00efg", 6));
    }

    @ParameterizedTest
    @CsvSource({
        "Who signs for covert medication?, who-signs-for-covert-medication",
        "'  -- Café & crème -- ', cafe-creme",
        "???, topic",
        "門を開けて, topic",
        "../../etc/passwd, etc-passwd"
    })
    void a_slug_is_an_address_part_made_of_the_title(String title, String slug) {
        assertEquals(slug, Markdown.slug(title));
    }

    @Test
    void a_slug_ends_with_a_whole_word() {
        String slug = Markdown.slug("word ".repeat(40));
        assertTrue(slug.length() <= 70, slug);
        assertTrue(slug.matches("word(-word)*"), slug);
        assertEquals("x".repeat(70), Markdown.slug("x".repeat(100)));
    }

    private static Element body(String markdown) {
        return Jsoup.parse(Markdown.html(markdown)).body();
    }

    /** Only what the allow-list names, no address that runs, and nothing that a browser would mend into something else. */
    private static void assertHarmless(String html) {
        Document page = Jsoup.parse(html);
        String shown = html.substring(0, Math.min(html.length(), 400));
        assertEquals(0, page.head().childNodeSize(), shown);
        assertEquals(0, page.body().attributesSize(), shown);
        for (Element element : page.select("body *")) {
            String name = element.normalName();
            assertTrue(ELEMENTS.contains(name), () -> "<" + name + "> in " + shown);
            for (Attribute attribute : element.attributes()) {
                assertTrue(
                        ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute.getKey()),
                        () -> attribute.getKey() + " of <" + name + "> in " + shown);
            }
            if (name.equals("a")) {
                String href = element.attr("href");
                assertFalse(href.isBlank(), () -> "an address that leads nowhere in " + shown);
                int colon = href.indexOf(':');
                assertTrue(
                        colon < 0
                                || href.substring(0, colon).matches(".*[/?#].*")
                                || SCHEMES.contains(href.substring(0, colon).toLowerCase(java.util.Locale.ROOT)),
                        () -> href + " in " + shown);
                assertTrue(element.attr("rel").contains("noopener"), shown);
                assertFalse(element.parents().is("a"), () -> "a link in a link in " + shown);
            }
        }
        String once = page.body().html();
        assertEquals(once, Jsoup.parse(once).body().html(), "it changes when it is read again");
    }
}
