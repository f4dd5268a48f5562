package baize.trust;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Everything that shows one entry of the log to somebody who has nothing else: the command, what became of it, its proof, a signed
 * checkpoint and the genesis record.
 *
 * @param ledger the ledger's id in hex
 * @param position the entry's place
 * @param time the batch's time
 * @param leafClass who may see the header
 * @param type the command's type, or {@code genesis}
 * @param organisation the signer's organisation
 * @param command the command's text (a compact JWS), or the genesis record's
 * @param outcome {@code ACCEPTED} or a refusal's code
 * @param events the events' canonical JSON array
 * @param treeSize leaves of the checkpoint's tree
 * @param proof the inclusion path, hashes in base64url
 * @param checkpoint the signed note's text
 * @param genesis the genesis record's text
 */
public record Receipt(
        String ledger,
        long position,
        Instant time,
        LeafClass leafClass,
        String type,
        String organisation,
        String command,
        String outcome,
        String events,
        long treeSize,
        List<String> proof,
        String checkpoint,
        String genesis) {
    /** Longest receipt in bytes. */
    public static final int LIMIT = 4 * 1024 * 1024;

    private static final int VERSION = 1;

    public Receipt {
        proof = List.copyOf(proof);
        TimeText.of(time);
        Leaf.checkTime(time);
        LeafHeader.text(type);
        LeafHeader.text(organisation);
        LeafHeader.text(outcome);
        if (position < 0
                || treeSize < 0
                || treeSize >= CanonicalJson.NUMBER_LIMIT
                || position >= CanonicalJson.NUMBER_LIMIT
                || proof.size() > InclusionProof.LONGEST_PATH) {
            throw new IllegalArgumentException("no receipt has position " + position + ", tree size " + treeSize
                    + " and a proof of " + proof.size() + " hashes");
        }
        for (String hash : proof) {
            decode(hash);
        }
    }

    /** Reads canonical JSON. */
    public static Reading<Receipt> read(byte[] json) {
        return RecordJson.read(json, LIMIT, Receipt::read, Receipt::toByteArray);
    }

    /** Reads and verifies in one step; what is not a receipt is an invalid one. */
    public static ReceiptVerdict verify(byte[] json) {
        return switch (read(json)) {
            case Reading.Read<Receipt>(Receipt receipt) -> receipt.verify();
            case Reading.Unreadable<Receipt> _ -> new ReceiptVerdict.Invalid(ReceiptFault.UNREADABLE);
        };
    }

    /** Verifies the receipt by itself. The command's own signature is not looked at, since its key stands elsewhere. */
    public ReceiptVerdict verify() {
        return new ReceiptVerifier(List.of()).verify(this);
    }

    /** Verifies also that the command was signed by the certificate's key. */
    public ReceiptVerdict verify(Certificate signer) {
        return new ReceiptVerifier(List.of()).verify(this, signer);
    }

    private static Receipt read(JsonNode json) {
        if (RecordJson.number(json, "version") != VERSION) {
            throw new IllegalArgumentException("its version is not " + VERSION);
        }
        return new Receipt(
                RecordJson.text(json, "ledger"),
                RecordJson.number(json, "position"),
                RecordJson.time(json, "time"),
                LeafClass.valueOf(RecordJson.text(json, "class")),
                RecordJson.text(json, "type"),
                RecordJson.text(json, "organisation"),
                RecordJson.text(json, "command"),
                RecordJson.text(json, "outcome"),
                RecordJson.text(json, "events"),
                RecordJson.number(json, "treeSize"),
                RecordJson.texts(json, "proof"),
                RecordJson.text(json, "checkpoint"),
                RecordJson.text(json, "genesis"));
    }

    /** The receipt's text. */
    public String toJson() {
        return new CanonicalJson()
                .number("version", VERSION)
                .text("ledger", ledger)
                .number("position", position)
                .text("time", TimeText.of(time))
                .text("class", leafClass.name())
                .text("type", type)
                .text("organisation", organisation)
                .text("command", command)
                .text("outcome", outcome)
                .text("events", events)
                .number("treeSize", treeSize)
                .texts("proof", proof)
                .text("checkpoint", checkpoint)
                .text("genesis", genesis)
                .close();
    }

    /** The receipt's bytes: canonical JSON in UTF-8. */
    public byte[] toByteArray() {
        return RecordJson.utf8(toJson());
    }

    /** The leaf that this receipt's members give. */
    public Leaf leaf() {
        byte[] bytes = RecordJson.utf8(command);
        LeafHeader header = LeafHeader.of(type, organisation, bytes, outcome, RecordJson.utf8(events));
        return Leaf.of(position, time, leafClass, header, bytes);
    }

    /** The inclusion proof. */
    public InclusionProof inclusion() {
        return new InclusionProof(
                position, treeSize, proof.stream().map(Receipt::decode).toList());
    }

    private static byte[] decode(String hash) {
        return Base64Url.decode(hash, Sha256.LENGTH)
                .orElseThrow(() -> new IllegalArgumentException("a hash of the proof is not 32 bytes in base64url"));
    }
}
