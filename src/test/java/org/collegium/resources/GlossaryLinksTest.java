package org.collegium.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collegium.platform.Markdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryLinksTest {

    private static final GlossaryLinks LINKS = new GlossaryLinks(List.of(
            entry("abuse", ""),
            entry("advocate", ""),
            entry("AMHP", "approved mental health professional"),
            entry("best interests assessor", "BIA"),
            entry("care and support plan", "care plan"),
            entry("carer", ""),
            entry("carer's assessment", ""),
            entry("CETR", "care, education and treatment review"),
            entry("deprivation of liberty", "DoL"),
            entry("DoLS", "Deprivation of Liberty Safeguards"),
            entry("mental capacity", "capacity"),
            entry("Mental Health Act", "MHA"),
            entry("neglect", ""),
            entry("self-neglect", ""),
            entry("section 2", ""),
            entry("section 20", "voluntary care"),
            entry("SEND", "special educational needs and disabilities"),
            entry("Shared Lives", "")));

    private static GlossaryEntry entry(String term, String alsoCalled) {
        return new GlossaryEntry(Markdown.slug(term), term, alsoCalled, "what it means", "", List.of());
    }

    private static String link(String html) {
        return LINKS.link(html).html();
    }

    private static String a(String slug, String text) {
        return "<a class=\"word\" href=\"/glossary#" + slug + "\">" + text + "</a>";
    }

    private static List<String> linked(String html) {
        return LINKS.link(html).entries().stream().map(GlossaryEntry::slug).toList();
    }

    @Test
    void linksOnlyTheFirstUse() {
        assertEquals(
                "<p>An " + a("advocate", "advocate") + " helps. Your advocate listens.</p><p>Advocate.</p>",
                link("<p>An advocate helps. Your advocate listens.</p><p>Advocate.</p>"));
    }

    @Test
    void theTermAndItsOtherNameAreOneTerm() {
        assertEquals(
                "<p>Your " + a("care-and-support-plan", "care plan") + ", or care and support plan.</p>",
                link("<p>Your care plan, or care and support plan.</p>"));
    }

    @Test
    void theLongestNameWins() {
        assertEquals(
                "<p>A " + a("carers-assessment".replace("carers", "carer-s"), "carer's assessment") + " for a "
                        + a("carer", "carer") + ".</p>",
                link("<p>A carer's assessment for a carer.</p>"));
    }

    @Test
    void aLongNameUsedAgainDoesNotLinkTheShortNameInsideIt() {
        assertEquals(List.of("care-and-support-plan"), linked("<p>care and support plan; care and support plan</p>"));
        assertEquals(List.of("mental-capacity"), linked("<p>mental capacity, then mental capacity</p>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advocates                        | advocate",
                "Advocate                         | advocate",
                "ADVOCATE                         | advocate",
                "(advocate)                       | advocate",
                "advocate.                        | advocate",
                "&#34;advocate&#34;               | advocate",
                "an advocate/helper               | advocate",
                "carers&#39; groups               | carer",
                "carer&#39;s assessment           | carer-s-assessment",
                "carer’s assessment               | carer-s-assessment",
                "Carer's assessments              | carer-s-assessment",
                "self-neglect                     | self-neglect",
                "section 2                        | section-2",
                "section 20                       | section-20",
                "AMHPs                            | amhp",
                "DoL                              | deprivation-of-liberty",
                "DoLS                             | dols",
                "Deprivation of liberty           | deprivation-of-liberty",
                "Deprivation of Liberty Safeguards | dols",
                "care, education and treatment review | cetr",
                "mental    capacity               | mental-capacity",
                "Shared Lives                     | shared-lives"
            })
    void findsATerm(String text, String slug) {
        assertEquals(List.of(slug), linked("<p>" + text + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advocated",
                "advocacy",
                "non-advocate",
                "advocate-led",
                "a_advocate",
                "amhp",
                "send",
                "Send it",
                "shared lives",
                "mental health act",
                "carer's own life",
                "section 21",
                "section 200",
                "incapacity",
                "Séadvocate"
            })
    void leavesOtherWordsAlone(String text) {
        assertEquals(List.of(), linked("<p>" + text + "</p>"));
        assertEquals("<p>" + text + "</p>", link("<p>" + text + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=\"/x\">an advocate</a></p>",
                "<p><a href=\"/x\">an <strong>advocate</strong></a></p>",
                "<h4>Your advocate</h4>",
                "<h5>Your <em>advocate</em></h5>",
                "<p><code>advocate</code></p>",
                "<pre><code>advocate\n</code></pre>",
                "<p><abbr title=\"advocate\">adv</abbr></p>",
                "<p><dfn>advocate</dfn></p>",
                "<p><a href=\"/advocate\" rel=\"nofollow\">here</a></p>"
            })
    void neverInsideLinksHeadingsCodeOrAttributes(String html) {
        assertEquals(html, link(html));
    }

    @Test
    void aUseInAHeadingIsNotTheFirstUse() {
        assertEquals(
                "<h4>Advocate</h4><p>An " + a("advocate", "advocate") + "</p>",
                link("<h4>Advocate</h4><p>An advocate</p>"));
    }

    @Test
    void textAfterAClosedLinkIsTextAgain() {
        assertEquals(
                "<p><a href=\"/x\">advocate</a> or " + a("advocate", "advocate") + "</p>",
                link("<p><a href=\"/x\">advocate</a> or advocate</p>"));
    }

    @Test
    void anAbbreviationSaysItsLongForm() {
        assertEquals(
                "<p>" + a("amhp", "<abbr title=\"approved mental health professional\">AMHP</abbr>") + "</p>",
                link("<p>AMHP</p>"));
        assertEquals(
                "<p>" + a("best-interests-assessor", "<abbr title=\"best interests assessor\">BIA</abbr>") + "</p>",
                link("<p>BIA</p>"));
    }

    @Test
    void anythingThatIsNoNameStaysByteForByte() {
        String html =
                Markdown.html("Fish & chips < 5 \"and\" it's `code` <b>no</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |");
        assertEquals(html, link(html));
    }

    @Test
    void noGlossaryMeansNoLinks() {
        assertEquals(
                "<p>advocate</p>",
                new GlossaryLinks(List.of()).link("<p>advocate</p>").html());
    }

    @Test
    void theTitleOfAnAbbreviationCannotLeaveItsAttribute() {
        var links = new GlossaryLinks(List.of(entry("XYZ", "a \"quoted\" <b> & name")));
        String html = links.link("<p>XYZ</p>").html();
        assertTrue(html.contains("title=\"a &quot;quoted&quot; &lt;b&gt; &amp; name\""), html);
        assertFalse(html.contains("<b>"), html);
    }

    @Test
    void aTermWithSignsOfARegularExpressionIsJustText() {
        var links = new GlossaryLinks(List.of(entry("a.b (c)*", ""), entry("R&D team", "")));
        assertEquals("<p>axb (c)</p>", links.link("<p>axb (c)</p>").html());
        assertEquals(1, links.link("<p>our R&amp;D team</p>").entries().size());
    }
}
