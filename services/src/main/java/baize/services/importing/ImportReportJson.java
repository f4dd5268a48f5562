package baize.services.importing;

import baize.contracts.Identifier;
import baize.contracts.SourceName;
import baize.contracts.supply.Need;
import java.time.Duration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Reports as JSON for programs: members as the records name them, identifiers and names as strings, durations in milliseconds. */
public final class ImportReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(text(Identifier.class, Identifier::value))
                    .addSerializer(text(SourceName.class, SourceName::text))
                    .addSerializer(text(Need.class, need -> OpenNeed.shown(java.util.Optional.of(need))))
                    .addSerializer(new Millis()))
            .build();

    private ImportReportJson() {}

    /** What a file holds, in one line. */
    public static String of(FileReport report) {
        return MAPPER.writeValueAsString(report);
    }

    /** What became of a file, in one line. */
    public static String of(ImportReport report) {
        return MAPPER.writeValueAsString(report);
    }

    private static <T> StdSerializer<T> text(Class<T> type, java.util.function.Function<T, String> form) {
        return new StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(form.apply(value));
            }
        };
    }

    private static final class Millis extends StdSerializer<Duration> {
        Millis() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(value.toMillis());
        }
    }
}
