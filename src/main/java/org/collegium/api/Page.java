package org.collegium.api;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.collegium.kernel.Ref;
import org.collegium.kernel.Refusal;

/** Which part of a list is asked for. A cursor says after which entry it goes on; what is in it is nobody's business but ours. */
public class Page {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @QueryParam("after")
    String after;

    @QueryParam("limit")
    String limit;

    /** A part of a list, and where the next one starts; null after the last. */
    public record Items<T>(List<T> items, String next) {}

    /** How many entries to fetch: one more than are told, which shows whether the list goes on. */
    int fetch() {
        return limit() + 1;
    }

    /** The ref after which the list goes on, or null. */
    Ref afterRef() {
        String key = afterKey();
        try {
            return key == null ? null : new Ref(key);
        } catch (IllegalArgumentException e) {
            throw unknownPlace();
        }
    }

    /** The number after which the list goes on; 0 from the start. */
    int afterNumber() {
        String key = afterKey();
        if (key == null) {
            return 0;
        }
        if (!key.matches("\\d{1,9}")) {
            throw unknownPlace();
        }
        return Integer.parseInt(key);
    }

    /** Tells what {@link #fetch} brought. */
    <T, S> Items<S> told(List<T> fetched, Function<T, Object> key, Function<T, S> shape) {
        boolean goesOn = fetched.size() > limit();
        List<T> part = goesOn ? fetched.subList(0, limit()) : fetched;
        String next = goesOn ? cursor(key.apply(part.get(part.size() - 1))) : null;
        return new Items<>(part.stream().map(shape).toList(), next);
    }

    /** Tells a part of a list that is always read whole. */
    <T, S> Items<S> of(List<T> all, Function<T, Object> key, Function<T, S> shape) {
        int from = 0;
        String asked = afterKey();
        if (asked != null) {
            List<String> keys = all.stream().map(key).map(Object::toString).toList();
            from = keys.indexOf(asked) + 1;
            if (from == 0) {
                throw unknownPlace();
            }
        }
        return told(all.subList(from, all.size()), key, shape);
    }

    private int limit() {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new Refusal.Invalid("limit", "page.limit");
        }
        return Integer.parseInt(limit);
    }

    private String afterKey() {
        if (after == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unknownPlace();
        }
    }

    private static String cursor(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal unknownPlace() {
        return new Refusal.Invalid("after", "page.after");
    }
}
