package baize.verifier;

/** JSON by hand. */
final class TestJson {
    private TestJson() {}

    /** A string as JSON; for texts that hold no other control characters than newlines. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
