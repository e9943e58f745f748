package org.collegium;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of words.
 *
 * @param entries key and value; of a doubled key the last
 * @param doubled keys that stand in it more than once
 */
record Bundle(String name, Map<String, String> entries, List<String> doubled) {

    private static final Path WORDS = Path.of("src/main/resources/org/collegium/words");
    /** Lower-case words; how a code reads stands under the code itself, which comes last: {@code state.DECIDED}. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\\.[A-Z]+(?:_[A-Z]+)*)?");

    /** Words that scold, blame or talk shop. (A person is a member, a visitor, a reader; nobody is a user.) */
    private static final Pattern BANNED =
            Pattern.compile("(?i)\\b(?:submit\\w*|submission\\w*|invalid\\w*|oops|users?)\\b");

    static List<Bundle> all() throws IOException {
        if (!Files.isDirectory(WORDS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(WORDS)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .map(Bundle::read)
                    .toList();
        }
    }

    /** The bundle of this name; one without a word when there is no such file yet. */
    static Bundle named(String name) throws IOException {
        return all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(new Bundle(name, Map.of(), List.of()));
    }

    private static Bundle read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bundle parse(String name, String text) {
        Map<String, String> entries = new TreeMap<>();
        List<String> doubled = new ArrayList<>();
        var properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (entries.put((String) key, (String) value) != null) {
                    doubled.add((String) key);
                }
                return super.put(key, value);
            }
        };
        try (Reader reader = new StringReader(text)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundle(name, entries, doubled);
    }

    /** What breaks the law of bundles, a sentence each. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        doubled.forEach(key -> faults.add(name + ": " + key + " stands in it twice"));
        entries.forEach((key, value) -> {
            if (!KEY.matcher(key).matches()) {
                faults.add(name + ": " + key + " is not lower-case words with dots and hyphens between");
            }
            if (value.isBlank()) {
                faults.add(name + ": " + key + " says nothing");
            }
            var banned = BANNED.matcher(value);
            if (banned.find()) {
                faults.add(name + ": " + key + " says \"" + banned.group() + "\"");
            }
        });
        return faults;
    }
}
