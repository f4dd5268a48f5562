package baize.checks.input;

import baize.contracts.CommandType;
import baize.contracts.RegisteredName;
import baize.contracts.SourceName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every text of a command's body, found by looking at its record: a new field is found by itself. Absent members are all there, lists have
 * one element, and a value of several forms has the form of this variant.
 *
 * @param texts the type of each text by its JSON Pointer
 */
record CommandTexts(CommandType type, int variant, Map<String, Class<?>> texts) {
    /** All texts of a command, once for each of the forms that its values can have. */
    static List<CommandTexts> of(CommandType type) {
        List<CommandTexts> variants = new ArrayList<>();
        int forms = 1;
        for (int variant = 0; variant < forms; variant++) {
            Walk walk = new Walk(variant, Map.of());
            walk.value(type.command(), "/body");
            forms = Math.max(forms, walk.forms);
            variants.add(new CommandTexts(type, variant, walk.texts));
        }
        return variants;
    }

    /** The body with these texts at their places, and something of the right look elsewhere. */
    String body(Map<String, String> given) {
        Walk walk = new Walk(variant, given);
        walk.value(type.command(), "/body");
        return walk.json.toString();
    }

    /** Whether a text is a name of somebody's choice, where almost any visible text is good. */
    static boolean isFree(Class<?> text) {
        return text == RegisteredName.class || text == SourceName.class;
    }

    private static final class Walk {
        private final StringBuilder json = new StringBuilder();
        private final Map<String, Class<?>> texts = new LinkedHashMap<>();
        private final Map<String, String> given;
        private final int variant;
        private int forms = 1;

        Walk(int variant, Map<String, String> given) {
            this.variant = variant;
            this.given = given;
        }

        void value(Type type, String pointer) {
            switch (type) {
                case ParameterizedType many
                when many.getRawType() == Optional.class -> value(many.getActualTypeArguments()[0], pointer);
                case ParameterizedType many -> {
                    json.append('[');
                    value(many.getActualTypeArguments()[0], pointer + "/0");
                    json.append(']');
                }
                case Class<?> number
                when number == long.class || number == Long.class || number == int.class || number == Integer.class ->
                    json.append('1');
                case Class<?> truth when truth == boolean.class || truth == Boolean.class -> json.append("true");
                case Class<?> text when isText(text) -> text(text, pointer);
                case Class<?> record when record.isRecord() -> members(record, pointer, "");
                case Class<?> choice when choice.isSealed() -> choice(choice, pointer);
                default -> throw new IllegalArgumentException(type + " at " + pointer);
            }
        }

        private void choice(Class<?> choice, String pointer) {
            List<Class<?>> records = records(choice);
            forms = Math.max(forms, records.size());
            Class<?> record = records.get(variant % records.size());
            String name =
                    record.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
            members(record, pointer, "\"is\":" + quoted(given.getOrDefault(pointer + "/is", name)));
        }

        private void members(Class<?> record, String pointer, String first) {
            json.append('{').append(first);
            String comma = first.isEmpty() ? "" : ",";
            for (RecordComponent component : record.getRecordComponents()) {
                json.append(comma).append(quoted(component.getName())).append(':');
                value(component.getGenericType(), pointer + "/" + component.getName());
                comma = ",";
            }
            json.append('}');
        }

        private void text(Class<?> type, String pointer) {
            texts.put(pointer, type);
            json.append(quoted(given.getOrDefault(pointer, sample(type))));
        }

        private static List<Class<?>> records(Class<?> choice) {
            return Arrays.stream(Objects.requireNonNull(choice.getPermittedSubclasses()))
                    .<Class<?>>mapMulti((form, found) -> {
                        if (form.isSealed()) {
                            records(form).forEach(found);
                        } else {
                            found.accept(form);
                        }
                    })
                    .toList();
        }

        private static boolean isText(Class<?> type) {
            boolean bare = type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getType() == String.class;
            return bare || type.isEnum() || type == Instant.class || type == LocalDate.class;
        }

        private static String sample(Class<?> type) {
            return type.isEnum()
                    ? ((Enum<?>) Objects.requireNonNull(type.getEnumConstants())[0]).name()
                    : type == Instant.class
                            ? "2020-02-01T00:00:00.000Z"
                            : type == LocalDate.class ? "2020-02-01" : "n95-medical";
        }
    }

    /** The text as JSON. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
