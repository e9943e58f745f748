package org.collegium.resources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collegium.platform.Markdown;

/** Divides the HTML of a text at its main headings, so that a page can set them, link to them and put something between them. */
final class Sections {

    /** Markdown's second level, which {@link Markdown#html} makes the fourth, because most texts stand below a page's own headings. */
    private static final Pattern HEADING = Pattern.compile("<h[34]>(.*?)</h[34]>", Pattern.DOTALL);

    /** Anchors that the pages themselves use. */
    private static final Set<String> TAKEN =
            Set.of("main", "short", "who-can-help", "sources", "close", "on-this-page", "crisis", "q");

    private Sections() {}

    static List<Section> of(String html) {
        List<Section> sections = new ArrayList<>();
        Set<String> taken = new HashSet<>(TAKEN);
        String id = null;
        String title = null;
        int from = 0;
        Matcher heading = HEADING.matcher(html);
        while (heading.find()) {
            add(sections, id, title, html.substring(from, heading.start()));
            title = plain(heading.group(1));
            id = anchor(title, taken);
            from = heading.end();
        }
        add(sections, id, title, html.substring(from));
        return sections;
    }

    private static void add(List<Section> sections, String id, String title, String html) {
        if (title != null || !html.isBlank()) {
            sections.add(
                    new Section(id, title, html.strip().replace("<h5>", "<h3>").replace("</h5>", "</h3>")));
        }
    }

    private static String anchor(String title, Set<String> taken) {
        String words = Markdown.slug(title.replace("'", "").replace("’", ""));
        String anchor = words;
        for (int i = 2; !taken.add(anchor); i++) {
            anchor = words + "-" + i;
        }
        return anchor;
    }

    /** The text of a heading: no tags, and signs as they are. */
    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replaceAll("&#39;|&apos;", "'")
                .replaceAll("&#34;|&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replaceAll("&#43;", "+")
                .replaceAll("&#61;", "=")
                .replaceAll("&#64;", "@")
                .replaceAll("&#96;", "`")
                .replace("&amp;", "&")
                .strip();
    }
}
