package baize.node.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Spans of days in requests. */
public final class Days {
    private Days() {}

    /** Throws {@link Problem#INVALID_INPUT} where a span would end before it starts. */
    public static void requireOrder(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new ProblemException(
                    Problem.INVALID_INPUT, List.of("from: is after to; the first day comes before the last"));
        }
    }
}
