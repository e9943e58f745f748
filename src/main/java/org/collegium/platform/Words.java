package org.collegium.platform;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of the house, from the bundles in {@code org/collegium/words}. */
public final class Words {

    private static final Locale LANGUAGE = Locale.UK;

    private Words() {}

    /** The sentence for a reason of refusal, its gaps filled. */
    public static String refusal(String reason, List<String> details) {
        return fill(find("Refusals", reason), details.toArray());
    }

    /** A sentence of the pages, its gaps filled. */
    public static String say(String key, Object... gaps) {
        return fill(find("Words", key), gaps);
    }

    /** Whether the pages have a sentence of this name. */
    public static boolean has(String key) {
        return bundle("Words").containsKey(key);
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("org.collegium.words." + name, LANGUAGE, Words.class.getClassLoader());
    }

    private static String find(String bundle, String key) {
        try {
            return bundle(bundle).getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalStateException("The bundle " + bundle + " has no " + key, e);
        }
    }

    /** Gaps look like {@code {0}}; apostrophes are just apostrophes. */
    private static String fill(String sentence, Object... gaps) {
        return gaps.length == 0 ? sentence : new MessageFormat(sentence.replace("'", "''"), LANGUAGE).format(gaps);
    }
}
