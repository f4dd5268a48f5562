package baize.checks.regex;

/** A text that counts how often a character of it is looked at, and ends a search that looks too often. */
final class Steps implements CharSequence {
    /** What ends the search. */
    static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("Too many steps", null, false, false);
        }
    }

    private final String text;
    private final long most;
    private long taken;

    Steps(String text, long most) {
        this.text = text;
        this.most = most;
    }

    long taken() {
        return taken;
    }

    @Override
    public char charAt(int index) {
        taken++;
        if (taken > most) {
            throw new TooManyException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
