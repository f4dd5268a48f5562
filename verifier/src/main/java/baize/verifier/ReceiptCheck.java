package baize.verifier;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks a receipt, step by step as docs/decisions/0001-formats.md, Receipt, says. */
final class ReceiptCheck {
    private ReceiptCheck() {}

    /** Checks a receipt's text; {@code signer} is the certificate of whoever signed the command, where it is known. */
    static Report of(String text, Trust trust, Optional<X509Certificate> signer) throws NotValid {
        Receipt receipt = Receipt.read(text);
        Genesis genesis = requireGenesis(receipt);
        trust.requireLedger(genesis.ledger());
        Entry entry = new Entry(
                receipt.position(),
                receipt.type(),
                receipt.organisation(),
                receipt.command(),
                receipt.outcome(),
                receipt.events());
        List<Event> events = entry.requireSound(genesis);
        Checkpoint checkpoint = Checkpoint.read(receipt.checkpoint());
        requireInTree(receipt, entry, checkpoint);
        Signers signers = Signers.of(checkpoint, genesis);
        NotValid.unless(
                checkpoint.note().signatures().size() == signers.signed().size(),
                "The receipt's checkpoint has a signature line that is not a member's, or one twice.",
                "The receipt was changed after it was issued: fetch it again, and keep both.");

        List<String> proven = new ArrayList<>();
        proven.add("The log holds exactly this entry at position " + receipt.position()
                + ": command, time, outcome and events were not changed since.");
        proven.add(signers.proven());
        List<String> notProven = new ArrayList<>();
        trust.notProven("receipt").ifPresent(notProven::add);
        describeSigner(receipt, genesis, signer, proven, notProven);
        notProven.add(signers.notProven());
        notProven.add("That what was signed is true: a log keeps what people state, and who stated it.");
        return new Report(
                "receipt",
                "This receipt is what the ledger holds"
                        + (signers.roster() == 1 ? ", signed by the operator alone." : "."),
                facts(receipt),
                events,
                List.of(),
                proven,
                notProven);
    }

    private static Genesis requireGenesis(Receipt receipt) throws NotValid {
        Genesis genesis = Genesis.read(receipt.genesis());
        NotValid.unless(
                genesis.ledger().equals(receipt.ledger()),
                "The receipt's genesis record is not the one of the ledger that the receipt names.",
                "The receipt was changed or forged: fetch it again, and keep both.");
        return genesis;
    }

    private static void requireInTree(Receipt receipt, Entry entry, Checkpoint checkpoint) throws NotValid {
        String advice =
                "The receipt was changed after it was issued, or the entry was never in this log: fetch it again, and keep both.";
        NotValid.unless(
                receipt.treeSize() == checkpoint.size(),
                "The receipt's proof is for " + receipt.treeSize() + " entries, its checkpoint for " + checkpoint.size()
                        + ".",
                advice);
        Leaf leaf = Leaf.of(
                receipt.position(),
                receipt.time(),
                receipt.visibility(),
                entry.header(),
                Encodings.utf8(receipt.command()));
        Optional<byte[]> root = MerkleTree.rootByProof(
                MerkleTree.leafHash(leaf.toBytes()), receipt.position(), receipt.treeSize(), receipt.proof());
        NotValid.unless(
                root.isPresent() && Arrays.equals(root.get(), checkpoint.root()),
                "The proof does not lead from this entry to the checkpoint's root.",
                advice);
    }

    private static void describeSigner(
            Receipt receipt,
            Genesis genesis,
            Optional<X509Certificate> signer,
            List<String> proven,
            List<String> notProven)
            throws NotValid {
        if (receipt.position() == 0) {
            return;
        }
        if (signer.isEmpty()) {
            notProven.add("Whose key signed the command: give --signer-certificate with the officer's certificate.");
            return;
        }
        X509Certificate certificate = signer.get();
        Certificates.requireSigner(certificate, SignedCommand.read(receipt.command()), receipt.organisation());
        proven.add("The command is signed by the certificate's key: officer "
                + Plain.text(Certificates.part(certificate, "CN")) + " of " + Plain.text(receipt.organisation()) + ".");
        if (Certificates.issuedByOneOf(genesis.issuers(), certificate)) {
            proven.add("The certificate was issued by a registrar of the genesis record.");
        } else {
            notProven.add("That the certificate is genuine: none of the registrars in the genesis record issued it.");
        }
        if (!Certificates.covers(certificate, receipt.time())) {
            notProven.add(
                    "That the certificate was valid at that time: by its dates it was not. Ask for the one before or after it.");
        }
        notProven.add("That the key was not revoked before this entry: the log's entries on that officer tell.");
    }

    private static List<Report.Fact> facts(Receipt receipt) {
        return List.of(
                Report.Fact.of("ledger", "Ledger", receipt.ledger()),
                Report.Fact.of("position", "Position", receipt.position()),
                Report.Fact.of("treeSize", "Entries then", receipt.treeSize()),
                Report.Fact.of("time", "Time", Encodings.time(receipt.time())),
                Report.Fact.of("class", "Visible to", receipt.visibility().name()),
                Report.Fact.of("type", "Type", receipt.type()),
                Report.Fact.of("organisation", "Organisation", receipt.organisation()),
                Report.Fact.of("outcome", "Outcome", receipt.outcome()));
    }
}
