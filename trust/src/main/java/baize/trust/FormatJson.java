package baize.trust;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of any members as docs/decisions/0001-formats.md allows it: whole numbers, no nulls, no member twice. White space, and the way in
 * which a string is escaped, are free here; {@link #readCanonical} asks for the one form.
 */
final class FormatJson {
    /** Deepest nesting of arrays and objects. */
    static final int DEPTH = 16;

    private static final int LONGEST_NUMBER = 17;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH + 1)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final StringBuilder canonical = new StringBuilder();
    private int depth;
    private boolean first = true;

    private FormatJson() {}

    /** The value that a text writes; empty where it writes none that the formats have. */
    static Optional<JsonNode> read(String text) {
        return canonical(text).map(MAPPER::readTree);
    }

    /** The value of a text in canonical form. */
    static Optional<JsonNode> readCanonical(String text) {
        return canonical(text).filter(text::equals).map(MAPPER::readTree);
    }

    private static Optional<String> canonical(String text) {
        FormatJson json = new FormatJson();
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                json.append(token, parser);
                token = parser.nextToken();
                if (json.depth == 0 && token != null) {
                    return Optional.empty();
                }
            }
            return json.canonical.isEmpty() ? Optional.empty() : Optional.of(json.canonical.toString());
        } catch (JacksonException | IllegalArgumentException notOfTheFormats) {
            return Optional.empty();
        }
    }

    private void append(JsonToken token, JsonParser parser) {
        switch (token) {
            case START_OBJECT -> open('{');
            case START_ARRAY -> open('[');
            case END_OBJECT -> close('}');
            case END_ARRAY -> close(']');
            case PROPERTY_NAME -> {
                comma();
                canonical.append(CanonicalJson.quote(parser.getString())).append(':');
                first = true;
            }
            case VALUE_STRING -> value(CanonicalJson.quote(parser.getString()));
            case VALUE_TRUE -> value("true");
            case VALUE_FALSE -> value("false");
            case VALUE_NUMBER_INT -> value(whole(parser.getString()));
            default -> throw new IllegalArgumentException("the formats have no " + token);
        }
    }

    private static String whole(String number) {
        if (number.equals("-0") || Math.abs(Long.parseLong(number)) >= CanonicalJson.NUMBER_LIMIT) {
            throw new IllegalArgumentException("a number in JSON is smaller than 2^53 and not -0");
        }
        return number;
    }

    private void open(char bracket) {
        value(Character.toString(bracket));
        depth++;
        first = true;
    }

    private void close(char bracket) {
        canonical.append(bracket);
        depth--;
        first = false;
    }

    private void value(String text) {
        if (depth > DEPTH) {
            throw new IllegalArgumentException("deeper than " + DEPTH);
        }
        comma();
        canonical.append(text);
        first = false;
    }

    private void comma() {
        if (!first) {
            canonical.append(',');
        }
    }
}
