package org.collegium;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The table of packages: design.md section 4 as data, plus three rooms that the project added. Rooms that do not stand yet are in it too,
 * so that they are held to it from their first class on.
 */
final class Rooms {

    /** The outline of a server interface that {@code launch} is compiled against; never packaged. */
    static final String OUTLINE = "com.sun.enterprise.util.uuid";

    static final Set<String> GROUND = Set.of("kernel", "platform", "confidentiality", "readability", "access", "audit");

    static final Set<String> FEATURES = Set.of(
            "members", "personas", "registration", "groups", "moderation", "forum", "chat", "resources", "learning");

    static final Set<String> DELIVERY = Set.of("web", "api", "live", "jobs");

    /** Room by room, whose code it may use. What is not drawn here is forbidden. */
    static final Map<String, Set<String>> MAY_USE = table();

    private static final String OURS = "org.collegium";
    private static final String PLANTED = "planted.";

    private Rooms() {}

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        table.put("kernel", Set.of());
        table.put("platform", Set.of("kernel"));
        table.put("confidentiality", Set.of("kernel"));
        table.put("readability", Set.of("kernel"));
        table.put("access", Set.of("kernel"));
        table.put("audit", Set.of("kernel", "access"));

        table.put("members", GROUND);
        table.put("personas", with(GROUND, "members"));
        table.put("registration", with(GROUND, "members"));
        table.put("groups", with(GROUND, "members", "personas"));
        table.put("moderation", with(GROUND, "members", "personas"));

        table.put("forum", with(GROUND, "personas", "groups", "moderation"));
        table.put("chat", with(GROUND, "personas", "groups", "moderation"));
        table.put("resources", with(GROUND, "personas", "moderation"));
        table.put("learning", with(GROUND, "members", "personas"));

        table.put("search", with(GROUND, "groups", "forum", "resources"));
        table.put("notices", with(GROUND, FEATURES));
        table.put("entry", with(GROUND, "members", "personas", "groups"));

        Set<String> below = with(with(GROUND, FEATURES), "search", "notices", "entry");
        table.put("web", below);
        table.put("api", without(below, "registration"));
        table.put("live", without(below, "registration"));
        table.put("jobs", with(below, "demo"));

        // the invented community: writes tables, knows no feature but how a passphrase is kept; filled in by jobs only
        table.put("demo", with(GROUND, "members"));
        // starts database and server on a developer's machine: a program beside the application, not a part of it
        table.put("launch", Set.of(OUTLINE));
        table.put(OUTLINE, Set.of());
        return table;
    }

    /** The room of one of our classes: the first part of its package below ours, or the package itself if it lies elsewhere. */
    static String of(JavaClass one) {
        String area = area(one);
        int dot = area.indexOf('.');
        return dot < 0 || area.equals(OUTLINE) ? area : area.substring(0, dot);
    }

    /** The package below ours, for example {@code web.moderation}. A planted fault lies in a house of its own and counts as if in ours. */
    static String area(JavaClass one) {
        String name = one.getPackageName();
        if (!name.startsWith(OURS + ".")) {
            return name.equals(OURS) ? "" : name;
        }
        String inside = name.substring(OURS.length() + 1);
        if (inside.startsWith(PLANTED)) {
            int house = inside.indexOf('.', PLANTED.length());
            return house < 0 ? "" : inside.substring(house + 1);
        }
        return inside;
    }

    static boolean ours(JavaClass one) {
        String name = one.getPackageName();
        return name.equals(OURS) || name.startsWith(OURS + ".") || name.equals(OUTLINE);
    }

    /** The rooms from which one comes back to where one started, following the arrows of a table; empty when there is no such way. */
    static List<String> circle(Map<String, Set<String>> table) {
        for (String start : table.keySet()) {
            Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(start)));
            Set<String> seen = new TreeSet<>();
            while (!ways.isEmpty()) {
                List<String> way = ways.remove();
                for (String next : table.getOrDefault(way.get(way.size() - 1), Set.of())) {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(next);
                    if (next.equals(start)) {
                        return longer;
                    }
                    if (seen.add(next)) {
                        ways.add(longer);
                    }
                }
            }
        }
        return List.of();
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        return with(rooms, List.of(more));
    }

    private static Set<String> with(Set<String> rooms, Collection<String> more) {
        Set<String> all = new TreeSet<>(rooms);
        all.addAll(more);
        return all;
    }

    private static Set<String> without(Set<String> rooms, String less) {
        Set<String> fewer = new TreeSet<>(rooms);
        fewer.remove(less);
        return fewer;
    }
}
