package org.collegium.platform;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
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
    private static final List<String> SCHEMES = List.of("https", "http", "mailto", "tel");
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
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
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowUrlProtocols(SCHEMES.toArray(String[]::new))
            .requireRelNofollowOnLinks()
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    /** An address of our own, or one with a scheme that does no harm. */
    private static final Pattern SAFE_ADDRESS =
            Pattern.compile("(?i)(?:(?:" + String.join("|", SCHEMES) + "):.+|[^:]+|[/#?].*)", Pattern.DOTALL);

    private Markdown() {}

    /**
     * The safe HTML of a text.
     *
     * @param text Markdown as typed, not null
     */
    public static String html(String text) {
        Node document = PARSER.parse(text);
        document.accept(new BelowThePage());
        document.accept(new LinksOnly());
        return POLICY.sanitize(RENDERER.render(document));
    }

    /** A line or two of plain text for a list, at most {@code length} characters. */
    public static String excerpt(String text, int length) {
        var words = new Words();
        PARSER.parse(text).accept(words);
        String plain = words.plain();
        if (plain.length() <= length) {
            return plain;
        }
        int end = length - 1;
        if (Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--; // half a character is none
        }
        return plain.substring(0, end).stripTrailing() + "…";
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

    /** Leaves of a picture a link to it, under its description; and of a link that may not be followed, its words. */
    private static final class LinksOnly extends AbstractVisitor {
        private boolean inside;

        @Override
        public void visit(Image image) {
            if (inside) {
                visitChildren(image);
                unwrap(image); // no link stands within another
                return;
            }
            var link = new Link(image.getDestination(), null);
            image.insertAfter(link);
            while (image.getFirstChild() != null) {
                link.appendChild(image.getFirstChild());
            }
            if (link.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            image.unlink();
            visit(link);
        }

        @Override
        public void visit(Link link) {
            inside = true;
            visitChildren(link);
            inside = false;
            if (!SAFE_ADDRESS.matcher(link.getDestination()).matches()) {
                unwrap(link);
            }
        }

        private static void unwrap(Node node) {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }
    }

    /** Collects the words of a text, without its marks. */
    private static final class Words extends AbstractVisitor {
        private final StringBuilder words = new StringBuilder();

        String plain() {
            return words.toString().replaceAll("\\s+", " ").strip();
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            words.append(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            words.append(html.getLiteral()).append(' ');
        }

        @Override
        public void visit(FencedCodeBlock code) {
            words.append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            words.append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(SoftLineBreak line) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            words.append(' ');
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            words.append(' ');
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            words.append(' ');
        }

        @Override
        public void visit(CustomNode cell) {
            visitChildren(cell);
            words.append(' ');
        }
    }
}
