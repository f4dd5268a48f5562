package baize.node.api;

import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.services.views.PageRequest;
import baize.services.views.PageToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads every part of a question before it is asked, and names all faults at once: a parameter that nobody knows, one given twice, a value
 * that is none of its type. Nothing that a client mistyped is passed over in silence.
 */
final class ParameterCheck implements HandlerInterceptor {
    private static final int TEXT_LIMIT = 200;
    private static final int SHOWN = 40;
    private static final ValueRange YEARS = ValueRange.of(1900, 9999);

    private final Supplier<ConversionService> conversions;

    ParameterCheck(Supplier<ConversionService> conversions) {
        this.conversions = conversions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && Asked.isAQuestion(request, method)) {
            List<String> faults = new ArrayList<>();
            faults.addAll(pathFaults(request, method));
            faults.addAll(parameterFaults(request, method));
            if (!faults.isEmpty()) {
                throw new ProblemException(Problem.INVALID_INPUT, faults);
            }
        }
        return true;
    }

    private List<String> pathFaults(HttpServletRequest request, HandlerMethod method) {
        List<String> faults = new ArrayList<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(PathVariable.class)) {
                    String name = Asked.nameOf(parameter);
                    fault(name, String.valueOf(variables.get(name)), parameter).ifPresent(faults::add);
                }
            }
        }
        return faults;
    }

    private List<String> parameterFaults(HttpServletRequest request, HandlerMethod method) {
        Set<String> known = Asked.parameters(method);
        List<String> faults = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(shown(name) + ": is not known here: take " + String.join(", ", new TreeSet<>(known)));
            } else if (values.length > 1) {
                faults.add(name + ": is given more than once");
            } else {
                valueFault(name, values[0], method).ifPresent(faults::add);
            }
        });
        return faults;
    }

    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "...";
    }

    private Optional<String> valueFault(String name, String value, HandlerMethod method) {
        return switch (name) {
            case MinPosition.PARAMETER ->
                MinPosition.read(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(name + ": must be a position: a whole number from 0 on");
            case PageParameters.LIMIT ->
                PageParameters.limit(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(name + ": must be 1 to " + PageRequest.MAX);
            case PageParameters.AFTER ->
                value.isEmpty() || value.length() > PageToken.LIMIT
                        ? Optional.of(name + ": is no token that this list gave out")
                        : Optional.empty();
            default ->
                Arrays.stream(method.getMethodParameters())
                        .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                        .filter(parameter -> Asked.nameOf(parameter).equals(name))
                        .findFirst()
                        .flatMap(parameter -> fault(name, value, parameter));
        };
    }

    private Optional<String> fault(String name, String value, MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        if (value.isBlank() || value.length() > TEXT_LIMIT) {
            return Optional.of(name + ": must be 1 to " + TEXT_LIMIT + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(name + ": must hold no control characters");
        }
        try {
            Object read = conversions
                    .get()
                    .convert(value, TypeDescriptor.valueOf(String.class), TypeDescriptor.valueOf(type));
            return possible(read) ? Optional.empty() : Optional.of(name + ": must be of the years 1900 to 9999");
        } catch (ConversionException e) {
            return Optional.of(name + ": " + expected(type, e));
        }
    }

    private static boolean possible(@Nullable Object read) {
        return switch (read) {
            case LocalDate date -> YEARS.isValidIntValue(date.getYear());
            case Instant time ->
                YEARS.isValidIntValue(time.atOffset(ZoneOffset.UTC).getYear());
            case null, default -> true;
        };
    }

    private static String expected(Class<?> type, ConversionException e) {
        if (type.isEnum()) {
            return "must be one of " + String.join(", ", names(type));
        }
        return type.isRecord() && e.getCause() instanceof IllegalArgumentException why
                ? String.valueOf(why.getMessage())
                : "must be a " + words(type);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static String words(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "date such as 2020-02-01";
            case "Instant" -> "time such as 2020-02-01T00:00:00Z";
            case "boolean", "Boolean" -> "true or false";
            default -> "whole number";
        };
    }
}
