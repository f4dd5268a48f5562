package baize.node.cli;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.services.client.NodeClient;
import baize.services.client.NodeSession;
import baize.services.enrolment.NodeRegister;
import baize.services.founding.OfficerKey;
import baize.services.membership.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An identity body vouches for an applicant. The evidence goes into the vault, its commitment onto the ledger. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description =
                "Confirms that an applicant is what it says, as an identity body of another organisation than the"
                        + " registrar's. The evidence is kept encrypted in the node's vault; the ledger gets a commitment to it.")
final class MemberConfirmCommand implements Callable<Integer> {
    @Parameters(paramLabel = "CODE", description = "The applicant's short code.")
    private String code = "";

    @ArgGroup(multiplicity = "1")
    private Evidence evidence = new Evidence();

    @Mixin
    private SigningOptions signing = new SigningOptions();

    /** One of two. */
    static final class Evidence {
        @Option(
                names = "--evidence",
                required = true,
                paramLabel = "FILE",
                description = "What was checked, such as a copy of the registration: a text in UTF-8, a JPEG or a PNG.")
        private @Nullable Path file;

        @Option(
                names = "--commitment",
                required = true,
                paramLabel = "BASE64URL",
                description = "The commitment to evidence that is in a vault already.")
        private @Nullable String commitment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        MemberId applicant = Given.parsed("the code", code, MemberId::new);
        OfficerKey signer = signing.signer(Role.IDENTITY_BODY);
        Commitment commitment = signing.node().asking(client -> {
            // Nothing goes into the vault for an applicant that cannot be confirmed.
            boolean waits = NodeRegister.of(client, signing.ring())
                    .organisation(applicant)
                    .filter(found -> found.check() == Organisation.Check.REQUESTED)
                    .isPresent();
            if (!waits) {
                throw new CommandFailure("no request of " + applicant.value()
                        + " waits for confirmation: ./baize member list shows who is on the ledger.");
            }
            return commitment(client, signer);
        });
        signing.send(new MembershipCommand.ConfirmIdentity(applicant, commitment), signer);
        return 0;
    }

    private Commitment commitment(NodeClient client, OfficerKey signer) throws IOException, InterruptedException {
        if (evidence.commitment != null) {
            return Given.parsed("--commitment", evidence.commitment, Commitment::new);
        }
        if (evidence.file == null) {
            throw new CommandFailure("name the evidence with --evidence FILE.");
        }
        byte[] content = Given.file(evidence.file);
        NodeSession session = NodeSession.open(client, signer.key())
                .orElseThrow(() -> new CommandFailure("the signer's key may not sign now: ./baize key list says why."));
        return session.keep(mediaType(content), content);
    }

    private static String mediaType(byte[] content) {
        if (content.length > 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        boolean png = content.length > 3 && (content[0] & 0xFF) == 0x89 && content[1] == 'P' && content[2] == 'N';
        return png ? "image/png" : "text/plain;charset=UTF-8";
    }
}
