package org.collegium.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A line of {@code matrix.csv}: these actors, in these situations, get this answer when they want to do this. */
record MatrixRow(List<String> actors, List<String> situations, String act, String answer) {

    private static final String FILE = "/org/collegium/access/matrix.csv";

    static List<MatrixRow> all() {
        try (InputStream file = MatrixRow.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1) // the heading
                    .map(MatrixRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatrixRow of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 4) {
            throw new IllegalArgumentException("Not actors, situations, act and answer: " + line);
        }
        return new MatrixRow(several(cells[0]), several(cells[1]), cells[2].strip(), cells[3].strip());
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).toList();
    }
}
