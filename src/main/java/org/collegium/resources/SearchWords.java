package org.collegium.resources;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody typed to find a page, as patterns for {@code LIKE … ESCAPE '!'}. */
final class SearchWords {

    private static final int MOST = 8;
    private static final int LONGEST = 40;

    /** Words that nearly every page has, so that they tell nothing. */
    private static final Set<String> COMMON = Set.of(
            "a", "about", "am", "an", "and", "are", "as", "at", "be", "been", "by", "can", "do", "does", "for", "from",
            "get", "have", "has", "how", "i", "i'm", "if", "in", "is", "it", "me", "mean", "my", "of", "on", "or",
            "should", "that", "the", "they", "this", "to", "was", "we", "what", "when", "where", "who", "will", "with",
            "you", "your");

    private SearchWords() {}

    /** The words that tell something, in lower case; all of them when none does. */
    static List<String> of(String typed) {
        List<String> words = Arrays.stream(typed.replace('’', '\'').split("[\\s\\p{Z}\\p{Cc}]+"))
                .map(word -> word.replaceAll("^[\\p{Punct}“”‘’…–—]+|[\\p{Punct}“”‘’…–—]+$", ""))
                .map(word -> word.toLowerCase(Locale.UK))
                .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
                .distinct()
                .limit(3L * MOST)
                .toList();
        List<String> telling = words.stream()
                .filter(word -> !COMMON.contains(word))
                .limit(MOST)
                .toList();
        return telling.isEmpty() ? words.stream().limit(MOST).toList() : telling;
    }

    /** Anything that has the word in it, or the word without its ending: "complaints" finds "complaint", "paying" finds "pay". */
    static String pattern(String word) {
        String stem = word;
        if (word.length() > 5 && word.endsWith("ing")) {
            stem = word.substring(0, word.length() - 3);
        } else if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            stem = word.substring(0, word.length() - 1);
        }
        return "%" + stem.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
