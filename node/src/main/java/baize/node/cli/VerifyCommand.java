package baize.node.cli;

import baize.verifier.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands its words to the stand-alone verifier, which shares no code with the node. */
@Command(
        name = "verify",
        description = "Checks a receipt, a checkpoint or the totals offline (verify --help says more).")
final class VerifyCommand implements Callable<Integer> {
    @Unmatched
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        return Verifier.run(words.toArray(String[]::new));
    }
}
