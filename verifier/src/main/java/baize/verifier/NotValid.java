package baize.verifier;

/** What was given does not prove what it claims: one sentence about what is wrong, one about what to do. */
final class NotValid extends Exception {
    private static final long serialVersionUID = 1;

    private final String advice;

    NotValid(String problem, String advice) {
        super(problem);
        this.advice = advice;
    }

    NotValid(String problem, String advice, Throwable cause) {
        super(problem, cause);
        this.advice = advice;
    }

    /** What is wrong. */
    String problem() {
        return String.valueOf(getMessage());
    }

    /** What to do next. */
    String advice() {
        return advice;
    }

    /** Throws unless {@code holds}. */
    static void unless(boolean holds, String problem, String advice) throws NotValid {
        if (!holds) {
            throw new NotValid(problem, advice);
        }
    }
}
