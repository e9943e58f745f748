package org.collegium.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignpostViewTest {

    private static SignpostView line(String phone) {
        return new SignpostView("x", "A line", phone, "", "", "UK", "", List.of(), LocalDate.of(2026, 11, 1));
    }

    @Test
    void dialsOnlyWhenThereIsANumber() {
        assertEquals("116123", line("116 123").dial());
        assertEquals("+441632960123", line("+44 1632 960123").dial());
        assertNull(line("").dial());
    }
}
