package org.collegium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Our Java as it is written, for what no class file tells. */
final class JavaSources {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(refuseWhen|orWhen|new\\s+(?:Refusal\\s*\\.\\s*)?(?:NotAllowed|Invalid|Conflict))\\s*\\(");
    private static final Pattern OWN_KEY = Pattern.compile("\\bsuper\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private JavaSources() {}

    static Map<Path, String> all() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }

    /** The keys of all refusals that some code gives as a reason. */
    static Set<String> refusals(String source) {
        Set<String> keys = new TreeSet<>();
        Matcher call = REFUSAL.matcher(source);
        while (call.find()) {
            List<String> arguments = arguments(source, call.end());
            // the reason is the second argument of all but these two, whose first it is
            int place = call.group(1).endsWith("NotAllowed") || call.group(1).endsWith("Conflict") ? 0 : 1;
            if (arguments.size() > place) {
                LITERAL.matcher(arguments.get(place)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        if (source.contains("abstract sealed class Refusal")) {
            OWN_KEY.matcher(source).results().forEach(found -> keys.add(found.group(1)));
        }
        return keys;
    }

    /** The arguments of a call, from behind its opening parenthesis on. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ',' && depth == 0) {
                arguments.add(source.substring(start, i));
                start = i + 1;
            } else if (c == ')' || c == ']' || c == '}') {
                if (depth == 0) {
                    arguments.add(source.substring(start, i));
                    return arguments;
                }
                depth--;
            }
        }
        return arguments;
    }
}
