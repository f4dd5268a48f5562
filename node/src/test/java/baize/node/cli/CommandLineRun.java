package baize.node.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call of the command line said. */
record CommandLineRun(int exit, String out, String err) {
    /** Runs the real command line in this process. */
    static CommandLineRun of(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = BaizeCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new CommandLineRun(exit, out.toString(), err.toString());
    }

    /** The same, where it must end well. */
    CommandLineRun good() {
        if (exit != 0) {
            throw new AssertionError("It ended with " + exit + ": " + err);
        }
        return this;
    }

    /** What it said, where it must end with 1 and one of our own sentences. */
    String refused() {
        if (exit != 1 || err.contains("something went wrong that should not")) {
            throw new AssertionError("It ended with " + exit + ": " + err);
        }
        return err;
    }

    /** The first group of a pattern in what it printed. */
    String found(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(out);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in: " + out);
        }
        return matcher.group(1);
    }
}
