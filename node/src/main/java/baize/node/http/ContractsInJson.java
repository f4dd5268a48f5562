package baize.node.http;

import baize.contracts.Identifier;
import baize.contracts.RegisteredName;
import baize.contracts.SourceName;
import baize.services.views.PageToken;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * The contracts' records in the API's JSON as docs/decisions/0001-formats.md writes them: identifiers and names as bare strings, a value
 * of several forms with its form's name in {@code is}. The contracts know no JSON library, so what annotations would say is said here.
 */
public final class ContractsInJson extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> BARE_TEXTS = Set.of(RegisteredName.class, SourceName.class, PageToken.class);

    /** Whether values of this type are bare strings. */
    public static boolean isBareText(Class<?> type) {
        return (Identifier.class.isAssignableFrom(type) && type.isRecord()) || BARE_TEXTS.contains(type);
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        boolean value = annotated instanceof AnnotatedMethod method
                && isBareText(method.getDeclaringClass())
                && method.getParameterCount() == 0
                && (method.getName().equals("value") || method.getName().equals("text"));
        return value ? Boolean.TRUE : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        boolean creator = annotated instanceof AnnotatedConstructor constructor
                && isBareText(constructor.getDeclaringClass())
                && constructor.getParameterCount() == 1;
        return creator ? JsonCreator.Mode.DELEGATING : null;
    }

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        boolean choice = annotated instanceof AnnotatedClass && isAForm(annotated.getRawType());
        return choice
                ? JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, Boolean.TRUE)
                : null;
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        return isAForm(type.getRawType()) ? kebabCase(type.getRawType()) : null;
    }

    /** Whether it is a value of several forms, or one of these forms. */
    private static boolean isAForm(Class<?> type) {
        return isOfSeveralForms(type)
                || (type.isRecord() && Arrays.stream(type.getInterfaces()).anyMatch(ContractsInJson::isOfSeveralForms));
    }

    private static boolean isOfSeveralForms(Class<?> type) {
        return type.isInterface() && type.isSealed() && type.getName().startsWith("baize.");
    }

    /** {@code OneDemand} as {@code one-demand}. */
    private static String kebabCase(Class<?> type) {
        StringBuilder name = new StringBuilder();
        for (char c : type.getSimpleName().toCharArray()) {
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital && !name.isEmpty()) {
                name.append('-');
            }
            name.append(capital ? (char) (c - 'A' + 'a') : c);
        }
        return name.toString();
    }
}
