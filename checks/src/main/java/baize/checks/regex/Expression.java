package baize.checks.regex;

/**
 * A regular expression in our main code.
 *
 * @param where the class that has it
 * @param text the expression; {@link #NOT_FIXED} where the code puts it together or gets it from elsewhere
 */
public record Expression(String where, String text) implements Comparable<Expression> {
    /** Stands for an expression that is no constant: nobody can look at it beforehand. */
    public static final String NOT_FIXED = "(not a constant)";

    /** Whether it is a constant, so that it can be attacked beforehand. */
    public boolean isFixed() {
        return !text.equals(NOT_FIXED);
    }

    @Override
    public int compareTo(Expression other) {
        int byPlace = where.compareTo(other.where);
        return byPlace != 0 ? byPlace : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return where + ": " + text;
    }
}
