package org.collegium.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences of the house, by their key. The bundles are written as people write: an apostrophe is an apostrophe, and {@code {0}} is
 * a gap. A gap that is filled with a number may choose its words: {@code {0,choice,1#one minute|1<{0} minutes}}.
 */
public final class Words {

    private static final String REFUSALS = "org.collegium.words.Refusals";
    private static final String WORDS = "org.collegium.words.Words";
    private static final String UNTOLD = "refused";

    private Words() {}

    /**
     * The sentence of a refusal. A reason without a sentence reads as a plain no: whoever asks is not shown our keys.
     *
     * @param details what fills the gaps, in order
     */
    public static String refusal(String reason, List<String> details) {
        ResourceBundle bundle = bundle(REFUSALS);
        String sentence = bundle.getString(bundle.containsKey(reason) ? reason : UNTOLD);
        return fill(sentence, details.stream().map(Words::number).toArray());
    }

    /** Words of a page or a letter; a key that has none shows itself, so that it is found. */
    public static String say(String key, Object... gaps) {
        try {
            return fill(bundle(WORDS).getString(key), gaps);
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** Whether the pages have a sentence of this name. */
    public static boolean has(String key) {
        return bundle(WORDS).containsKey(key);
    }

    private static String fill(String sentence, Object... gaps) {
        // MessageFormat reads an apostrophe as a quotation mark unless it is doubled
        return new MessageFormat(sentence.replace("'", "''"), Locale.UK).format(gaps);
    }

    /** Numbers choose between words and get their separators; everything else stays as it is. */
    private static Object number(String detail) {
        return detail.matches("\\d{1,9}") ? (Object) Integer.valueOf(detail) : detail;
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, Locale.ROOT, Words.class.getClassLoader());
    }
}
