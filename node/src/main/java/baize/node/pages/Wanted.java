package baize.node.pages;

import java.util.Optional;
import java.util.function.Function;

/** Turns texts of addresses into types. What an address cannot mean is not there: 404, and never a stack trace. */
public final class Wanted {
    private Wanted() {}

    /** A part of the path. */
    public static <T> T path(String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException notOne) {
            throw new NothingHereException();
        }
    }

    /** A parameter; an empty one is as good as none. */
    public static <T> Optional<T> parameter(Optional<String> text, Function<String, T> type) {
        return text.filter(given -> !given.isBlank()).map(given -> path(given.strip(), type));
    }

    /** A parameter that is looked for as it is; not every database takes control characters in a text. */
    public static Optional<String> text(Optional<String> text) {
        return parameter(text, given -> {
            if (given.chars().anyMatch(Character::isISOControl)) {
                throw new NothingHereException();
            }
            return given;
        });
    }

    /** What was looked for. */
    public static <T> T found(Optional<T> found) {
        return found.orElseThrow(NothingHereException::new);
    }
}
