package baize.ledger;

import baize.ledger.AuditReport.Finding;
import baize.ledger.AuditedChain.Link;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockFormatException;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.SegmentScan;
import baize.ledger.codec.RecordCodec;
import baize.trust.Genesis;
import baize.trust.MerkleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Verifies a log's files without trusting them: that the blocks are one chain, that every command was signed by whom it says, that the rules
 * give what is recorded, that tree and checkpoints agree. It reads only; a running node is no obstacle.
 *
 * <pre>{@code
 * AuditReport report = Audit.run(directory, AuditOptions.full());
 * report.findings().forEach(System.out::println);
 * }</pre>
 */
public final class Audit {
    /** Blocks that are looked at at once. */
    private static final int WINDOW = 4;

    private static final int PROGRESS_BLOCKS = 16;

    private final LedgerFiles files;
    private final AuditOptions options;
    private final List<Finding> findings = new ArrayList<>();
    private long blocks;
    private long entries;
    private long signatures;
    private long checkpoints;
    private byte[] root = MerkleTree.emptyRoot();

    private Audit(Path directory, AuditOptions options) {
        this.files = new LedgerFiles(directory);
        this.options = options;
    }

    /** Audits the ledger in a directory. Throws {@link LedgerFaultException} where its files cannot be read at all. */
    public static AuditReport run(Path directory, AuditOptions options) {
        return new Audit(directory, options).run();
    }

    private AuditReport run() {
        Optional<Genesis> genesis = Optional.empty();
        try {
            genesis = Optional.of(genesis());
            checkGenesisFile(genesis.get());
            walk(genesis.get());
        } catch (AuditException bad) {
            findings.add(bad.finding());
        } catch (IOException unreadable) {
            throw new LedgerFaultException(files.directory() + " cannot be read: " + unreadable, unreadable);
        }
        return new AuditReport(
                genesis.map(Genesis::ledgerId).orElse(""),
                options.replay(),
                blocks,
                entries,
                signatures,
                checkpoints,
                HexFormat.of().formatHex(root),
                findings);
    }

    private Genesis genesis() throws IOException {
        List<Long> segments = BlockLog.segments(files.blocks());
        if (!segments.isEmpty() && segments.getFirst() == 0) {
            try (SegmentScan scan = BlockLog.scan(files.blocks(), 0)) {
                Optional<SegmentScan.Found> found = scan.next();
                if (found.isPresent()) {
                    Block block = BlockCodec.read(found.get().payload());
                    return new EntryReader(new RecordCodec()).genesis(block);
                }
            } catch (BlockFormatException | LedgerFaultException broken) {
                throw new AuditException(Finding.at(0, 0, "the genesis record cannot be read: " + broken.getMessage()));
            }
        }
        throw new AuditException(Finding.at(0, 0, "block 0 is missing or broken"));
    }

    private void checkGenesisFile(Genesis genesis) throws IOException {
        if (Files.notExists(files.genesis())
                || !Arrays.equals(Files.readAllBytes(files.genesis()), genesis.toByteArray())) {
            findings.add(Finding.of("genesis.json is not the record of block 0"));
        }
    }

    private void walk(Genesis genesis) throws IOException {
        boolean live = LedgerLock.isTaken(files.lock());
        byte[] ledgerId = HexFormat.of().parseHex(genesis.ledgerId());
        AuditedCheckpoints notes = new AuditedCheckpoints(files.checkpoints(), genesis);
        try (AuditedChain chain = new AuditedChain(files.blocks(), ledgerId, live);
                BlockAuditor auditor =
                        options.replay() ? new ReplayAuditor(genesis, options) : new SignatureAuditor(genesis)) {
            walk(chain, auditor, notes);
            if (!live) {
                notes.end(entries);
            }
        } finally {
            findings.addAll(notes.findings());
            checkpoints = notes.good();
        }
    }

    private void walk(AuditedChain chain, BlockAuditor auditor, AuditedCheckpoints notes) throws IOException {
        Queue<Link> begun = new ArrayDeque<>();
        Optional<AuditException> bad = Optional.empty();
        Optional<Link> next = Optional.empty();
        do {
            try {
                next = bad.isPresent() ? Optional.empty() : chain.next();
                next.ifPresent(auditor::begin);
                next.ifPresent(begun::add);
            } catch (AuditException broken) {
                // The blocks before it come first.
                bad = Optional.of(broken);
                next = Optional.empty();
            }
            while (!begun.isEmpty() && (begun.size() == WINDOW || next.isEmpty())) {
                end(begun.remove(), auditor, notes);
            }
        } while (next.isPresent());
        if (bad.isPresent()) {
            throw bad.get();
        }
    }

    private void end(Link link, BlockAuditor auditor, AuditedCheckpoints notes) throws IOException {
        auditor.end(link);
        blocks++;
        entries = link.summary().size();
        root = link.block().root();
        signatures = auditor.signatures();
        notes.compare(entries, root);
        if (blocks % PROGRESS_BLOCKS == 0) {
            options.progress().accept(entries);
        }
    }
}
