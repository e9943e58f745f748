package org.collegium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our views before the laws for views, and one planted fault before each law. */
class ViewsTest {

    /** One planted fault. */
    record Fault(ViewLaw law, String markup) {}

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(ViewLaw.NO_EXPRESSION_CHOOSES_AN_INCLUDE, "<ui:include src=\"#{param.p}\"/>"),
                new Fault(
                        ViewLaw.NO_EXPRESSION_CHOOSES_AN_INCLUDE, "<ui:include src=\"/WEB-INF/${page.part}.xhtml\"/>"),
                new Fault(ViewLaw.NO_EXPRESSION_CHOOSES_AN_INCLUDE, "<ui:decorate template=\"#{page.frame}\"/>"),
                new Fault(ViewLaw.NO_EXPRESSION_CHOOSES_AN_INCLUDE, "<ui:composition template=\"#{page.frame}\"/>"),
                new Fault(ViewLaw.NO_STYLE_STANDS_IN_A_VIEW, "<p style=\"color: red\">x</p>"),
                new Fault(ViewLaw.NO_STYLE_STANDS_IN_A_VIEW, "<h:panelGroup style=\"color: red\"/>"),
                new Fault(ViewLaw.NO_STYLE_STANDS_IN_A_VIEW, "<style>p { color: red }</style>"),
                new Fault(ViewLaw.NO_SCRIPT_STANDS_IN_A_VIEW, "<script>go()</script>"),
                new Fault(ViewLaw.NO_SCRIPT_STANDS_IN_A_VIEW, "<h:outputScript>go()</h:outputScript>"),
                new Fault(ViewLaw.NO_ATTRIBUTE_IS_AN_EVENT_HANDLER, "<p onclick=\"go()\">x</p>"),
                new Fault(ViewLaw.NO_ATTRIBUTE_IS_AN_EVENT_HANDLER, "<h:inputText onChange=\"go()\"/>"),
                new Fault(ViewLaw.NO_ATTRIBUTE_IS_AN_EVENT_HANDLER, "<h:inputText a:onfocus=\"go()\"/>"),
                new Fault(ViewLaw.NO_ADDRESS_IS_A_SCRIPT, "<a href=\"java&#10;Script:go()\">x</a>"),
                new Fault(ViewLaw.NO_EXPRESSION_NAMES_A_ROLE, "<p>#{request.isUserInRole('x')}</p>"),
                new Fault(
                        ViewLaw.NO_EXPRESSION_NAMES_A_ROLE,
                        "<h:panelGroup rendered=\"#{actor.roles().contains(x)}\"/>"),
                new Fault(ViewLaw.NO_EXPRESSION_NAMES_A_ROLE, "<h:panelGroup rendered=\"#{actor.is('MODERATOR')}\"/>"),
                new Fault(ViewLaw.NO_EXPRESSION_COMPUTES_WITH_IDS, "<h:panelGroup rendered=\"#{item.id gt 1}\"/>"),
                new Fault(
                        ViewLaw.NO_EXPRESSION_COMPUTES_WITH_IDS,
                        "<h:panelGroup rendered=\"#{item.id() == me.id()}\"/>"),
                new Fault(ViewLaw.NO_EXPRESSION_COMPUTES_WITH_IDS, "<p>#{1 + row.memberId}</p>"),
                new Fault(ViewLaw.ONLY_PROSE_IS_NOT_ESCAPED, "<h:outputText value=\"#{x}\" escape=\"false\"/>"),
                new Fault(
                        ViewLaw.ONLY_PROSE_IS_NOT_ESCAPED,
                        "<h:outputText value=\"#{x}\" escape=\"#{not page.safe}\"/>"),
                new Fault(ViewLaw.NO_PAGE_NAMES_ANOTHER_HOST, "<img src=\"https://cdn.example/x.png\" alt=\"\"/>"),
                new Fault(ViewLaw.NO_PAGE_NAMES_ANOTHER_HOST, "<a href=\"//cdn.example/\">x</a>"),
                new Fault(ViewLaw.NO_PAGE_NAMES_ANOTHER_HOST, "<h:outputLink value=\"http://a.example/\"/>"),
                new Fault(
                        ViewLaw.NO_PAGE_NAMES_ANOTHER_HOST,
                        "<img srcset=\"/a.png 1x, https://cdn.example/b.png 2x\" alt=\"\"/>"),
                new Fault(ViewLaw.NO_TAG_NEEDS_AN_INLINE_HANDLER, "<h:inputText><f:ajax/></h:inputText>"),
                new Fault(ViewLaw.NO_TAG_NEEDS_AN_INLINE_HANDLER, "<old:commandLink action=\"#{x.go}\"/>"),
                new Fault(ViewLaw.FORMS_ARE_OUR_OWN, "<h:form/>"),
                new Fault(ViewLaw.FORMS_ARE_OUR_OWN, "<form method=\"post\" action=\"/x\"/>"),
                new Fault(ViewLaw.FORMS_ARE_OUR_OWN, "<form action=\"/x\"/>"));
    }

    @ParameterizedTest
    @EnumSource
    void our_views_keep(ViewLaw law) throws IOException {
        assertEquals(
                List.of(),
                View.all().stream().flatMap(view -> law.broken(view).stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_found_by_its_law_and_by_no_other(Fault fault) {
        View view = planted("planted.xhtml", fault.markup());
        Set<ViewLaw> complaining = Stream.of(ViewLaw.values())
                .filter(law -> !law.broken(view).isEmpty())
                .collect(Collectors.toSet());
        assertEquals(Set.of(fault.law()), complaining);
    }

    @Test
    void every_law_has_a_fault_planted_against_it() {
        assertEquals(EnumSet.allOf(ViewLaw.class), faults().map(Fault::law).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void a_view_that_was_written_right_keeps(ViewLaw law) {
        View view = planted(
                "sound.xhtml",
                """
                <ui:include src="/WEB-INF/parts/foot.xhtml"/>
                <ui:decorate template="/WEB-INF/templates/page.xhtml"/>
                <script src="/assets/collegium/member.js" defer="defer"></script>
                <h:outputScript name="member.js"/>
                <p role="status" class="only" id="saved">#{words['roles.title']} #{row.ref()} #{row.title()}</p>
                <a href="/topics/#{row.ref()}/#{row.slug()}#post-#{row.number()}">#{row.idea() eq 1 ? 'a}b' : 'c'}</a>
                <h:outputText value="#{row.title()}" escape="true"/>
                <h:panelGroup rendered="#{page.replyOffered and row.posts() gt 1 and formId eq 'reply'}"/>
                <c:form id="reply"><h:inputText id="words" value="#{page.words}"/></c:form>
                <form method="get" action="/search"><input name="q"/></form>
                """);
        assertEquals(List.of(), law.broken(view));
    }

    @Test
    void prose_and_form_are_the_two_tags_with_a_licence() {
        assertEquals(
                List.of(),
                ViewLaw.ONLY_PROSE_IS_NOT_ESCAPED.broken(
                        planted("WEB-INF/tags/prose.xhtml", "<h:outputText value=\"#{html}\" escape=\"false\"/>")));
        assertEquals(List.of(), ViewLaw.FORMS_ARE_OUR_OWN.broken(planted("WEB-INF/tags/form.xhtml", "<h:form/>")));
    }

    @Test
    void a_view_that_is_not_well_formed_is_no_view() {
        assertTrue(assertThrows(AssertionError.class, () -> View.parse("broken.xhtml", "<p><b></p>"))
                .getMessage()
                .startsWith("broken.xhtml is not well formed"));
    }

    private static View planted(String name, String markup) {
        return View.parse(
                name,
                "<!DOCTYPE html><html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:ui=\"jakarta.faces.facelets\""
                        + " xmlns:f=\"jakarta.faces.core\" xmlns:h=\"jakarta.faces.html\" xmlns:a=\"jakarta.faces.passthrough\""
                        + " xmlns:old=\"http://xmlns.jcp.org/jsf/html\" xmlns:c=\"collegium\">" + markup + "</html>");
    }
}
