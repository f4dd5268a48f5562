package baize.node.http;

import java.util.List;
import java.util.Optional;

/**
 * Body of an {@code application/problem+json} answer. Source: RFC 9457 §3.
 *
 * @param type a link to the page that explains the code
 * @param detail what to do next
 * @param instance the path that was asked
 * @param errors every fault that was found, with where it is
 * @param position of the record of a refusal, where there is one
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<String> errors,
        Optional<Long> position) {
    /** The body of a problem without further faults. */
    public static ProblemBody of(Problem problem, String instance, List<String> errors) {
        return new ProblemBody(
                "/problems/" + problem.code().toLowerCase(java.util.Locale.ROOT),
                problem.title(),
                problem.status(),
                problem.advice(),
                instance,
                problem.code(),
                List.copyOf(errors),
                Optional.empty());
    }
}
