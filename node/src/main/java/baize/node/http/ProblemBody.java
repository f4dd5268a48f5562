package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Body of an {@code application/problem+json} answer. Source: RFC 9457 §3.
 *
 * @param type a link to the page that explains the code
 * @param detail what to do next
 * @param instance the path that was asked
 * @param errors every fault that was found, with where it is
 * @param position of the record of a refusal, where there is one
 * @param request the request's id, where the fault is ours: the log names it too
 */
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<String> errors,
        Optional<Long> position,
        Optional<String> request) {
    /** The body of one of the node's own problems. */
    public static ProblemBody of(Problem problem, HttpServletRequest request, List<String> errors) {
        return new ProblemBody(
                "/problems/" + problem.code().toLowerCase(Locale.ROOT),
                problem.title(),
                problem.status(),
                problem.advice(),
                Addresses.asked(request),
                problem.code(),
                List.copyOf(errors),
                Optional.empty(),
                problem == Problem.BUG ? RequestId.of(request) : Optional.empty());
    }

    /** The body of a refusal. {@code position} is that of its record, where there is one. */
    public static ProblemBody refused(
            String code, String title, int status, String detail, HttpServletRequest request, Optional<Long> position) {
        return new ProblemBody(
                "/problems/" + code.toLowerCase(Locale.ROOT),
                title,
                status,
                detail,
                Addresses.asked(request),
                code,
                List.of(),
                position,
                Optional.empty());
    }
}
