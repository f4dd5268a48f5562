package baize.node.cli;

import baize.contracts.donation.DonationCode;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A code for a gift that is about to be entered. Needs no node. */
@Command(
        name = "new-code",
        mixinStandardHelpOptions = true,
        description = "Prints a fresh donation code, for a gift that is about to be offered, registered or counted.")
final class NewCodeCommand implements Callable<Integer> {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < DonationCode.LENGTH; i++) {
            body.append(DonationCode.ALPHABET.charAt(RANDOM.nextInt(DonationCode.ALPHABET.length())));
        }
        spec.commandLine()
                .getOut()
                .println(DonationCode.withCheck(body.toString()).value());
        return 0;
    }
}
