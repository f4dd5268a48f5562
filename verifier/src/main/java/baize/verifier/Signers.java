package baize.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * Who of a ledger's members signed a checkpoint.
 *
 * @param signed members of the roster whose signature is right
 * @param roster how many members sign checkpoints
 */
record Signers(List<String> signed, int roster) {
    Signers {
        signed = List.copyOf(signed);
    }

    /** Checks a checkpoint's signatures and refuses it when fewer than {@link #quorum} members signed. */
    static Signers of(Checkpoint checkpoint, Genesis genesis) throws NotValid {
        NotValid.unless(
                checkpoint.ledger().equals(genesis.ledger()),
                "The checkpoint is of another ledger (" + checkpoint.ledger() + ") than the genesis record ("
                        + genesis.ledger() + ").",
                "Ask for the checkpoint or the genesis record of the ledger that you mean.");
        List<String> signed = new ArrayList<>();
        for (Genesis.Signer member : genesis.roster()) {
            if (checkpoint.note().isSignedBy(checkpoint.origin() + "/" + member.member(), member.key())) {
                signed.add(member.member());
            }
        }
        Signers signers = new Signers(signed, genesis.roster().size());
        NotValid.unless(
                signed.size() >= signers.quorum(),
                "The checkpoint is signed by " + signed.size() + " of the ledger's " + signers.roster()
                        + " signing members; " + signers.quorum() + " are needed.",
                "Fetch a newer receipt or checkpoint; one with too few signatures proves nothing.");
        return signers;
    }

    /** q = floor((n+f)/2)+1 of n members, f of which may be faulty: the most with n >= 3f+1. */
    int quorum() {
        int faulty = (roster - 1) / 3;
        return (roster + faulty) / 2 + 1;
    }

    /** What the signatures prove. */
    String proven() {
        return roster == 1
                ? "The checkpoint is signed by the operator alone (" + Plain.text(signed.getFirst()) + ")."
                : "The checkpoint is signed by " + signed.size() + " of " + roster + " members ("
                        + Plain.text(String.join(", ", signed)) + "); " + quorum() + " are needed.";
    }

    /** What the signatures leave open. */
    String notProven() {
        return roster == 1
                ? "That nobody was shown another log: it is signed by the operator alone, who could still keep two logs until"
                        + " others hold its checkpoints. Compare this checkpoint with one that somebody else got."
                : "That members who signed did not conspire: " + quorum() + " of " + roster
                        + " together could sign two logs.";
    }
}
