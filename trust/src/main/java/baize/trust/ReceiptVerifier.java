package baize.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks receipts as docs/decisions/0001-formats.md says. Needs no network and no clock. Thread-safe. */
public final class ReceiptVerifier {
    private final List<NoteKey.Witness> witnesses;

    /** A verifier that knows these witnesses; their cosignatures add to the assurance, and are never required. */
    public ReceiptVerifier(List<NoteKey.Witness> witnesses) {
        this.witnesses = List.copyOf(witnesses);
    }

    /** Checks the receipt, and that the command was signed by the certificate's key. */
    public ReceiptVerdict verify(Receipt receipt, Certificate signer) {
        return switch (verify(receipt)) {
            case ReceiptVerdict.Invalid invalid -> invalid;
            case ReceiptVerdict.Valid valid ->
                commandFault(receipt, signer)
                        .<ReceiptVerdict>map(ReceiptVerdict.Invalid::new)
                        .orElseGet(() -> new ReceiptVerdict.Valid(
                                valid.checkpoint(), valid.signers(), valid.members(), valid.witnesses(), true));
        };
    }

    /** Checks the receipt by itself. */
    public ReceiptVerdict verify(Receipt receipt) {
        byte[] genesisBytes = RecordJson.utf8(receipt.genesis());
        if (!java.util.HexFormat.of().formatHex(Sha256.of(genesisBytes)).equals(receipt.ledger())) {
            return new ReceiptVerdict.Invalid(ReceiptFault.OTHER_GENESIS);
        }
        return switch (Genesis.read(genesisBytes)) {
            case Reading.Unreadable<Genesis> _ -> new ReceiptVerdict.Invalid(ReceiptFault.GENESIS_UNREADABLE);
            case Reading.Read<Genesis>(Genesis genesis) ->
                switch (verify(receipt, genesis)) {
                    case ReceiptVerdict.Invalid invalid -> invalid;
                    case ReceiptVerdict.Valid valid ->
                        ReceiptEntry.fault(receipt, genesis)
                                .<ReceiptVerdict>map(ReceiptVerdict.Invalid::new)
                                .orElse(valid);
                };
        };
    }

    private ReceiptVerdict verify(Receipt receipt, Genesis genesis) {
        Optional<SignedNote> note = SignedNote.read(receipt.checkpoint());
        Optional<Checkpoint> checkpoint = note.flatMap(signed -> Checkpoint.read(signed.text()));
        if (note.isEmpty() || checkpoint.isEmpty()) {
            return new ReceiptVerdict.Invalid(ReceiptFault.CHECKPOINT_UNREADABLE);
        }
        if (!checkpoint.get().origin().equals(genesis.origin())) {
            return new ReceiptVerdict.Invalid(ReceiptFault.OTHER_LEDGER);
        }
        if (checkpoint.get().size() != receipt.treeSize()) {
            return new ReceiptVerdict.Invalid(ReceiptFault.OTHER_SIZE);
        }
        if (!receipt.inclusion().proves(receipt.leaf().hash(), checkpoint.get().root())) {
            return new ReceiptVerdict.Invalid(ReceiptFault.NOT_INCLUDED);
        }
        List<NoteKey.Signer> roster = genesis.roster();
        List<NoteKey> known =
                Stream.<NoteKey>concat(roster.stream(), witnesses.stream()).toList();
        return switch (note.get().verify(known)) {
            case NoteVerdict.Forged _ -> new ReceiptVerdict.Invalid(ReceiptFault.FORGED_SIGNATURE);
            case NoteVerdict.Signed signed ->
                weigh(checkpoint.get(), signed, note.get().signatures().size(), roster.size());
        };
    }

    private static ReceiptVerdict weigh(Checkpoint checkpoint, NoteVerdict.Signed signed, int lines, int members) {
        // A line that is nobody's, or there twice, would be a place where a receipt can be changed unseen.
        if (signed.signers().size() != lines) {
            return new ReceiptVerdict.Invalid(ReceiptFault.UNKNOWN_SIGNATURE);
        }
        List<String> signers = names(signed, NoteKey.Signer.class);
        if (signers.size() < Quorum.of(members)) {
            return new ReceiptVerdict.Invalid(ReceiptFault.TOO_FEW_SIGNATURES);
        }
        return new ReceiptVerdict.Valid(checkpoint, signers, members, names(signed, NoteKey.Witness.class), false);
    }

    private static List<String> names(NoteVerdict.Signed signed, Class<? extends NoteKey> kind) {
        return signed.signers().stream()
                .filter(kind::isInstance)
                .map(NoteKey::name)
                .toList();
    }

    private static Optional<ReceiptFault> commandFault(Receipt receipt, Certificate signer) {
        return switch (CompactJws.read(RecordJson.utf8(receipt.command()))) {
            case JwsReading.Malformed _ -> Optional.of(ReceiptFault.NO_COMMAND);
            case CompactJws jws
            when !jws.kid().equals(signer.facts().thumbprint()) -> Optional.of(ReceiptFault.OTHER_SIGNER);
            case CompactJws _
            when !receipt.organisation().equals(signer.facts().subject().member()) ->
                Optional.of(ReceiptFault.OTHER_ORGANISATION);
            case CompactJws jws
            when !jws.verify(signer.facts().publicKey()) -> Optional.of(ReceiptFault.COMMAND_SIGNATURE);
            case CompactJws _ -> Optional.empty();
        };
    }
}
