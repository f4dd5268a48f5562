package baize.ledger.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** A record as an object: its components in their order, absent ones left out. */
final class RecordForm implements Form {
    private record Member(RecordShape.Component component, SerializedString name, Form form) {}

    private final RecordShape shape;
    private final Member[] members;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    RecordForm(RecordShape shape, List<Form> forms) {
        this.shape = shape;
        this.members = new Member[forms.size()];
        for (int i = 0; i < members.length; i++) {
            RecordShape.Component component = shape.component(i);
            members[i] = new Member(component, new SerializedString(component.name()), forms.get(i));
            indexes.put(component.name(), i);
        }
    }

    Class<?> type() {
        return shape.type();
    }

    boolean has(String name) {
        return indexes.containsKey(name);
    }

    @Override
    public void write(JsonGenerator json, Object value) {
        json.writeStartObject();
        writeMembers(json, value);
        json.writeEndObject();
    }

    /** The members alone: the object around may have one more before them. */
    void writeMembers(JsonGenerator json, Object value) {
        for (Member member : members) {
            Object component = member.component.get(value);
            if (component instanceof Optional<?> optional) {
                if (optional.isPresent()) {
                    json.writeName(member.name);
                    member.form.write(json, optional.get());
                }
            } else {
                json.writeName(member.name);
                member.form.write(json, component);
            }
        }
    }

    @Override
    public Object read(JsonValue json) {
        return switch (json) {
            case JsonValue.Members object -> read(object, "");
            case JsonValue other -> throw ValueForm.mismatch(other, "must be an object");
        };
    }

    /** Reads an object that has, beside the record's members, one more that says which record it is; "" for none. */
    Object read(JsonValue.Members object, String tag) {
        List<Fault> faults = new ArrayList<>();
        object.repeated().forEach(name -> faults.add(new Fault("", "stands there twice").under(name)));
        Object[] values = new Object[members.length];
        boolean[] present = new boolean[members.length];
        for (Map.Entry<String, JsonValue> entry : object.members().entrySet()) {
            String name = entry.getKey();
            Integer index = indexes.get(name);
            if (index != null) {
                present[index] = true;
                read(members[index], entry.getValue(), faults).ifPresent(value -> values[index] = value);
            } else if (!name.equals(tag)) {
                faults.add(Fault.ofWhole("is not known here").under(name));
            }
        }
        fillAbsent(values, present, faults);
        InvalidRecordException.throwIfAny(faults);
        return shape.make(values);
    }

    @Override
    public void schema(JsonGenerator json) {
        json.writeStartObject();
        writeSchemaMembers(json, "", "");
        json.writeEndObject();
    }

    /** What the object looks like, with one more member, {@code tagName}, that must be {@code tag}; "" for none. */
    void writeSchemaMembers(JsonGenerator json, String tagName, String tag) {
        json.writeName("type").writeString("object");
        json.writeName("properties").writeStartObject();
        if (!tagName.isEmpty()) {
            json.writeName(tagName).writeStartObject();
            json.writeName("const").writeString(tag);
            json.writeEndObject();
        }
        for (Member member : members) {
            json.writeName(member.name);
            member.form.schema(json);
        }
        json.writeEndObject();
        json.writeName("required").writeStartArray();
        if (!tagName.isEmpty()) {
            json.writeString(tagName);
        }
        for (Member member : members) {
            if (!member.component.optional()) {
                json.writeString(member.component.name());
            }
        }
        json.writeEndArray();
        json.writeName("additionalProperties").writeBoolean(false);
    }

    private static Optional<Object> read(Member member, JsonValue json, List<Fault> faults) {
        try {
            Object value = member.form.read(json);
            return Optional.of(member.component.optional() ? Optional.of(value) : value);
        } catch (InvalidRecordException invalid) {
            invalid.addTo(faults, member.component.name());
            return Optional.empty();
        }
    }

    private void fillAbsent(Object[] values, boolean[] present, List<Fault> faults) {
        for (int i = 0; i < members.length; i++) {
            if (!present[i] && members[i].component.optional()) {
                values[i] = Optional.empty();
            } else if (!present[i]) {
                faults.add(Fault.ofWhole("is missing").under(members[i].component.name()));
            }
        }
    }

    @Override
    public String toString() {
        return "RecordForm" + Arrays.asList(members);
    }
}
