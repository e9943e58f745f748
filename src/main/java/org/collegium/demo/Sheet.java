package org.collegium.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the plain files in which the demo community is written down. */
final class Sheet {

    private static final String ROOT = "/db/demo/";
    private static final Pattern AGE = Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?");

    private Sheet() {}

    static String text(String file) {
        try (InputStream in = Sheet.class.getResourceAsStream(ROOT + file)) {
            if (in == null) {
                throw new IllegalStateException("The demo file " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a file with {@code |} between columns; {@code -} stands for an empty one, {@code #} starts a remark. */
    static List<String[]> rows(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split("\\|", -1))
                        .map(String::strip)
                        .map(cell -> cell.equals("-") ? "" : cell)
                        .toArray(String[]::new))
                .toList();
    }

    /**
     * The files in a folder of the demo and in the folders below it, by their path there, sorted.
     *
     * @param web lists the paths below a path of the web application; folders end with a slash
     */
    static List<String> files(Function<String, Set<String>> web, String folder) {
        List<String> files = new ArrayList<>();
        for (String path : web.apply("/WEB-INF/classes" + ROOT + folder + "/")) {
            String name = path.substring(path.indexOf(ROOT) + ROOT.length());
            if (name.endsWith("/")) {
                files.addAll(files(web, name.substring(0, name.length() - 1)));
            } else {
                files.add(name);
            }
        }
        Collections.sort(files);
        return files;
    }

    /** How long ago, as in {@code 3d2h}. */
    static Duration age(String written) {
        Matcher age = AGE.matcher(written.strip());
        if (!age.matches() || written.isBlank()) {
            throw new IllegalStateException("Not an age: " + written);
        }
        return Duration.ofDays(part(age, 1)).plusHours(part(age, 2)).plusMinutes(part(age, 3));
    }

    private static long part(Matcher age, int group) {
        return age.group(group) == null ? 0 : Long.parseLong(age.group(group));
    }

    /**
     * A file with a head of {@code key: value} lines, a blank line, and text.
     *
     * @param head the values by key; a missing key reads as empty
     */
    record Page(Map<String, String> head, String body) {

        static Page of(String text) {
            Map<String, String> head = new LinkedHashMap<>();
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                String line = text.substring(at, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 1;
                if (line.isBlank()) {
                    break;
                }
                int colon = line.indexOf(':');
                head.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
            return new Page(head, text.substring(at).strip());
        }

        String get(String key) {
            return head.getOrDefault(key, "");
        }
    }
}
