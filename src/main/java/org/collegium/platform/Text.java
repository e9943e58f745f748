package org.collegium.platform;

import java.text.Normalizer;
import org.collegium.kernel.Refusal;

/** What people type, made fit to keep: one Unicode form, no control characters, within its length. */
public final class Text {

    private Text() {}

    /**
     * One line of text.
     *
     * @param field name of the field, for the refusal
     * @throws Refusal.Invalid when it is empty or longer than {@code most} characters
     */
    public static String line(String field, String typed, int most) {
        String line = clean(typed).replaceAll("\\s+", " ").strip();
        return within(field, line, most);
    }

    /**
     * Text of several lines.
     *
     * @throws Refusal.Invalid when it is empty or longer than {@code most} characters
     */
    public static String block(String field, String typed, int most) {
        return within(field, clean(typed).stripTrailing(), most);
    }

    private static String within(String field, String text, int most) {
        if (text.codePoints().noneMatch(Text::shows)) {
            throw new Refusal.Invalid(field, "text.empty");
        }
        if (text.length() > most) {
            throw new Refusal.Invalid(field, "text.too-long", most, text.length());
        }
        return text;
    }

    /** Whether a reader sees anything: a no-break space or a zero-width joiner alone is as empty as nothing. */
    private static boolean shows(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }

    /** Line ends become {@code \n}; control characters, and halves of characters that wrong encodings leave, go. */
    static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
