package org.collegium.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefTest {

    private static final int MANY = 100_000;
    private static final List<Ref> FRESH =
            Stream.generate(Ref::fresh).limit(MANY).toList();

    @Test
    void a_fresh_ref_has_sixteen_characters_that_nobody_mistakes_for_others() {
        for (Ref ref : FRESH) {
            assertTrue(ref.value().matches("[0-9abcdefghjkmnpqrstvwxyz]{16}"), ref.value());
        }
    }

    @Test
    void a_hundred_thousand_fresh_refs_are_all_different() {
        Set<String> values = new HashSet<>();
        FRESH.forEach(ref -> values.add(ref.value()));
        assertEquals(MANY, values.size());
    }

    /** In random order, a ref is greater than the one before it half of the time; a counter or a clock in it would show. */
    @Test
    void refs_do_not_tell_which_came_first() {
        int rising = 0;
        for (int i = 1; i < MANY; i++) {
            if (FRESH.get(i).value().compareTo(FRESH.get(i - 1).value()) > 0) {
                rising++;
            }
        }
        // the number of rises among n in random order has the variance n/12: 800 are more than eight standard
        // deviations
        assertTrue(Math.abs(rising - MANY / 2) < 800, "rising: " + rising);
    }

    /** A part that is always the same, a timestamp say, would let refs be paired. */
    @Test
    void every_character_is_random_at_every_place() {
        for (int place = 0; place < 16; place++) {
            int[] seen = new int[128];
            for (Ref ref : FRESH) {
                seen[ref.value().charAt(place)]++;
            }
            for (char c : "0123456789abcdefghjkmnpqrstvwxyz".toCharArray()) {
                // 3125 expected, standard deviation 55
                assertTrue(Math.abs(seen[c] - MANY / 32) < 400, c + " at " + place + ": " + seen[c]);
            }
        }
    }

    @Test
    void a_ref_that_was_sent_is_read_as_it_is() {
        String sent = FRESH.get(0).value();
        assertEquals(FRESH.get(0), Ref.of(sent));
        assertEquals(sent, Ref.of(sent).toString());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "0123456789abcde",
                "0123456789abcdefg",
                "0123456789abcdeI",
                "0123456789abcdei",
                "0123456789abcdel",
                "0123456789abcdeo",
                "0123456789abcdeu",
                "0123456789ABCDEF",
                "0123456789abcde\n",
                "0123456789abcdef\n",
                " 0123456789abcdef",
                "../../../etc/pas",
                "٠١٢٣٤٥٦٧٨٩abcdef",
                "1 OR 1=1 --     "
            })
    void what_cannot_be_a_ref_reads_as_not_found(String sent) {
        assertThrows(Refusal.NotFound.class, () -> Ref.of(sent));
    }

    @Test
    void our_own_code_cannot_make_an_unfit_ref() {
        assertThrows(IllegalArgumentException.class, () -> new Ref("short"));
        assertThrows(IllegalArgumentException.class, () -> new Ref(null));
    }
}
