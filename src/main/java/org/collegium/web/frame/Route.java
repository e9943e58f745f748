package org.collegium.web.frame;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the site and the view that answers it. What is not in this table does not exist.
 *
 * @param address the address, with names in braces for its parts
 * @param view the view's path
 * @param audience whom it is for
 */
record Route(String address, String view, Audience audience) {

    /** For whom an address is. What may be seen there is decided by the rules, not here. */
    enum Audience {
        /** Everybody: no cookie, no script, may be cached. */
        PUBLIC,
        /** Members; a visitor is asked to sign in, because the address itself tells nothing. */
        MEMBER,
        /** Members; to a visitor it is as if it never existed, because the address might tell something. */
        CLOSED
    }

    static final List<Route> ALL = List.of(
            route("/", "/resources/welcome", Audience.PUBLIC),
            route("/resources", "/resources/all", Audience.PUBLIC),
            route("/resources/{slug}", "/resources/resource", Audience.PUBLIC),
            route("/glossary", "/resources/glossary", Audience.PUBLIC),
            route("/help-now", "/resources/help-now", Audience.PUBLIC),
            route("/guidelines", "/resources/house", Audience.PUBLIC),
            route("/privacy", "/resources/house", Audience.PUBLIC),
            route("/accessibility", "/resources/house", Audience.PUBLIC),
            route("/safe", "/resources/house", Audience.PUBLIC),
            route("/look", "/door/look", Audience.PUBLIC),
            route("/sign-in", "/door/sign-in", Audience.PUBLIC),
            route("/sign-out", "/door/sign-out", Audience.PUBLIC),
            route("/report", "/cases/report", Audience.PUBLIC),
            route("/home", "/member/home", Audience.MEMBER),
            route("/notices", "/member/notices", Audience.MEMBER),
            route("/account", "/member/account", Audience.MEMBER),
            route("/groups", "/groups/groups", Audience.MEMBER),
            route("/groups/{slug}", "/groups/group", Audience.CLOSED),
            route("/groups/{slug}/new", "/forum/new-topic", Audience.CLOSED),
            route("/personas/{handle}", "/groups/persona", Audience.CLOSED),
            route("/topics/{ref}/{slug}", "/forum/topic", Audience.CLOSED),
            route("/topics/{ref}", "/forum/topic", Audience.CLOSED),
            route("/posts/{ref}/edit", "/forum/edit-post", Audience.CLOSED),
            route("/posts/{ref}/history", "/forum/history", Audience.CLOSED),
            route("/cases", "/cases/my-cases", Audience.MEMBER),
            route("/cases/{ref}", "/cases/my-case", Audience.CLOSED),
            route("/moderation", "/moderation/queue", Audience.CLOSED),
            route("/moderation/cases/{ref}", "/moderation/case", Audience.CLOSED));

    /** The moderators' queue is a PrimeFaces table, with a policy of its own: see {@link ContentSecurity}. */
    static boolean hasComponents(String path) {
        return path.equals("/moderation");
    }

    /** Whether the page has a composer, so that words sent to it are worth keeping. */
    boolean isForWriting() {
        return view.startsWith("/views/forum/");
    }

    private static Route route(String address, String view, Audience audience) {
        return new Route(address, "/views" + view + ".xhtml", audience);
    }

    /** The route of a path and the named parts of it. */
    record Match(Route route, Map<String, String> parts) {}

    static Optional<Match> of(String path) {
        for (Route route : ALL) {
            Optional<Match> match = route.match(path);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<Match> match(String path) {
        List<String> names = Pattern.compile("\\{(\\w+)}")
                .matcher(address)
                .results()
                .map(part -> part.group(1))
                .toList();
        Matcher matcher = Pattern.compile(address.replaceAll("\\{\\w+}", "([A-Za-z0-9-]{1,80})"))
                .matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(new Match(this, parts));
    }
}
