package org.collegium.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collegium.kernel.Refusal;

/**
 * Reads what was sent into a record of texts, whole numbers and lists of texts. Stricter than JSON-B, so that a typing mistake in a
 * field's name, a number where a text belongs, or a field that stands twice gets a sentence instead of being passed over.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class RecordReader implements MessageBodyReader<Record> {

    /** The most we read at once, in bytes. */
    static final int LARGEST = 2 * 1024 * 1024;

    private static final int LONGEST_NAME_SHOWN = 40;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            passOver(body);
            throw new ClientErrorException(413);
        }
        return record(type, object(text(bytes, mediaType)));
    }

    /** Lets a sender finish before it is told that this was too much: many hear nothing while they are still sending. */
    static void passOver(InputStream body) throws IOException {
        byte[] some = new byte[16 * 1024];
        long left = 16L * LARGEST;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = body.read(some);
            left -= read;
        }
    }

    private static String text(byte[] bytes, MediaType mediaType) {
        String charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8")) {
            throw new Refusal.Invalid(null, "json.encoding");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal.Invalid(null, "json.encoding");
        }
    }

    /** An empty body reads as an object without fields: each field then says for itself whether it is missing. */
    private static Map<String, JsonValue> object(String text) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        if (text.isBlank()) {
            return fields;
        }
        try (var parser = Json.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) {
                throw new Refusal.Invalid(null, "json.object");
            }
            while (parser.next() == Event.KEY_NAME) {
                String name = parser.getString();
                parser.next();
                if (fields.put(name, parser.getValue()) != null) {
                    throw new Refusal.Invalid(null, "json.broken"); // which of the two was meant?
                }
            }
            if (parser.hasNext()) {
                throw new Refusal.Invalid(null, "json.broken");
            }
            return fields;
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            // parsers differ in what they throw for broken and for too deep
            throw new Refusal.Invalid(null, "json.broken");
        }
    }

    private static Record record(Class<Record> type, Map<String, JsonValue> sent) {
        RecordComponent[] fields = type.getRecordComponents();
        Set<String> known = Arrays.stream(fields).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String name : sent.keySet()) {
            if (!known.contains(name)) {
                String shown = name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
                throw new Refusal.Invalid(shown, "json.unknown-field", shown);
            }
        }
        Object[] values = Arrays.stream(fields)
                .map(field -> value(field, sent.getOrDefault(field.getName(), JsonValue.NULL)))
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + type.getName() + " cannot be made from JSON", e);
        }
    }

    private static Object value(RecordComponent field, JsonValue sent) {
        if (sent == JsonValue.NULL) {
            return null;
        }
        if (field.getType() == String.class) {
            return text(field.getName(), sent);
        }
        return field.getType() == Integer.class ? number(field.getName(), sent) : list(field.getName(), sent);
    }

    private static String text(String field, JsonValue sent) {
        if (sent instanceof JsonString text) {
            return text.getString();
        }
        throw new Refusal.Invalid(field, "json.text");
    }

    private static Integer number(String field, JsonValue sent) {
        try {
            if (sent instanceof JsonNumber number) {
                return number.intValueExact();
            }
        } catch (ArithmeticException e) {
            // no whole number, or none of ours: answered below
        }
        throw new Refusal.Invalid(field, "json.number");
    }

    private static List<String> list(String field, JsonValue sent) {
        if (sent instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString::getString);
        }
        throw new Refusal.Invalid(field, "json.list");
    }
}
