package baize.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.membership.CertificateFacts;
import baize.contracts.membership.MembershipEvent;
import baize.ledger.Commands;
import baize.ledger.LedgerBench;
import baize.ledger.LogEntry;
import baize.ledger.TestCommunity;
import baize.ledger.TestFiles;
import baize.ledger.TestOfficer;
import baize.ledger.X509Certificates;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.RecordCodec;
import baize.ledger.state.StateChange;
import baize.ledger.state.StateStore;
import baize.trust.CompactJws;
import baize.trust.Leaf;
import baize.trust.LeafClass;
import baize.trust.LeafHeader;
import baize.trust.P256SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at the node who edits its files and makes every hash, leaf, root and checksum fit, but has nobody's keys. */
class InsiderTest {
    private static final RecordCodec CODEC = new RecordCodec();
    private static final UUID TWICE = new UUID(7, 7);

    @TempDir
    Path directory;

    private Path ledger;
    private TestLog log;
    private TestCommunity community;
    private String ledgerId;

    @BeforeEach
    void live() {
        ledger = directory.resolve("ledger");
        try (LedgerBench bench = LedgerBench.create(ledger)) {
            community = bench.community();
            ledgerId = bench.ledger().ledgerId();
            bench.fill(2);
            bench.log(community.operator(), LedgerBench.erasure(TWICE));
            bench.log(community.operator(), LedgerBench.erasure(TWICE));
            bench.fill(4);
        }
        log = new TestLog(ledger);
    }

    private String full() {
        return only(Audit.run(ledger, AuditOptions.full()));
    }

    private String quick() {
        return only(Audit.run(ledger, AuditOptions.full().withoutReplay()));
    }

    private static String only(AuditReport report) {
        return report.finding().map(Finding::toString).orElse("nothing");
    }

    private void removeCheckpoints() {
        TestFiles.delete(ledger.resolve("checkpoints"));
    }

    /** An entry with another outcome and other events, and the leaf that belongs to them. */
    private static BlockEntry.Logged forged(
            Block block, long position, BlockEntry.Logged entry, String outcome, String events) {
        CompactJws jws = (CompactJws) CompactJws.read(entry.command());
        CommandPayload payload = CODEC.readPayload(jws.payload());
        byte[] eventBytes = events.getBytes(StandardCharsets.UTF_8);
        LeafHeader header =
                LeafHeader.of(payload.type().name(), entry.member().value(), entry.command(), outcome, eventBytes);
        LeafClass leafClass = switch (payload.type().visibility()) {
            case PUBLIC -> LeafClass.PUBLIC;
            case MEMBERS -> LeafClass.MEMBERS;
        };
        return new BlockEntry.Logged(
                entry.command(),
                entry.submitter(),
                entry.member(),
                entry.officer(),
                outcome,
                eventBytes,
                Leaf.of(position, block.time(), leafClass, header, entry.command())
                        .hash());
    }

    private void forge(long position, String outcome, String events) {
        Block block = log.read().get((int) position);
        log.rewriteEntry(position, entry -> forged(block, position, entry, outcome, events));
    }

    private static String events(BlockEntry.Logged entry) {
        return new String(entry.events(), StandardCharsets.UTF_8);
    }

    private BlockEntry.Logged entry(long position) {
        return (BlockEntry.Logged) log.read().get((int) position).entries().getFirst();
    }

    @Test
    void who_edits_an_event_is_caught_by_the_rules_and_without_them_by_the_checkpoint() {
        forge(2, LogEntry.ACCEPTED, events(entry(2)).replace("\"records\":3", "\"records\":4"));

        assertThat(full())
                .startsWith("Block 2, position 2 (blocks/00000000000000000000.blk, byte ")
                .endsWith("is recorded with other events than the rules give.");
        assertThat(quick()).startsWith("(checkpoints/").contains("has another root than these entries");

        removeCheckpoints();
        assertThat(full()).startsWith("Block 2, position 2 ");
        assertThat(quick()).isEqualTo("nothing");
    }

    @Test
    void who_turns_a_refusal_into_a_yes_is_caught_alike() {
        forge(4, LogEntry.ACCEPTED, events(entry(3)));

        assertThat(full())
                .startsWith("Block 4, position 4 ")
                .contains("is recorded as accepted, and the rules say refused (OVE-");
        assertThat(quick()).contains("has another root than these entries");
    }

    @Test
    void who_blames_a_role_or_a_key_is_caught_without_the_rules_too() {
        removeCheckpoints();
        forge(4, "LED-001", "[]");
        assertThat(quick()).startsWith("Block 4, position 4 ").contains("recorded as refused (LED-001, ");
        assertThat(full()).startsWith("Block 4, position 4 ");
    }

    @Test
    void who_changes_an_outcome_without_its_leaf_is_caught_without_the_rules_too() {
        log.rewriteEntry(
                4,
                entry -> new BlockEntry.Logged(
                        entry.command(),
                        entry.submitter(),
                        entry.member(),
                        entry.officer(),
                        "OVE-999",
                        entry.events(),
                        entry.leafHash()));

        assertThat(quick())
                .startsWith("Block 4, position 4 ")
                .endsWith("has a leaf that is not made of what is recorded.");
        assertThat(full()).startsWith("Block 4, position 4 ");
    }

    @Test
    void who_records_another_officer_is_caught() {
        removeCheckpoints();
        TestOfficer other = community.officer("union-hospital");
        log.rewriteEntry(
                1,
                entry -> new BlockEntry.Logged(
                        entry.command(),
                        entry.submitter(),
                        entry.member(),
                        other.officer(),
                        entry.outcome(),
                        entry.events(),
                        entry.leafHash()));

        assertThat(full())
                .startsWith("Block 1, position 1 ")
                .contains("and is recorded for " + other.officer().value());
        assertThat(quick()).startsWith("Block 1, position 1 ");
    }

    private void replaceCommand(long position, byte[] command) {
        Block block = log.read().get((int) position);
        log.rewriteEntry(
                position,
                entry -> forged(
                        block,
                        position,
                        new BlockEntry.Logged(
                                command,
                                entry.submitter(),
                                entry.member(),
                                entry.officer(),
                                entry.outcome(),
                                entry.events(),
                                entry.leafHash()),
                        entry.outcome(),
                        events(entry)));
    }

    @Test
    void who_signs_with_a_key_of_their_own_is_caught() {
        removeCheckpoints();
        replaceCommand(
                5, Commands.sign(ledgerId, LedgerBench.START, LedgerBench.anErasure(), P256SigningKey.generate()));

        String what = "has a leaf and must not have one: the ledger does not know its key at that position.";
        assertThat(full()).startsWith("Block 5, position 5 ").endsWith(what);
        assertThat(quick()).startsWith("Block 5, position 5 ").endsWith(what);
    }

    @Test
    void who_hides_a_certificate_for_their_key_in_other_events_is_caught() {
        removeCheckpoints();
        P256SigningKey own = P256SigningKey.generate();
        MemberId member = community.operator().member();
        OfficerId officer = community.operator().officer();
        CertificateFacts facts = new X509Certificates()
                .read(community.certificate(member, officer, own))
                .orElseThrow();
        forge(2, LogEntry.ACCEPTED, CODEC.writeEvents(List.of(new MembershipEvent.CertificateIssued(facts))));
        replaceCommand(5, Commands.sign(ledgerId, LedgerBench.START, LedgerBench.anErasure(), own));

        assertThat(quick())
                .startsWith("Block 5, position 5 ")
                .endsWith("the ledger does not know its key at that position.");
        assertThat(full()).startsWith("Block 2, position 2 ");
    }

    @Test
    void who_repeats_a_command_is_caught() {
        removeCheckpoints();
        replaceCommand(6, entry(5).command());

        String what = "has a leaf and must not have one: the same command stands in the log already.";
        assertThat(full()).startsWith("Block 6, position 6 ").endsWith(what);
        assertThat(quick()).startsWith("Block 6, position 6 ").endsWith(what);
    }

    @Test
    void who_denies_a_command_its_leaf_is_caught() {
        removeCheckpoints();
        log.rewrite(block -> block.height() == 5
                ? TestLog.with(
                        block,
                        List.of(new BlockEntry.Unlogged(
                                block.entries().getFirst().command(), 0, 4)))
                : block);

        String what = "has no leaf (its signature is not by the key that it names), and must have one: ";
        assertThat(full()).startsWith("Block 5, position 5 ").contains(what);
        assertThat(quick()).startsWith("Block 5, position 5 ").contains(what);
    }

    @Test
    void who_moves_time_back_or_drops_a_block_is_caught() {
        removeCheckpoints();
        List<Block> blocks = log.read();
        log.rewrite(block -> block.height() == 5 ? at(block, block.time().minusSeconds(1)) : block);
        assertThat(full()).startsWith("Block 5, position 5 ").contains("its time is before the block before");

        log.rewrite(block -> blocks.get((int) block.height()));
        assertThat(full()).isEqualTo("nothing");
        log.rewrite(block -> block.height() >= 5 && block.height() < 8 ? blocks.get((int) block.height() + 1) : block);
        assertThat(full()).startsWith("Block 5, position 5 ").contains("block 6 stands there");
    }

    private static Block at(Block block, java.time.Instant time) {
        return new Block(
                block.ledgerId(),
                block.height(),
                block.previousHash(),
                block.cursor(),
                time,
                block.firstPosition(),
                block.entries(),
                block.writesDigest(),
                block.root());
    }

    @Test
    void who_changes_the_digest_of_the_state_is_caught_by_the_rules() {
        removeCheckpoints();
        log.rewrite(block -> block.height() == 5
                ? new Block(
                        block.ledgerId(),
                        block.height(),
                        block.previousHash(),
                        block.cursor(),
                        block.time(),
                        block.firstPosition(),
                        block.entries(),
                        new byte[32],
                        block.root())
                : block);

        assertThat(full())
                .startsWith("Block 5, position 5 ")
                .contains("give another state than the one that it records");
    }

    @Test
    void who_edits_the_state_store_is_caught_by_the_rows_name() {
        List<String> edited = List.of("erasure/" + TWICE, "key/nobody");
        List<String> found = new ArrayList<>();
        for (String row : edited) {
            Path copy = TestFiles.copy(ledger, directory.resolve("copy " + found.size()));
            try (StateStore store = StateStore.open(copy.resolve("state"), CODEC);
                    StateChange change = new StateChange()) {
                change.row(row, "{}".getBytes(StandardCharsets.UTF_8));
                store.write(change);
                store.flush();
            }
            AuditReport report = Audit.run(copy, AuditOptions.full());
            assertThat(report.finding()).isEmpty();
            assertThat(report.clean()).isFalse();
            found.add(report.findings().getFirst().what());
        }

        assertThat(found)
                .containsExactly(
                        "After block 8, the state store is wrong: row erasure/" + TWICE + " is not what the log gives.",
                        "After block 8, the state store is wrong: it has row key/nobody, which the log does not give.");
    }

    @Test
    void who_removes_a_row_is_caught_too() {
        try (StateStore store = StateStore.open(ledger.resolve("state"), CODEC);
                StateChange change = new StateChange()) {
            change.row("erasure/" + TWICE, null);
            store.write(change);
            store.flush();
        }

        assertThat(Audit.run(ledger, AuditOptions.full()).findings())
                .singleElement()
                .asString()
                .startsWith("(state, byte 0): ")
                .contains("it lacks row erasure/" + TWICE);
    }
}
