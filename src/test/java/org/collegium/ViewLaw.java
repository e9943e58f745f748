package org.collegium;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no view may contain. {@code ViewsTest} puts our views before these laws, and one planted fault before each. */
enum ViewLaw {
    /** An include whose address can be chosen from outside reads and runs any file: CVE-2026-46581 is open in this server. */
    NO_EXPRESSION_CHOOSES_AN_INCLUDE(view -> tags(
            view,
            tag -> isExpression(tag.is("facelets", "include") ? tag.attribute("src") : "")
                    || isExpression(
                            tag.is("facelets", "decorate") || tag.is("facelets", "composition")
                                    ? tag.attribute("template")
                                    : ""))),

    NO_STYLE_STANDS_IN_A_VIEW(view ->
            tags(view, tag -> tag.name().equals("style") || tag.attributes().containsKey("style"))),

    NO_SCRIPT_STANDS_IN_A_VIEW(view -> tags(
            view,
            tag -> (tag.is("xhtml", "script") && tag.attribute("src").isBlank())
                    || (tag.is("html", "outputScript") && tag.attribute("name").isBlank()))),

    NO_ATTRIBUTE_IS_AN_EVENT_HANDLER(
            view -> tags(view, tag -> tag.attributes().keySet().stream().anyMatch(ViewLaw::isEventHandler))),

    NO_ADDRESS_IS_A_SCRIPT(view -> tags(
            view, tag -> tag.attributes().values().stream().anyMatch(value -> value.replaceAll("[\\s\\p{Cntrl}]", "")
                    .toLowerCase(Locale.ROOT)
                    .startsWith("javascript:")))),

    /** Who may do what is asked of the rules: a role in a view is a second answer, and the first to be forgotten. */
    NO_EXPRESSION_NAMES_A_ROLE(view -> expressions(view, ViewLaw::namesRole)),

    NO_EXPRESSION_COMPUTES_WITH_IDS(view -> expressions(view, ViewLaw::computesWithIds)),

    ONLY_PROSE_IS_NOT_ESCAPED(view -> view.name().equals("WEB-INF/tags/prose.xhtml")
            ? Stream.empty()
            : tags(
                    view,
                    tag -> tag.attributes().containsKey("escape")
                            && !tag.attribute("escape").strip().equals("true"))),

    NO_PAGE_NAMES_ANOTHER_HOST(view -> tags(view, tag -> Stream.of(
                    "src",
                    "srcset",
                    "href",
                    "action",
                    "formaction",
                    "link",
                    "url",
                    "value",
                    "data",
                    "poster",
                    "content",
                    "library")
            .map(tag::attribute)
            .anyMatch(ViewLaw::namesAnotherHost))),

    /** Both write handlers into the page, which the Content-Security-Policy blocks. */
    NO_TAG_NEEDS_AN_INLINE_HANDLER(view -> tags(view, tag -> tag.is("core", "ajax") || tag.is("html", "commandLink"))),

    /**
     * Our form carries the token, the idempotency key and what was typed; a bare one carries nothing. A plain GET form changes nothing and
     * needs none of them.
     */
    FORMS_ARE_OUR_OWN(view -> view.name().equals("WEB-INF/tags/form.xhtml")
            ? Stream.empty()
            : tags(
                    view,
                    tag -> tag.is("html", "form")
                            || (tag.is("xhtml", "form")
                                    && !tag.attribute("method").equalsIgnoreCase("get"))));

    /** Hosts that a page may name. None: add one only with the reason beside it. */
    private static final Set<String> OTHER_HOSTS = Set.of();

    private static final Pattern ANOTHER_HOST = Pattern.compile("(?i)^(?:https?:)?//|[\\s,;=](?:https?:)//");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]{3,}");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern ROLE_WORD =
            Pattern.compile("\\w*[rR]oles?\\b|\\bisCallerInRole\\b|\\bisUserInRole\\b|remoteUser");
    private static final Pattern ROLE_NAME = Pattern.compile(
            "['\"](?:FACILITATOR|LIVED_EXPERIENCE_REVIEWER|EDITOR|VERIFICATION_OFFICER|MODERATOR|GUARDIAN|ADMINISTRATOR)['\"]");
    private static final String ID = "\\b(?:id|\\w*[a-z]Id)(?:\\(\\))?(?:\\.value\\(\\))?";
    private static final String OPERATOR = "\\s*(?:[-+*/%<>]|==|!=|(?:\\s(?:eq|ne|lt|gt|le|ge|mod|div)\\s))\\s*";
    private static final Pattern ID_ARITHMETIC =
            Pattern.compile(ID + OPERATOR + "(?!\\s*'')|(?<!'')" + OPERATOR + "(?:\\w+(?:\\(\\))?\\.)*" + ID + "\\b");

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a pure function
    private final Function<View, Stream<String>> judge;

    ViewLaw(Function<View, Stream<String>> judge) {
        this.judge = judge;
    }

    /** Where a view breaks this law; empty when it does not. */
    List<String> broken(View view) {
        return judge.apply(view).map(where -> view.name() + " " + where).toList();
    }

    private static Stream<String> tags(View view, Predicate<View.Tag> fault) {
        return view.tags().stream()
                .filter(fault)
                .map(tag -> "line " + tag.line() + ": <" + tag.name() + "> " + tag.attributes());
    }

    private static Stream<String> expressions(View view, Predicate<String> fault) {
        return view.expressions().stream().filter(fault);
    }

    private static boolean isExpression(String value) {
        return value.contains("#{") || value.contains("${");
    }

    private static boolean namesAnotherHost(String address) {
        return ANOTHER_HOST.matcher(address.strip()).find()
                && OTHER_HOSTS.stream().noneMatch(address::contains);
    }

    private static boolean isEventHandler(String attribute) {
        return HANDLER.matcher(attribute.toLowerCase(Locale.ROOT)).matches() && !attribute.equals("only");
    }

    private static boolean namesRole(String expression) {
        return ROLE_NAME.matcher(expression).find()
                || ROLE_WORD
                        .matcher(QUOTED.matcher(expression).replaceAll("''"))
                        .find();
    }

    private static boolean computesWithIds(String expression) {
        return ID_ARITHMETIC
                .matcher(QUOTED.matcher(expression).replaceAll("''"))
                .find();
    }
}
