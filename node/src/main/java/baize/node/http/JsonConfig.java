package baize.node.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one way in which the API writes and reads JSON. Reading takes nothing for granted: what is not exactly expected is refused. */
@Configuration
public class JsonConfig {
    /** Deepest nesting of a body. */
    static final int DEPTH_LIMIT = 16;

    /** Longest text in a body, in characters. */
    static final int TEXT_LIMIT = 100_000;

    /** Longest body, in bytes. */
    static final int BODY_LIMIT = 1 << 20;

    private static final int NAME_LIMIT = 100;
    private static final int NUMBER_LIMIT = 20;
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Bean
    JsonFactoryBuilderCustomizer limitsOfBodies() {
        return JsonConfig::limit;
    }

    @Bean
    JsonMapperBuilderCustomizer jsonOfTheApi() {
        return JsonConfig::configure;
    }

    /** A mapper of the same kind, for where no controller is near. */
    static JsonMapper mapper() {
        JsonFactoryBuilder factory = JsonFactory.builder();
        limit(factory);
        JsonMapper.Builder builder = JsonMapper.builder(factory.build());
        configure(builder);
        return builder.build();
    }

    private static void limit(JsonFactoryBuilder factory) {
        factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH_LIMIT)
                        .maxStringLength(TEXT_LIMIT)
                        .maxDocumentLength(BODY_LIMIT)
                        .maxNameLength(NAME_LIMIT)
                        .maxNumberLength(NUMBER_LIMIT)
                        .build());
    }

    private static void configure(JsonMapper.Builder builder) {
        builder.annotationIntrospector(
                        AnnotationIntrospector.pair(builder.annotationIntrospector(), new ContractsInJson()))
                .addModule(new SimpleModule("baize").addSerializer(Instant.class, new WholeMillis()))
                .changeDefaultPropertyInclusion(before -> before.withValueInclusion(JsonInclude.Include.NON_ABSENT)
                        .withContentInclusion(JsonInclude.Include.ALWAYS))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    }

    /** Moments as the ledger writes them: RFC 3339 in UTC with three decimals. */
    private static final class WholeMillis extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(RFC_3339.format(value));
        }
    }
}
