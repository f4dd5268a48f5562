package baize.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Command;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.Event;
import baize.contracts.Table;
import baize.trust.CanonicalJson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws of the codec, over random records of every type that a signer or a rule can make. */
class RecordCodecProperties {
    private static final int EACH = 20;

    private final RecordCodec codec = new RecordCodec();
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final AnyRecord records = new AnyRecord(random);

    @Test
    void every_command_is_read_as_it_was_written_in_whatever_order_and_spacing() {
        for (CommandType type : CommandTypes.all()) {
            for (int i = 0; i < EACH; i++) {
                Command command = records.of(type.command());
                String json = codec.write((Record) command);

                assertThat(codec.readCommand(type.name(), json))
                        .as("seed %d", seed)
                        .isEqualTo(command);
                String shuffled = shuffled(JsonReader.read(json, 16));
                assertThat(codec.readCommand(type.name(), shuffled))
                        .as("seed %d: %s", seed, shuffled)
                        .isEqualTo(command);
            }
        }
    }

    @Test
    void every_event_is_read_as_it_was_written() {
        eventTypes(Event.class).forEach(type -> {
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                events.add(records.of(type));
            }
            assertThat(codec.readEvents(codec.writeEvents(events)))
                    .as("seed %d", seed)
                    .isEqualTo(events);
        });
    }

    @Test
    void every_row_of_state_is_read_as_it_was_written() throws IOException, URISyntaxException {
        List<Table<?>> tables = ContractTables.all();

        assertThat(tables).hasSizeGreaterThan(20);
        for (Table<?> table : tables) {
            for (int i = 0; i < EACH; i++) {
                assertRoundTrip(table.type());
            }
        }
    }

    private <V extends Record> void assertRoundTrip(Class<V> type) {
        V row = records.of(type);
        assertThat(codec.read(type, codec.write(row))).as("seed %d", seed).isEqualTo(row);
    }

    @Test
    void no_two_texts_are_read_as_one_record() {
        eventTypes(Event.class).forEach(type -> {
            String json = codec.writeEvents(List.of(records.of(type)));
            for (int i = 0; i < EACH; i++) {
                StringBuilder changed = new StringBuilder(json);
                int at = random.nextInt(json.length());
                switch (random.nextInt(3)) {
                    case 0 -> changed.deleteCharAt(at);
                    case 1 -> changed.insert(at, " \t0,\"{}".charAt(random.nextInt(7)));
                    default -> changed.setCharAt(at, (char) (32 + random.nextInt(95)));
                }
                assertRefusedOrItself(changed.toString());
            }
        });
    }

    private void assertRefusedOrItself(String text) {
        try {
            assertThat(codec.writeEvents(codec.readEvents(text)))
                    .as("seed %d", seed)
                    .isEqualTo(text);
        } catch (InvalidRecordException refused) {
            assertThat(refused.faults()).as("seed %d: %s", seed, text).isNotEmpty();
        }
    }

    private static Stream<Class<? extends Event>> eventTypes(Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getPermittedSubclasses()))
                .flatMap(permitted ->
                        permitted.isRecord() ? Stream.of(permitted.asSubclass(Event.class)) : eventTypes(permitted));
    }

    private String shuffled(JsonValue value) {
        return space()
                + switch (value) {
                    case JsonValue.Members object -> {
                        List<String> parts = new ArrayList<>();
                        object.members()
                                .forEach((name, member) ->
                                        parts.add(space() + "\"" + name + "\"" + space() + ":" + shuffled(member)));
                        Collections.shuffle(parts, random);
                        yield "{" + String.join(",", parts) + space() + "}";
                    }
                    case JsonValue.Items(var items) ->
                        "["
                                + String.join(
                                        ",", items.stream().map(this::shuffled).toList()) + space() + "]";
                    case JsonValue.Text(String text) -> CanonicalJson.quote(text);
                    case JsonValue.Whole(long number) -> Long.toString(number);
                    case JsonValue.Truth(boolean truth) -> Boolean.toString(truth);
                    case JsonValue.Unusable(String why) -> throw new AssertionError(why);
                }
                + space();
    }

    private String space() {
        return List.of("", "", " ", "\n\t", "\r\n").get(random.nextInt(5));
    }
}
