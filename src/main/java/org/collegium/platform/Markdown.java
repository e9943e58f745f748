package org.collegium.platform;

import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown to HTML that is safe to show: raw HTML in the text is shown as text, addresses are sanitised by the parser, and what comes
 * out passes an allow-list once more. Pictures are not loaded from anywhere: only a link to them is left.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(false, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelNofollowOnLinks()
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private Markdown() {}

    /**
     * The safe HTML of a text.
     *
     * @param text Markdown as typed, not null
     */
    public static String html(String text) {
        Node document = PARSER.parse(text);
        document.accept(new BelowThePage());
        return POLICY.sanitize(RENDERER.render(document));
    }

    /** A line or two of plain text for a list, at most {@code length} characters. */
    public static String excerpt(String text, int length) {
        String plain = org.commonmark.renderer.text.TextContentRenderer.builder()
                .lineBreakRendering(org.commonmark.renderer.text.LineBreakRendering.STRIP)
                .build()
                .render(PARSER.parse(text))
                .strip();
        return plain.length() <= length ? plain : plain.substring(0, length - 1).stripTrailing() + "…";
    }

    /** An address part made from a title: lower-case letters, digits and single hyphens; never empty. */
    public static String slug(String title) {
        String ascii = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = ascii.length() <= 70 ? ascii : ascii.substring(0, 70).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "topic" : cut;
    }

    /** A page has its own first and second heading; those of a text start below them. */
    private static final class BelowThePage extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 2));
            visitChildren(heading);
        }
    }
}
