package baize.ledger.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** A value of several forms as an object whose first member says which. */
final class ChoiceForm implements Form {
    private final SerializedString tagName;
    private final Map<String, RecordForm> byTag = new LinkedHashMap<>();
    private final Map<Class<?>, SerializedString> tags = new LinkedHashMap<>();
    private final Map<Class<?>, RecordForm> byType = new LinkedHashMap<>();

    /**
     * @param tagName the member's name
     * @param forms the records by what that member says; none may have a member of that name
     */
    ChoiceForm(String tagName, Map<String, RecordForm> forms) {
        this.tagName = new SerializedString(tagName);
        forms.forEach((tag, form) -> {
            if (form.has(tagName)) {
                throw new IllegalArgumentException(form.type() + " has a component named " + tagName);
            }
            byTag.put(tag, form);
            byType.put(form.type(), form);
            tags.put(form.type(), new SerializedString(tag));
        });
    }

    @Override
    public void write(JsonGenerator json, Object value) {
        RecordForm form = byType.get(value.getClass());
        SerializedString tag = tags.get(value.getClass());
        if (form == null || tag == null) {
            throw new IllegalArgumentException(value.getClass() + " is none of " + byTag.keySet());
        }
        json.writeStartObject();
        json.writeName(tagName);
        json.writeString(tag);
        form.writeMembers(json, value);
        json.writeEndObject();
    }

    @Override
    public Object read(JsonValue json) {
        return switch (json) {
            case JsonValue.Members object -> read(object);
            case JsonValue other -> throw ValueForm.mismatch(other, "must be an object");
        };
    }

    @Override
    public void schema(JsonGenerator json) {
        json.writeStartObject();
        json.writeName("oneOf").writeStartArray();
        byTag.forEach((tag, form) -> {
            json.writeStartObject();
            form.writeSchemaMembers(json, tagName.getValue(), tag);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private Object read(JsonValue.Members object) {
        String name = tagName.getValue();
        JsonValue tag = object.members().get(name);
        RecordForm form = tag instanceof JsonValue.Text(String text) ? byTag.get(text) : null;
        if (form == null) {
            String wanted = tag == null ? "is missing" : "must be one of " + String.join(", ", byTag.keySet());
            throw new InvalidRecordException(List.of(Fault.ofWhole(wanted).under(name)));
        }
        return form.read(object, name);
    }
}
