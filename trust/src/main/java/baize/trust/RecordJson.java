package baize.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads members out of JSON. What it does not look at (order, white space, unknown members, escapes) is settled by {@link #read}: the
 * record is written again and must give the same bytes.
 */
final class RecordJson {
    private static final int DEPTH = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordJson() {}

    static <T> Reading<T> read(byte[] json, int limit, Function<JsonNode, T> reader, Function<T, byte[]> writer) {
        if (json.length > limit) {
            return new Reading.Unreadable<>("it has " + json.length + " bytes; the limit is " + limit);
        }
        try {
            T record = reader.apply(MAPPER.readTree(json));
            return Arrays.equals(writer.apply(record), json)
                    ? new Reading.Read<>(record)
                    : new Reading.Unreadable<>("it is not in canonical form");
        } catch (JacksonException notJson) {
            return new Reading.Unreadable<>("it is not JSON of this form");
        } catch (IllegalArgumentException impossible) {
            return new Reading.Unreadable<>(String.valueOf(impossible.getMessage()));
        }
    }

    static String text(JsonNode object, String name) {
        return textIfAny(object, name).orElseThrow(() -> new IllegalArgumentException("no text '" + name + "'"));
    }

    static Optional<String> textIfAny(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    static long number(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no whole number '" + name + "'");
        }
        return value.longValue();
    }

    static Instant time(JsonNode object, String name) {
        return TimeText.read(text(object, name))
                .orElseThrow(() -> new IllegalArgumentException("no time '" + name + "'"));
    }

    static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> reader) {
        JsonNode value = object.get(name);
        if (value == null || !value.isArray()) {
            throw new IllegalArgumentException("no list '" + name + "'");
        }
        return value.values().stream().map(reader).toList();
    }

    static List<String> texts(JsonNode object, String name) {
        return list(object, name, RecordJson::text);
    }

    private static String text(JsonNode value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("an element that is no text");
        }
        return value.stringValue();
    }

    /** The text of bytes that are UTF-8. */
    static Optional<String> text(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return Arrays.equals(utf8(text), utf8) ? Optional.of(text) : Optional.empty();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
