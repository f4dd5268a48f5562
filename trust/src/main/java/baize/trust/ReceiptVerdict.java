package baize.trust;

import java.util.List;

/** What a receipt proves. */
public sealed interface ReceiptVerdict {
    /**
     * The entry stands in the log at its position, and those who signed can't deny it.
     *
     * @param checkpoint what they signed
     * @param signers names of the members' keys that signed
     * @param members members that keep the ledger
     * @param witnesses names of the known witnesses that cosigned
     * @param commandVerified whether the command's own signature was checked, which needs the signer's certificate
     */
    record Valid(
            Checkpoint checkpoint, List<String> signers, int members, List<String> witnesses, boolean commandVerified)
            implements ReceiptVerdict {
        public Valid {
            signers = List.copyOf(signers);
            witnesses = List.copyOf(witnesses);
        }

        /** Whether one operator keeps the log and no witness cosigned: it could still be rewritten before others hold a checkpoint. */
        public boolean isByOperatorAlone() {
            return members == 1 && witnesses.isEmpty();
        }

        /** How far the signatures reach, in words for people. */
        public String assurance() {
            if (isByOperatorAlone()) {
                return "signed by the operator alone";
            }
            String bySigners = "signed by " + signers.size() + " of " + members + " members";
            return witnesses.isEmpty() ? bySigners : bySigners + " and " + witnesses.size() + " witnesses";
        }
    }

    /** It proves nothing. */
    record Invalid(ReceiptFault fault) implements ReceiptVerdict {}
}
