package baize.ledger.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/** The forms of values that stand as one bare string: identifiers, names and the constants of an enum. */
sealed interface TextForm extends Form {
    /** The value as a string. */
    String text(Object value);

    @Override
    default void write(JsonGenerator json, Object value) {
        json.writeString(text(value));
    }

    /** A record around one string, such as an identifier. */
    record Code(RecordShape shape) implements TextForm {
        @Override
        public String text(Object value) {
            return (String) shape.component(0).get(value);
        }

        @Override
        public Object read(JsonValue json) {
            return shape.make(new Object[] {ValueForm.text(json)});
        }

        @Override
        public void schema(JsonGenerator json) {
            ValueForm.schema(json, "string", wanted());
        }

        /** What the record's own constructor says of a text that is none. */
        private String wanted() {
            try {
                shape.make(new Object[] {""});
                return "";
            } catch (InvalidRecordException refused) {
                return refused.faults().getFirst().message();
            }
        }
    }

    /** An enum's constants by their names. */
    record Constant(Map<String, Object> constants) implements TextForm {
        static Constant of(Class<?> type) {
            Map<String, Object> constants = new LinkedHashMap<>();
            for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
                constants.put(((Enum<?>) constant).name(), constant);
            }
            return new Constant(constants);
        }

        @Override
        public String text(Object value) {
            return ((Enum<?>) value).name();
        }

        @Override
        public Object read(JsonValue json) {
            Object constant = constants.get(ValueForm.text(json));
            if (constant == null) {
                throw new InvalidRecordException("must be one of " + String.join(", ", constants.keySet()));
            }
            return constant;
        }

        @Override
        public void schema(JsonGenerator json) {
            json.writeStartObject();
            json.writeName("enum").writeStartArray();
            constants.keySet().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
