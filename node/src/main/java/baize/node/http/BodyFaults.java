package baize.node.http;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body and where, without repeating any of it. */
final class BodyFaults {
    private BodyFaults() {}

    static String of(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException fault ? of(fault) : "the body is missing or not JSON";
    }

    private static String of(JacksonException fault) {
        String place = fault.getPath().stream().map(BodyFaults::step).collect(Collectors.joining());
        return switch (fault) {
            case UnrecognizedPropertyException _ -> place + ": is not known here";
            case ValueInstantiationException e
            when e.getCause() instanceof IllegalArgumentException why -> place + ": " + why.getMessage();
            case StreamConstraintsException _ -> place + ": is longer or deeper than a body may be";
            case StreamReadException e ->
                "is not JSON: look at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
            default -> place + ": is missing or has another type than expected";
        };
    }

    private static String step(JacksonException.Reference reference) {
        return "/" + (reference.getIndex() >= 0 ? reference.getIndex() : reference.getPropertyName());
    }
}
