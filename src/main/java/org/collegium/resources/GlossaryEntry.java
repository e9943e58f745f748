package org.collegium.resources;

import java.util.List;

/**
 * A word that people who work in care use, and what it means.
 *
 * @param slug its anchor on the glossary page
 * @param alsoCalled its long form, its abbreviation or another name; may be empty
 * @param example the word in a sentence; may be empty
 * @param seeAlso other terms, by their name
 */
public record GlossaryEntry(
        String slug, String term, String alsoCalled, String meaning, String example, List<String> seeAlso) {

    public GlossaryEntry {
        seeAlso = List.copyOf(seeAlso);
    }

    public String address() {
        return "/glossary#" + slug;
    }

    /** Whether it is said in letters, as in "AMHP". */
    public boolean abbreviated() {
        return isAbbreviation(term) && !alsoCalled.isEmpty();
    }

    static boolean isAbbreviation(String name) {
        return name.matches("[A-Z0-9][A-Za-z0-9&]*")
                && name.chars().filter(Character::isUpperCase).count() > 1;
    }
}
