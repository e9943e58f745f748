package org.collegium.web.forum;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two wordings, word by word. */
final class WordChanges {

    private WordChanges() {}

    /** What happened to a piece of text. */
    public enum Kind {
        SAME,
        ADDED,
        TAKEN_OUT
    }

    /** A run of words that share one fate, with the white space after them. */
    public record Piece(Kind kind, String text) {}

    /** The pieces of the newer wording, with what was taken out of the older one in its place. */
    static List<Piece> between(String older, String newer) {
        List<String> before = words(older);
        List<String> after = words(newer);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(pieces, Kind.SAME, after.subList(at, delta.getTarget().getPosition()));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Kind.TAKEN_OUT, delta.getSource().getLines());
            }
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        add(pieces, Kind.SAME, after.subList(at, after.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }
}
