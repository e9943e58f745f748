package org.collegium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever is refused is told why: each reason that the code gives has its sentence. */
class RefusalWordsTest {

    @Test
    void every_reason_has_its_sentence() throws IOException {
        Set<String> without = keys();
        without.removeAll(Bundle.named("Refusals.properties").entries().keySet());
        assertEquals(Set.of(), without);
    }

    @Test
    void the_reasons_are_found_where_they_are_given() throws IOException {
        Set<String> keys = keys();
        assertTrue(keys.size() >= 55, "keys: " + keys.size());
        assertTrue(
                keys.containsAll(Set.of(
                        "not-found",
                        "slow-down",
                        "topic.reply.locked",
                        "group.join.other-profession",
                        "case.claim.held",
                        "text.too-long",
                        "sign-in.no-match",
                        "post.edit.stale",
                        "idempotency-key")),
                keys::toString);
        assertEquals(
                Set.of("a.b", "c", "d", "e.f", "g", "h"),
                JavaSources.refusals(
                        """
                        refuseWhen(x.equals("no, (really)"), "a.b").orWhen(
                            list(1, 2).isEmpty(),
                            "c")
                        throw new Refusal.NotAllowed("d", "a detail");
                        throw new Refusal.Invalid("field", late ? "e.f" : "g", 3);
                        () -> new Refusal.Conflict("h")
                        throw new Refusal.NotAllowed(refused.reason());
                        """));
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        JavaSources.all().values().forEach(source -> keys.addAll(JavaSources.refusals(source)));
        return keys;
    }
}
