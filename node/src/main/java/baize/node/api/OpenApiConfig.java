package baize.node.api;

import baize.node.http.ContractsInJson;
import baize.node.http.ProblemBody;
import baize.services.views.PageRequest;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** The API's description at {@code /api/v1/openapi}: what no single controller says. */
@Configuration
public class OpenApiConfig {
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Baize")
                        .version("1")
                        .license(new License().name("Apache-2.0"))
                        .description(
                                "Relief supplies from a hospital's demand to its signed receipt, on a ledger that anyone can"
                                        + " check. Reads need no account. Whatever changes something is a signed command to"
                                        + " /api/v1/commands. Every answer names the position of the newest record that it speaks of;"
                                        + " every error is application/problem+json (RFC 9457) and says what to do."));
    }

    /** The schema of every problem. */
    @Bean
    OpenApiCustomizer problemSchema() {
        return api -> api.getComponents()
                .addSchemas(
                        PROBLEM,
                        ModelConverters.getInstance()
                                .resolveAsResolvedSchema(new AnnotatedType(ProblemBody.class))
                                .schema);
    }

    /** What every operation may be asked with and may answer. */
    @Bean
    OperationCustomizer sharedByOperations() {
        return (operation, method) -> {
            if (method.hasMethodAnnotation(GetMapping.class) && Asked.isOurs(method)) {
                addQuestion(operation, method);
            }
            problem(operation, "400", "Not well formed: errors[] names each fault.");
            problem(operation, "429", "Too many requests from this network: Retry-After says when to come again.");
            problem(operation, "500", "A fault of this node.");
            return operation;
        };
    }

    private static void addQuestion(Operation operation, HandlerMethod method) {
        if (Asked.isAList(method)) {
            Schema<Number> limit = whole(1);
            limit.setMaximum(BigDecimal.valueOf(PageRequest.MAX));
            limit.setDefault(PageRequest.DEFAULT);
            operation.addParametersItem(
                    query(PageParameters.LIMIT, "Most rows of this part.").schema(limit));
            operation.addParametersItem(query(PageParameters.AFTER, "The token next of the part before.")
                    .schema(new StringSchema()));
        }
        operation.addParametersItem(
                query(MinPosition.PARAMETER, "Wait, two seconds at most, until the answer speaks of this position.")
                        .schema(whole(0)));
        problem(operation, "503", "Not there yet, or busy: Retry-After says when to ask again.");
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                problem(operation, "404", "There is no such thing.");
            }
        }
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).description(description).required(false);
    }

    private static Schema<Number> whole(long least) {
        Schema<Number> number = new IntegerSchema().format("int64");
        number.setMinimum(BigDecimal.valueOf(least));
        return number;
    }

    private static void problem(Operation operation, String status, String description) {
        Content content = new Content()
                .addMediaType(
                        PROBLEM_JSON, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        operation
                .getResponses()
                .addApiResponse(
                        status, new ApiResponse().description(description).content(content));
    }

    /** Identifiers and names are bare strings, spans are ISO 8601. */
    @Bean
    ModelConverter bareTexts() {
        return new BareTexts();
    }

    private static final class BareTexts implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType java = Json.mapper().constructType(type.getType());
            if (java != null && ContractsInJson.isBareText(java.getRawClass())) {
                return new StringSchema();
            }
            if (java != null && java.getRawClass() == Duration.class) {
                return new StringSchema().format("duration");
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
    }
}
