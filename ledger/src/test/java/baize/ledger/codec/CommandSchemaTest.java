package baize.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Command;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The schemas that we hand out say of every command what the codec says of it; judged by a validator that we did not write. */
class CommandSchemaTest {
    private static final int EACH = 10;

    private final RecordCodec codec = new RecordCodec();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final AnyRecord records = new AnyRecord(new Random(seed));

    @Test
    void every_command_is_valid_under_the_schema_of_its_type() {
        for (CommandType type : CommandTypes.all()) {
            Schema schema = schema(type.name());
            for (int i = 0; i < EACH; i++) {
                Command command = records.of(type.command());
                String json = codec.write((Record) command);

                assertThat(schema.validate(json, InputFormat.JSON))
                        .as("seed %d: %s", seed, json)
                        .isEmpty();
            }
        }
    }

    @Test
    void what_the_codec_refuses_by_its_shape_is_not_valid() {
        Schema schema = schema("supply.register-place");

        assertThat(schema.validate("{}", InputFormat.JSON)).hasSize(4);
        assertThat(schema.validate(
                        "{\"place\":\"ward-1\",\"kind\":\"CASTLE\",\"names\":{\"zh\":\"\",\"en\":3},"
                                + "\"district\":\"jianghan\",\"approved\":true}",
                        InputFormat.JSON))
                .extracting(error -> error.getInstanceLocation().toString())
                .containsExactlyInAnyOrder("/kind", "/names/en", "");
    }

    @Test
    void codes_tell_what_they_must_be() {
        assertThat(codec.schema(CommandTypes.named("donation.offer-gift").orElseThrow()))
                .contains("a donation code has 10 letters and digits");
    }

    private Schema schema(String type) {
        return registry.getSchema(codec.schema(CommandTypes.named(type).orElseThrow()));
    }
}
