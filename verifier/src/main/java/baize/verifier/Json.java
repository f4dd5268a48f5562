package baize.verifier;

import java.util.List;

/** A value of JSON, as far as the formats use it: whole numbers, and no null. Source: RFC 8259. */
sealed interface Json {
    /** A string. */
    record Text(String value) implements Json {}

    /** A whole number, above -2^53 and below 2^53. */
    record Whole(long value) implements Json {}

    /** True or false. */
    record Truth(boolean value) implements Json {}

    /** An array. */
    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** An object: its members in the order of the text, no name twice. */
    record Members(List<Member> values) implements Json {
        public Members {
            values = List.copyOf(values);
        }
    }

    /** One member of an object. */
    record Member(String name, Json value) {}
}
