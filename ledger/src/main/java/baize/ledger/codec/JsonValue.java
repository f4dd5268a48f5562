package baize.ledger.codec;

import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** A value of a JSON text, as far as canonical JSON has it. */
sealed interface JsonValue {
    /** A string. */
    record Text(String text) implements JsonValue {}

    /** A whole number below 2^53 in absolute value. */
    record Whole(long number) implements JsonValue {}

    /** true or false. */
    record Truth(boolean truth) implements JsonValue {}

    /** An array. */
    record Items(List<JsonValue> items) implements JsonValue {}

    /**
     * An object.
     *
     * @param members in the text's order, the first of each name
     * @param repeated names that stand there twice
     * @param from where it starts in the text, in characters
     * @param to where it ends
     */
    record Members(SequencedMap<String, JsonValue> members, Set<String> repeated, int from, int to)
            implements JsonValue {}

    /** null, a fraction or a number too large: no value that a record could have. */
    record Unusable(String why) implements JsonValue {}
}
