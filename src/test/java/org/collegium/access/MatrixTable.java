package org.collegium.access;

import java.util.ArrayList;
import java.util.List;

/** The matrix as a Markdown table, for people who read SECURITY.md. */
final class MatrixTable {

    private MatrixTable() {}

    static String render(List<MatrixRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add("| Act | Situation | Answer | Who |");
        lines.add("|---|---|---|---|");
        String above = "";
        for (MatrixRow row : rows) {
            String act = row.act().equals(above) ? "" : "`" + row.act() + "`";
            String answer = row.answer().equals("yes") ? "**yes**" : "no: `" + row.answer() + "`";
            String situations = row.situations().equals(MatrixWorld.situationsFor(MatrixWorld.rule(row.act())))
                    ? "always"
                    : String.join(", ", row.situations());
            lines.add(
                    "| " + act + " | " + situations + " | " + answer + " | " + String.join(", ", row.actors()) + " |");
            above = row.act();
        }
        return String.join("\n", lines) + "\n";
    }
}
