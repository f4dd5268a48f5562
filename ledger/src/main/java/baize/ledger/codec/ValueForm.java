package baize.ledger.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The forms of values that are one string, number or truth value. */
enum ValueForm implements Form {
    LONG {
        @Override
        public void write(JsonGenerator json, Object value) {
            long number = (Long) value;
            if (number <= -(1L << 53) || number >= 1L << 53) {
                throw new IllegalArgumentException("A number in JSON is below 2^53, not " + number);
            }
            json.writeNumber(number);
        }

        @Override
        public void schema(JsonGenerator json) {
            schema(json, "integer", "");
        }

        @Override
        public Object read(JsonValue json) {
            return whole(json);
        }
    },
    INT {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeNumber((Integer) value);
        }

        @Override
        public void schema(JsonGenerator json) {
            schema(json, "integer", "");
        }

        @Override
        public Object read(JsonValue json) {
            long number = whole(json);
            if (number != (int) number) {
                throw new InvalidRecordException("must be a whole number between -2^31 and 2^31 - 1");
            }
            return (int) number;
        }
    },
    BOOLEAN {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeBoolean((Boolean) value);
        }

        @Override
        public void schema(JsonGenerator json) {
            schema(json, "boolean", "");
        }

        @Override
        public Object read(JsonValue json) {
            return switch (json) {
                case JsonValue.Truth(boolean truth) -> truth;
                case JsonValue other -> throw mismatch(other, "must be true or false");
            };
        }
    },
    INSTANT {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeString(TimeForm.text((Instant) value));
        }

        @Override
        public void schema(JsonGenerator json) {
            schema(json, "string", "A time like 2020-02-01T00:00:00.000Z");
        }

        @Override
        public Object read(JsonValue json) {
            String text = text(json);
            return TimeForm.read(text)
                    .orElseThrow(() -> new InvalidRecordException("must be a time like 2020-02-01T00:00:00.000Z"));
        }
    },
    DATE {
        @Override
        public void write(JsonGenerator json, Object value) {
            String text = value.toString();
            if (text.length() != DATE_LENGTH) {
                throw new IllegalArgumentException("A date has a year of four digits, not " + text);
            }
            json.writeString(text);
        }

        @Override
        public void schema(JsonGenerator json) {
            schema(json, "string", "A date like 2020-02-01");
        }

        @Override
        public Object read(JsonValue json) {
            String text = text(json);
            try {
                if (text.length() == DATE_LENGTH) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException notADate) {
                // Told below, without repeating the text.
            }
            throw new InvalidRecordException("must be a date like 2020-02-01");
        }
    };

    private static final int DATE_LENGTH = 10;

    /** A value of one JSON type; {@code description} may be empty. */
    static void schema(JsonGenerator json, String type, String description) {
        json.writeStartObject();
        json.writeName("type").writeString(type);
        if (!description.isEmpty()) {
            json.writeName("description").writeString(description);
        }
        json.writeEndObject();
    }

    /** The string, or the fault of not being one. */
    static String text(JsonValue json) {
        return switch (json) {
            case JsonValue.Text(String text) -> text;
            case JsonValue other -> throw mismatch(other, "must be a string");
        };
    }

    private static long whole(JsonValue json) {
        return switch (json) {
            case JsonValue.Whole(long number) -> number;
            case JsonValue other -> throw mismatch(other, "must be a whole number");
        };
    }

    /** The fault of a value that is of another kind than wanted, or of no usable kind at all. */
    static InvalidRecordException mismatch(JsonValue json, String wanted) {
        return new InvalidRecordException(json instanceof JsonValue.Unusable(String why) ? why : wanted);
    }

    /** The forms by Java type. */
    static Map<Class<?>, Form> byType() {
        Map<Class<?>, Form> forms = new LinkedHashMap<>();
        forms.put(long.class, LONG);
        forms.put(Long.class, LONG);
        forms.put(int.class, INT);
        forms.put(Integer.class, INT);
        forms.put(boolean.class, BOOLEAN);
        forms.put(Boolean.class, BOOLEAN);
        forms.put(Instant.class, INSTANT);
        forms.put(LocalDate.class, DATE);
        return forms;
    }
}
