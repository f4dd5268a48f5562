package baize.node.commands;

import baize.contracts.Refusal;
import baize.contracts.Refusals;
import baize.ledger.LogEntry;
import baize.node.http.Problem;
import baize.node.http.ProblemBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns a refusal's code into a problem that says why and what to do next. */
@Component
public class RefusalProblems {
    private static final int REFUSED = HttpStatus.UNPROCESSABLE_CONTENT.value();

    /** The problem of a refused command that stands in the log at {@code position}. */
    ProblemBody body(String code, HttpServletRequest request, long position) {
        if (code.equals(LogEntry.BUG)) {
            return ProblemBody.of(Problem.BUG, request, List.of("a rule failed at position " + position));
        }
        Optional<Refusal> refusal = Refusals.coded(code);
        return ProblemBody.refused(
                code,
                refusal.map(Refusal::message).orElse(code),
                REFUSED,
                refusal.map(Refusal::advice).orElse("Ask the operator what this code means."),
                request,
                Optional.of(position));
    }
}
