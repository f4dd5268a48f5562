package baize.ledger.codec;

import baize.contracts.Command;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.Event;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Turns the contracts' records into canonical JSON and back, as docs/decisions/0001-formats.md says: the ledger's only codec for commands,
 * events and rows of state. It knows no single record; it reads their components. Thread-safe.
 *
 * <pre>{@code
 * RecordCodec codec = new RecordCodec();
 * String json = codec.write(new Quantity(500, UnitCode.H87)); // {"amount":500,"unit":"H87"}
 * Quantity read = codec.read(Quantity.class, json);
 * }</pre>
 */
public final class RecordCodec {
    private static final int DEPTH = 16;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    // What a record looks like does not depend on who asks: made once for the process.
    private static final Forms FORMS = new Forms();
    private static final ChoiceForm EVENTS = FORMS.choice("type", Event.class, Class::getSimpleName);

    /** The canonical JSON of a record. Throws {@link IllegalArgumentException} for a value that it cannot hold. */
    public String write(Record record) {
        Form form = FORMS.of(record.getClass());
        return text(json -> form.write(json, record));
    }

    /** As {@link #write}, in UTF-8. */
    public byte[] writeBytes(Record record) {
        Form form = FORMS.of(record.getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            form.write(json, record);
        }
        return bytes.toByteArray();
    }

    /** Reads a record from canonical JSON. Throws {@link InvalidRecordException} for other text, canonical or not. */
    public <V extends Record> V read(Class<V> type, String json) {
        V record = readTrusted(type, json);
        if (!write(record).equals(json)) {
            throw new InvalidRecordException("is not in canonical form");
        }
        return record;
    }

    /** As {@link #read} for text that this codec wrote itself: its form is not compared. */
    public <V extends Record> V readTrusted(Class<V> type, String json) {
        return type.cast(FORMS.of(type).read(JsonReader.read(json, DEPTH)));
    }

    /**
     * Reads a command's body, in any order of members. Throws {@link InvalidRecordException} that lists all faults.
     *
     * @param type the type's name on the wire
     */
    public Command readCommand(String type, String bodyJson) {
        Class<? extends Command> command = CommandTypes.named(type)
                .orElseThrow(() -> new InvalidRecordException("is of no type of command that this ledger knows"))
                .command();
        return command.cast(FORMS.of(command).read(JsonReader.read(bodyJson, CommandPayload.DEPTH_LIMIT)));
    }

    /** What a body of this type looks like, as JSON Schema (draft 2020-12). Limits that records keep together are not in it. */
    public String schema(CommandType type) {
        RecordForm body = (RecordForm) FORMS.of(type.command());
        return text(json -> {
            json.writeStartObject();
            json.writeName("$schema").writeString("https://json-schema.org/draft/2020-12/schema");
            json.writeName("title").writeString(type.name());
            body.writeSchemaMembers(json, "", "");
            json.writeEndObject();
        });
    }

    /** Reads the bytes that a signer signed. Throws {@link InvalidRecordException} that lists all faults. */
    public CommandPayload readPayload(byte[] payload) {
        return PayloadReader.read(FORMS, payload);
    }

    /** The bytes to sign. Whether they keep the limits is judged by whoever reads them. */
    public byte[] writePayload(CommandPayload payload) {
        Form body = FORMS.of(payload.type().command());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeName("ledger").writeString(payload.ledger());
            json.writeName("id").writeString(payload.id().value());
            json.writeName("type").writeString(payload.type().name());
            json.writeName("issuedAt").writeString(TimeForm.text(payload.issuedAt()));
            json.writeName("validUntil").writeString(TimeForm.text(payload.validUntil()));
            json.writeName("body");
            body.write(json, payload.command());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** The canonical JSON array of events, each with its name as {@code type}. */
    public String writeEvents(List<? extends Event> happened) {
        return text(json -> {
            json.writeStartArray();
            happened.forEach(event -> EVENTS.write(json, event));
            json.writeEndArray();
        });
    }

    /** Reads events from canonical JSON. Throws {@link InvalidRecordException} for other text. */
    public List<Event> readEvents(String json) {
        List<Event> read = ManyForm.elements(JsonReader.read(json, DEPTH), EVENTS).stream()
                .map(Event.class::cast)
                .toList();
        if (!writeEvents(read).equals(json)) {
            throw new InvalidRecordException("is not in canonical form");
        }
        return read;
    }

    private static String text(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }
}
