package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.contracts.membership.MembershipCommand;
import baize.ledger.AuditReport.Finding;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.blocks.BlockLog;
import baize.ledger.blocks.SegmentScan;
import baize.ledger.disk.Disk;
import baize.trust.GrowingTree;
import baize.trust.P256SigningKey;
import baize.trust.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit believes nothing: not even a log whose hashes, checksums and roots were all made to fit. */
class AuditTest {
    @TempDir
    Path directory;

    private LedgerBench bench;

    @BeforeEach
    void create() {
        bench = LedgerBench.create(directory.resolve("ledger"));
        TestOfficer operator = bench.community().operator();
        TestOfficer hospital = bench.community().officer("union-hospital");
        UUID id = UUID.randomUUID();
        bench.log(operator, LedgerBench.erasure(id));
        bench.log(operator, LedgerBench.erasure(id));
        P256SigningKey key = P256SigningKey.generate();
        baize.contracts.OfficerId officer =
                new baize.contracts.OfficerId(UUID.randomUUID().toString());
        bench.log(
                hospital,
                new MembershipCommand.InviteOfficers(
                        new MemberId("union-hospital"),
                        List.of(new MembershipCommand.Invitation(officer, Set.of(Role.HOSPITAL)))));
        bench.log(
                operator,
                new MembershipCommand.IssueCertificate(bench.community().certificate(hospital.member(), officer, key)));
        bench.log(new TestOfficer(hospital.member(), officer, Set.of(Role.HOSPITAL), key), LedgerBench.anErasure());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Finding> audit(boolean replay) {
        AuditOptions options =
                replay ? AuditOptions.full() : AuditOptions.full().withoutReplay();
        return Audit.run(bench.directory(), options).findings();
    }

    @Test
    void finds_nothing_in_an_honest_log_running_or_not() {
        for (boolean replay : new boolean[] {true, false}) {
            assertThat(audit(replay)).isEmpty();
        }
        bench.restart();
        AuditReport report = Audit.run(bench.directory(), AuditOptions.full());
        AuditReport quick = Audit.run(bench.directory(), AuditOptions.full().withoutReplay());

        assertThat(report.clean()).isTrue();
        assertThat(report.entries()).isEqualTo(6);
        assertThat(report.blocks()).isEqualTo(6);
        assertThat(report.signatures()).isEqualTo(5);
        assertThat(report.checkpoints()).isPositive();
        assertThat(report.ledgerId()).isEqualTo(bench.ledger().ledgerId());
        assertThat(quick.root()).isEqualTo(report.root());
        assertThat(quick.signatures()).isEqualTo(5);
        assertThat(quick.replayed()).isFalse();
    }

    /** Changes the entries of one block and makes everything behind it fit: hashes, leaves, roots. */
    private void forge(long height, UnaryOperator<BlockEntry.Logged> change) throws IOException {
        bench.close();
        Path blocks = bench.directory().resolve("blocks");
        List<byte[]> payloads = new ArrayList<>();
        try (SegmentScan scan = BlockLog.scan(blocks, 0)) {
            for (Optional<SegmentScan.Found> found = scan.next(); found.isPresent(); found = scan.next()) {
                payloads.add(found.get().payload());
            }
        }
        TestFiles.delete(blocks);
        TestFiles.delete(bench.directory().resolve("checkpoints"));
        GrowingTree tree = GrowingTree.empty();
        byte[] previous = new byte[32];
        BlockLog log = null;
        for (byte[] payload : payloads) {
            Block old = BlockCodec.read(payload);
            List<BlockEntry> entries = old.entries().stream()
                    .map(entry -> old.height() == height ? change.apply((BlockEntry.Logged) entry) : entry)
                    .toList();
            entries.forEach(entry -> tree.append(((BlockEntry.Logged) entry).leafHash(), (_, _, _) -> {}));
            Block forged = new Block(
                    old.ledgerId(),
                    old.height(),
                    previous,
                    old.cursor(),
                    old.time(),
                    old.firstPosition(),
                    entries,
                    old.writesDigest(),
                    tree.root());
            byte[] bytes = BlockCodec.write(forged);
            previous = Sha256.of(bytes);
            if (log == null) {
                BlockLog.create(blocks, bytes, Disk.real());
                log = BlockLog.open(
                        blocks, old.ledgerId(), baize.ledger.blocks.Anchor.NONE, Disk.real(), BlockLog.SEGMENT_BYTES);
            } else {
                log.append(old.height(), bytes);
            }
        }
        if (log != null) {
            log.close();
        }
    }

    private static BlockEntry.Logged withOutcome(BlockEntry.Logged entry, String outcome) {
        return new BlockEntry.Logged(
                entry.command(),
                entry.submitter(),
                entry.member(),
                entry.officer(),
                outcome,
                entry.events(),
                entry.leafHash());
    }

    @Test
    void names_the_entry_whose_outcome_was_changed() throws IOException {
        forge(2, entry -> withOutcome(entry, LogEntry.ACCEPTED));

        assertThat(audit(true))
                .singleElement()
                .asString()
                .startsWith("Position 2 (block 2): the block records ACCEPTED by")
                .contains("the rules give OVE-");
        assertThat(audit(false))
                .singleElement()
                .asString()
                .isEqualTo("Position 2 (block 2): its leaf does not commit to what is recorded");
    }

    @Test
    void names_the_entry_that_was_signed_by_somebody_else() throws IOException {
        byte[] forged = bench.sign(
                new TestOfficer(
                        bench.community().operator().member(),
                        bench.community().operator().officer(),
                        Set.of(Role.OPERATOR),
                        P256SigningKey.generate()),
                LedgerBench.anErasure());
        forge(
                3,
                entry -> new BlockEntry.Logged(
                        forged,
                        entry.submitter(),
                        entry.member(),
                        entry.officer(),
                        entry.outcome(),
                        entry.events(),
                        entry.leafHash()));

        assertThat(audit(true)).singleElement().asString().startsWith("Position 3 (block 3)");
        assertThat(audit(false))
                .singleElement()
                .asString()
                .isEqualTo("Position 3 (block 3): it is signed by a key that no certificate names");
    }

    @Test
    void names_the_entry_that_is_recorded_for_another_officer() throws IOException {
        forge(
                1,
                entry -> new BlockEntry.Logged(
                        entry.command(),
                        entry.submitter(),
                        entry.member(),
                        bench.community().officer("union-hospital").officer(),
                        entry.outcome(),
                        entry.events(),
                        entry.leafHash()));

        assertThat(audit(false))
                .singleElement()
                .asString()
                .contains("Position 1 (block 1): it is recorded for another officer");
        assertThat(audit(true)).singleElement().asString().startsWith("Position 1 (block 1)");
    }

    @Test
    void names_the_block_from_which_other_rules_would_say_otherwise() {
        RuleSet real = new Rules(new X509Certificates());
        RuleSet stricter = new RuleSetThatRefuses(real);

        List<Finding> findings = Audit.run(
                        bench.directory(), AuditOptions.full().withRules(stricter))
                .findings();

        assertThat(findings).singleElement().asString().startsWith("Position 1 (block 1): the block records ACCEPTED");
    }

    private record RuleSetThatRefuses(RuleSet real) implements RuleSet {
        @Override
        public int version() {
            return real.version();
        }

        @Override
        public List<baize.contracts.Write> found(baize.contracts.membership.Founding founding) {
            return real.found(founding);
        }

        @Override
        public baize.contracts.membership.Authority authority(
                baize.contracts.WorldState state, baize.contracts.KeyId key, java.time.Instant time) {
            return real.authority(state, key, time);
        }

        @Override
        public Decision decide(
                baize.contracts.WorldState state,
                baize.contracts.Command command,
                baize.contracts.TransactionContext context) {
            return Decision.refuse(baize.contracts.LedgerRefusal.TOO_MANY_REFUSED);
        }

        @Override
        public List<baize.contracts.Write> evolve(
                baize.contracts.WorldState state, baize.contracts.Event event, baize.contracts.Stamp stamp) {
            return real.evolve(state, event, stamp);
        }
    }

    @Test
    void names_a_checkpoint_beyond_the_log_and_a_genesis_file_that_is_not_block_0s() throws IOException {
        bench.close();
        Path blocks = BlockLog.segmentFile(bench.directory().resolve("blocks"), 0);
        long cut;
        try (SegmentScan scan = BlockLog.scan(bench.directory().resolve("blocks"), 0)) {
            scan.next();
            scan.next();
            cut = scan.offset();
        }
        Files.write(blocks, java.util.Arrays.copyOf(Files.readAllBytes(blocks), (int) cut));
        Files.writeString(bench.directory().resolve("genesis.json"), "{}");

        assertThat(audit(true))
                .extracting(Finding::toString)
                .contains("genesis.json is not the record of block 0")
                .anyMatch(what -> what.startsWith("A checkpoint was signed over"));
    }

    @Test
    void tells_how_far_it_is() {
        bench.fill(40);
        List<Long> told = new ArrayList<>();

        Audit.run(bench.directory(), AuditOptions.full().withProgress(told::add));

        assertThat(told).isNotEmpty().isSorted();
    }
}
