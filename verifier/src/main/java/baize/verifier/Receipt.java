package baize.verifier;

import java.util.ArrayList;
import java.util.List;

/**
 * A receipt as it stands in its file; nothing of it is checked but its form. Source: docs/decisions/0001-formats.md, Receipt.
 *
 * @param time of the batch, milliseconds since 1970
 * @param command the signed command, or the genesis record at position 0
 * @param events canonical JSON array
 * @param proof hashes from the entry's neighbour up to the root
 */
record Receipt(
        String ledger,
        long position,
        long time,
        Leaf.Visibility visibility,
        String type,
        String organisation,
        String command,
        String outcome,
        String events,
        long treeSize,
        List<byte[]> proof,
        String checkpoint,
        String genesis) {
    private static final int PROOF_LIMIT = 63;

    Receipt {
        proof = List.copyOf(proof);
    }

    /** Reads a receipt in canonical form. */
    static Receipt read(String text) throws NotValid {
        MemberReader receipt = MemberReader.of("the receipt", CanonicalJson.read(text));
        require(receipt.count("version") == 1, "has a version that this tool does not know");
        Receipt read = new Receipt(
                receipt.text("ledger"),
                receipt.count("position"),
                time(receipt.text("time")),
                visibility(receipt.text("class")),
                receipt.text("type"),
                receipt.text("organisation"),
                receipt.text("command"),
                receipt.text("outcome"),
                receipt.text("events"),
                receipt.count("treeSize"),
                hashes(receipt.texts("proof")),
                receipt.text("checkpoint"),
                receipt.text("genesis"));
        receipt.end();
        require(read.ledger.matches("[0-9a-f]{64}"), "has a ledger id that is not 64 hex digits");
        for (String shortText : List.of(read.type, read.organisation, read.outcome)) {
            require(Header.fits(shortText), "has a type, organisation or outcome that is empty or too long");
        }
        return read;
    }

    private static long time(String text) throws NotValid {
        return Encodings.time(text).orElseThrow(() -> wrong("has a time that is not written as the format says"));
    }

    private static Leaf.Visibility visibility(String text) throws NotValid {
        return switch (text) {
            case "PUBLIC" -> Leaf.Visibility.PUBLIC;
            case "MEMBERS" -> Leaf.Visibility.MEMBERS;
            default -> throw wrong("has a class that is neither PUBLIC nor MEMBERS");
        };
    }

    private static List<byte[]> hashes(List<String> texts) throws NotValid {
        require(texts.size() <= PROOF_LIMIT, "has a proof of more than " + PROOF_LIMIT + " hashes");
        List<byte[]> hashes = new ArrayList<>();
        for (String text : texts) {
            hashes.add(Encodings.base64Url(text)
                    .filter(hash -> hash.length == Sha256.LENGTH)
                    .orElseThrow(() -> wrong("has a proof with something else than hashes of 32 bytes")));
        }
        return hashes;
    }

    private static void require(boolean holds, String problem) throws NotValid {
        if (!holds) {
            throw wrong(problem);
        }
    }

    private static NotValid wrong(String problem) {
        return new NotValid(
                "The receipt " + problem + ".",
                "It was changed, or made by a newer version: fetch it again, and use the newest version of this tool.");
    }
}
