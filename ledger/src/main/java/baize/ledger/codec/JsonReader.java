package baize.ledger.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Parses a whole text strictly (RFC 8259, and no more). Faults of single values stay in the tree, so that a reader can list them all. */
final class JsonReader {
    private static final long NUMBER_LIMIT = 1L << 53;
    private static final int NUMBER_LENGTH = 17;
    private static final int DEEPEST = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final JsonParser parser;
    private final int maxDepth;

    private JsonReader(JsonParser parser, int maxDepth) {
        this.parser = parser;
        this.maxDepth = maxDepth;
    }

    /** The text's value; objects and arrays nest at most {@code maxDepth} deep. Throws {@link InvalidRecordException}. */
    static JsonValue read(String text, int maxDepth) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser, maxDepth);
            JsonValue value = reader.value(parser.nextToken(), 0);
            if (parser.nextToken() != null) {
                throw new InvalidRecordException("goes on after its end");
            }
            return value;
        } catch (JacksonException notJson) {
            throw new InvalidRecordException("is not JSON: " + place(notJson));
        }
    }

    /** The text of strict UTF-8. Throws {@link InvalidRecordException}. */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new InvalidRecordException("is not UTF-8");
        }
    }

    // Jackson's own message may repeat parts of the text: only the place is passed on.
    private static String place(JacksonException notJson) {
        return notJson.getLocation() == null
                ? "it ends too early"
                : "look at character " + (notJson.getLocation().getCharOffset() + 1);
    }

    private JsonValue value(@Nullable JsonToken token, int depth) {
        if (token == null) {
            throw new InvalidRecordException("is empty or ends too early");
        }
        return switch (token) {
            case START_OBJECT -> members(depth + 1);
            case START_ARRAY -> items(depth + 1);
            case VALUE_STRING -> new JsonValue.Text(parser.getString());
            case VALUE_NUMBER_INT -> whole();
            case VALUE_TRUE -> new JsonValue.Truth(true);
            case VALUE_FALSE -> new JsonValue.Truth(false);
            case VALUE_NULL -> new JsonValue.Unusable("must not be null; leave it out");
            case VALUE_NUMBER_FLOAT -> new JsonValue.Unusable("must be a whole number without fraction and exponent");
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new InvalidRecordException("is not JSON");
        };
    }

    private JsonValue members(int depth) {
        int from = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        checkDepth(depth);
        LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
        Set<String> repeated = Set.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonValue value = value(parser.nextToken(), depth);
            if (members.putIfAbsent(name, value) != null) {
                repeated = repeated.isEmpty() ? new LinkedHashSet<>() : repeated;
                repeated.add(name);
            }
        }
        int to = Math.toIntExact(parser.currentLocation().getCharOffset());
        return new JsonValue.Members(members, repeated, from, to);
    }

    private JsonValue items(int depth) {
        checkDepth(depth);
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token, depth));
        }
        return new JsonValue.Items(items);
    }

    private void checkDepth(int depth) {
        if (depth > maxDepth) {
            throw new InvalidRecordException("nests deeper than " + maxDepth + " levels");
        }
    }

    private JsonValue whole() {
        int length = parser.getStringLength();
        long number = length > NUMBER_LENGTH ? NUMBER_LIMIT : parser.getLongValue();
        if (number <= -NUMBER_LIMIT || number >= NUMBER_LIMIT || (number == 0 && length != 1)) {
            return new JsonValue.Unusable("must be a whole number between -2^53 and 2^53");
        }
        return new JsonValue.Whole(number);
    }
}
