package baize.ledger.codec;

import tools.jackson.core.JsonGenerator;

/** How the values of one Java type stand in JSON. Made once for each type; thread-safe. */
interface Form {
    /** Writes a value of the type. Throws {@link IllegalArgumentException} for one that canonical JSON cannot hold. */
    void write(JsonGenerator json, Object value);

    /** The value, or {@link InvalidRecordException} with all faults, their places relative to it. */
    Object read(JsonValue json);

    /** Writes what such a value looks like. Source: JSON Schema, draft 2020-12. */
    void schema(JsonGenerator json);
}
