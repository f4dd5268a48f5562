package baize.ledger.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** The forms of lists and sets: arrays. */
sealed interface ManyForm extends Form {
    /** The elements of an array, each read, or the faults of all of them. */
    static List<Object> elements(JsonValue json, Form form) {
        if (!(json instanceof JsonValue.Items(List<JsonValue> items))) {
            throw ValueForm.mismatch(json, "must be a list");
        }
        List<Object> elements = new ArrayList<>(items.size());
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                elements.add(form.read(items.get(i)));
            } catch (InvalidRecordException invalid) {
                invalid.addTo(faults, Integer.toString(i));
            }
        }
        InvalidRecordException.throwIfAny(faults);
        return elements;
    }

    private static void schema(JsonGenerator json, Form form, boolean unique) {
        json.writeStartObject();
        json.writeName("type").writeString("array");
        if (unique) {
            json.writeName("uniqueItems").writeBoolean(true);
        }
        json.writeName("items");
        form.schema(json);
        json.writeEndObject();
    }

    /** A list, in its order. */
    record Listed(Form form) implements ManyForm {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeStartArray();
            for (Object element : (List<?>) value) {
                form.write(json, element);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonValue json) {
            return List.copyOf(elements(json, form));
        }

        @Override
        public void schema(JsonGenerator json) {
            ManyForm.schema(json, form, false);
        }
    }

    /** A set of codes or constants, sorted by their text. In a command any order will do. */
    record Sorted(TextForm form) implements ManyForm {
        @Override
        public void write(JsonGenerator json, Object value) {
            json.writeStartArray();
            ((Collection<?>) value).stream().map(form::text).sorted().forEach(json::writeString);
            json.writeEndArray();
        }

        @Override
        public Object read(JsonValue json) {
            List<Object> elements = elements(json, form);
            elements.sort(Comparator.comparing(form::text));
            Set<Object> set = new LinkedHashSet<>(elements);
            if (set.size() != elements.size()) {
                throw new InvalidRecordException("holds an element twice");
            }
            return Collections.unmodifiableSet(set);
        }

        @Override
        public void schema(JsonGenerator json) {
            ManyForm.schema(json, form, true);
        }
    }
}
