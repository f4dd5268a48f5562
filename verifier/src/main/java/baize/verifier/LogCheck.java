package baize.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Walks a whole public log: every entry against the checkpoint's root, every public entry against its leaf, and every movement of
 * goods into the {@link Books}.
 */
final class LogCheck {
    private final LogFiles files;
    private final Genesis genesis;
    private final MerkleTree tree = new MerkleTree();
    private final Books books = new Books();
    private long publicEntries;
    private long lastTime;

    private LogCheck(LogFiles files, Genesis genesis) {
        this.files = files;
        this.genesis = genesis;
    }

    /** Checks the log in a directory and recomputes its totals. */
    static Report of(LogFiles files, Trust trust) throws NotValid {
        Checkpoint checkpoint = Checkpoint.read(files.checkpoint());
        trust.requireLedger(checkpoint.ledger());
        Optional<Genesis> trusted = trust.genesis();
        Genesis genesis = trusted.isPresent() ? trusted.get() : PublicEntries.genesis(files);
        Signers signers = Signers.of(checkpoint, genesis);
        LogCheck check = new LogCheck(files, genesis);
        try {
            check.walk(checkpoint);
            return check.report(checkpoint, signers, trust);
        } catch (ArithmeticException overflow) {
            throw new NotValid(
                    "A sum of goods is beyond what 64 bits hold: no real quantity is.",
                    "Keep the files: they are evidence.",
                    overflow);
        }
    }

    private void walk(Checkpoint checkpoint) throws NotValid {
        KeptCheckpoints kept = files.keptCheckpoints(checkpoint);
        for (long n = 0; n * LogFiles.BUNDLE < checkpoint.size(); n++) {
            int width = (int) Math.min(LogFiles.BUNDLE, checkpoint.size() - n * LogFiles.BUNDLE);
            EntryBundle bundle = EntryBundle.read(files, n, width);
            Optional<byte[]> hashes = files.leafHashes(n, width);
            if (hashes.isPresent()) {
                bundle.requireHashes(hashes.get());
            }
            PublicEntries entries = PublicEntries.read(files, n);
            for (int i = 0; i < width; i++) {
                take(bundle.leaves().get(i), bundle.first() + i, entries);
                kept.require(bundle.first() + i + 1, tree);
            }
            entries.requireEnd(checkpoint.size());
        }
        NotValid.unless(
                Arrays.equals(tree.root(), checkpoint.root()),
                "The entries do not give the checkpoint's root: at least one of them is not what the log committed to.",
                "Copy the entry bundles again, together with tile/0 (which names the changed entry), and keep these files.");
    }

    private void take(byte[] bytes, long position, PublicEntries entries) throws NotValid {
        String advice = "Copy the entry bundle again. If it stays so, keep the files: they are evidence.";
        Leaf leaf = Leaf.read(bytes)
                .filter(read -> read.position() == position)
                .orElseThrow(() -> new NotValid(
                        "The log's entry at position " + position + " is not a leaf of that position.", advice));
        NotValid.unless(leaf.time() >= lastTime, "Time goes back at position " + position + ".", advice);
        lastTime = leaf.time();
        tree.add(MerkleTree.leafHash(bytes));
        NotValid.unless(
                position > 0 || leaf.visibility() == Leaf.Visibility.PUBLIC,
                "The log's first entry is not shown, so it cannot be the genesis record.",
                advice);
        if (leaf.visibility() == Leaf.Visibility.PUBLIC) {
            Header header = Header.read(leaf.content())
                    .orElseThrow(
                            () -> new NotValid("The public leaf at position " + position + " has no header.", advice));
            Entry entry = entries.take(leaf, header);
            books.take(position, entry.requireSound(genesis));
            publicEntries++;
        }
    }

    private Report report(Checkpoint checkpoint, Signers signers, Trust trust) throws NotValid {
        List<String> open = new ArrayList<>();
        trust.notProven("checkpoint").ifPresent(open::add);
        open.add(signers.notProven());
        open.add("That goods which nobody entered exist or do not exist: totals are sums of what the log holds.");
        open.add(
                "That each command bears its signer's signature, and that no movement of goods stands among the entries that are not"
                        + " public: a member's audit looks at both; for one entry, take its receipt and the signer's certificate.");
        return new Report(
                "totals",
                "Every public entry is in the log that the checkpoint commits to, and the totals add up.",
                List.of(
                        Report.Fact.of("ledger", "Ledger", checkpoint.ledger()),
                        Report.Fact.of("treeSize", "Entries", checkpoint.size()),
                        Report.Fact.of("publicEntries", "of them public", publicEntries),
                        Report.Fact.of("movements", "Movements", books.movements()),
                        Report.Fact.of("time", "Last entry", Encodings.time(lastTime))),
                List.of(),
                books.totals(),
                List.of(
                        "Each public entry is, byte for byte, what the log committed to, and none is missing.",
                        "in + found = out + stock + in transit + lost + damaged, for each item and each organisation, recomputed here"
                                + " from the single movements.",
                        signers.proven()),
                open);
    }
}
