package baize.node.http;

import java.util.List;

/** Ends a request with a problem, from wherever in the edge it was found. Never used by rules or the ledger. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<String> errors;
    private final long retrySeconds;

    /** A problem without further faults. */
    public ProblemException(Problem problem) {
        this(problem, List.of());
    }

    /** A problem with every fault that was found. */
    public ProblemException(Problem problem, List<String> errors) {
        this(problem, errors, Problems.RETRY_SECONDS);
    }

    /** A problem that passes, and after how many seconds. */
    public ProblemException(Problem problem, long retrySeconds) {
        this(problem, List.of(), retrySeconds);
    }

    /** A problem that passes, with why, and after how many seconds. */
    public ProblemException(Problem problem, List<String> errors, long retrySeconds) {
        super(problem.code() + " " + problem.title(), null, false, false);
        this.problem = problem;
        this.errors = List.copyOf(errors);
        this.retrySeconds = retrySeconds;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    /** Every fault that was found, with where it is. */
    public List<String> errors() {
        return errors;
    }

    /** When to try again, where the problem passes. */
    public long retrySeconds() {
        return retrySeconds;
    }
}
