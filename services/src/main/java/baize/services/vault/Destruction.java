package baize.services.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.trust.Base64Url;
import baize.trust.GrowingTree;
import baize.trust.MerkleTree;
import java.time.Instant;
import java.util.List;

/**
 * What one erasure destroyed: the list behind a certificate on the ledger. It holds no content, no key and no salt, so it may be kept anywhere;
 * a restored copy of the vault can't be opened without it.
 *
 * @param organisation whose records they were
 */
public record Destruction(
        ErasureId erasure, MemberId organisation, ErasureReason reason, Instant time, List<Destroyed> records) {
    public Destruction {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("An erasure destroys at least one record");
        }
    }

    /** A destroyed record. {@code commitments} are those of its versions, oldest first. */
    public record Destroyed(RecordId record, List<Commitment> commitments) {
        public Destroyed {
            commitments = List.copyOf(commitments);
        }
    }

    /** The commitments of all versions that were destroyed, in the order of their bytes: the tree's leaves. */
    public List<Commitment> commitments() {
        return records.stream()
                .flatMap(record -> record.commitments().stream())
                .sorted((some, other) -> java.util.Arrays.compareUnsigned(bytes(some), bytes(other)))
                .toList();
    }

    /** The RFC 9162 root over {@link #commitments}: a leaf is a commitment's 32 bytes. */
    public Commitment root() {
        GrowingTree tree = GrowingTree.empty();
        for (Commitment commitment : commitments()) {
            tree.append(MerkleTree.leafHash(bytes(commitment)), (level, index, hash) -> {});
        }
        return new Commitment(Base64Url.encode(tree.root()));
    }

    /** The command that the operator signs and sends: it puts the erasure on the ledger. */
    public CertifyErasure certificate() {
        return new CertifyErasure(erasure, commitments().size(), root(), reason);
    }

    private static byte[] bytes(Commitment commitment) {
        return Base64Url.decode(commitment.value()).orElseThrow();
    }
}
