package baize.services.importing;

import baize.contracts.Identifier;
import baize.contracts.SourceName;
import baize.contracts.supply.Need;
import java.time.Duration;
import java.util.Optional;
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
                    .addSerializer(text(Need.class, need -> OpenNeed.shown(Optional.of(need))))
                    .addSerializer(new Millis()))
            .build();

    private ImportReportJson() {}

    /** What a file holds, in one line. */
    public static String of(FileReport report) {
        return MAPPER.writeValueAsString(report);
    }

    /** What became of a file, in one line: {@code {"result":"imported","report":{...}}}. */
    public static String of(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported(ImportReport report) -> told("imported", report);
            case ImportResult.KnownAlready(Optional<ImportReport> report) -> told("known-already", report);
            case ImportResult.NothingToEnter(FileReport file) -> told("nothing-to-enter", file);
            case ImportResult.Stopped stopped -> told("stopped", stopped);
        };
    }

    private static String told(String result, Object report) {
        return MAPPER.writeValueAsString(new Told(result, report));
    }

    private record Told(String result, Object report) {}

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
