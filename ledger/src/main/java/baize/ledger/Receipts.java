package baize.ledger;

import baize.ledger.CheckpointStore.Stored;
import baize.trust.Base64Url;
import baize.trust.Genesis;
import baize.trust.InclusionProof;
import baize.trust.NodeSource;
import baize.trust.Receipt;
import baize.trust.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Makes receipts. */
final class Receipts {
    private Receipts() {}

    /** The receipt of an entry that the checkpoint covers. */
    static Receipt of(LogEntry entry, Stored checkpoint, NodeSource nodes, Genesis genesis) {
        String text = genesis.toJson();
        long size = checkpoint.checkpoint().size();
        return new Receipt(
                HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8))),
                entry.position(),
                entry.time(),
                entry.leafClass(),
                entry.type(),
                entry.member().value(),
                entry.commandText(),
                entry.outcome(),
                entry.eventsText(),
                size,
                InclusionProof.of(nodes, entry.position(), size).path().stream()
                        .map(Base64Url::encode)
                        .toList(),
                checkpoint.note().toText(),
                text);
    }
}
