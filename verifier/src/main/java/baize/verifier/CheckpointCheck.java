package baize.verifier;

import java.util.HexFormat;
import java.util.List;

/** Checks a checkpoint on its own: whose it is and who signed it. Source: docs/decisions/0001-formats.md, Checkpoint. */
final class CheckpointCheck {
    private CheckpointCheck() {}

    /** Checks a checkpoint note against the genesis record that holds its signers' keys. */
    static Report of(String text, Trust trust) throws NotValid {
        Checkpoint checkpoint = Checkpoint.read(text);
        trust.requireLedger(checkpoint.ledger());
        Genesis genesis = trust.genesis()
                .orElseThrow(
                        () -> new NotValid(
                                "A checkpoint alone can't be checked: its signers' keys stand in the ledger's genesis record.",
                                "Give --trust with the genesis record, which the ledger serves at /log/genesis; compare its SHA-256 with the ledger id."));
        Signers signers = Signers.of(checkpoint, genesis);
        return new Report(
                "checkpoint",
                "The ledger's members commit to this log.",
                List.of(
                        Report.Fact.of("ledger", "Ledger", checkpoint.ledger()),
                        Report.Fact.of("treeSize", "Entries", checkpoint.size()),
                        Report.Fact.of("root", "Root", HexFormat.of().formatHex(checkpoint.root()))),
                List.of(),
                List.of(),
                List.of(signers.proven()),
                List.of(
                        "What the entries say: check a receipt, or all of them with --totals.",
                        "That nothing was removed since an older checkpoint: keep checkpoints, and compare.",
                        signers.notProven()));
    }
}
