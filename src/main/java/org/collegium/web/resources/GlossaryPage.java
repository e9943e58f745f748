package org.collegium.web.resources;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collegium.resources.GlossaryEntry;
import org.collegium.resources.ResourceReading;

/** Every word that is explained, by its first letter. */
@Named
@RequestScoped
public class GlossaryPage {

    @Inject
    ResourceReading reading;

    /** A letter of the alphabet and the terms that begin with it; maybe none. */
    public record Letter(String capital, String anchor, List<GlossaryEntry> entries) {}

    /** Another term to look at; the address is null when it is not in the glossary. */
    public record Also(String name, String address) {}

    public int getCount() {
        return reading.glossary().size();
    }

    public List<Letter> getLetters() {
        Map<String, List<GlossaryEntry>> byLetter = new TreeMap<>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            byLetter.put(String.valueOf(letter), new ArrayList<>());
        }
        for (GlossaryEntry entry : reading.glossary()) {
            byLetter.computeIfAbsent(entry.term().substring(0, 1).toUpperCase(Locale.UK), letter -> new ArrayList<>())
                    .add(entry);
        }
        return byLetter.entrySet().stream()
                .map(letter -> new Letter(
                        letter.getKey(), "letter-" + letter.getKey().toLowerCase(Locale.UK), letter.getValue()))
                .toList();
    }

    /** The terms that an entry points to, as links within the page. */
    public List<Also> also(GlossaryEntry entry) {
        Map<String, GlossaryEntry> known = reading.glossary().stream()
                .collect(Collectors.toMap(GlossaryEntry::term, Function.identity(), (first, second) -> first));
        return entry.seeAlso().stream()
                .map(name -> new Also(
                        name, known.containsKey(name) ? "#" + known.get(name).slug() : null))
                .toList();
    }
}
