package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.CommandType.Visibility;
import baize.contracts.LedgerRefusal;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.oversight.OversightCommand;
import baize.trust.Checkpoint;
import baize.trust.MerkleTree;
import baize.trust.ReceiptVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest extends LedgerViewSuite {
    @TempDir
    Path directory;

    private LedgerBench bench;

    @BeforeEach
    void create() {
        bench = LedgerBench.create(directory.resolve("ledger"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected LedgerView view() {
        return bench.ledger();
    }

    @Override
    protected LogEntry accept() {
        return bench.log(bench.community().operator(), LedgerBench.anErasure());
    }

    @Override
    protected LogEntry refuse() {
        return bench.log(bench.community().officer("union-hospital"), LedgerBench.anErasure());
    }

    @Test
    void starts_with_the_genesis_record_at_position_0() {
        LogEntry genesis = bench.ledger().entry(0).orElseThrow();

        assertThat(bench.ledger().size()).isEqualTo(1);
        assertThat(genesis.isGenesis()).isTrue();
        assertThat(genesis.commandText()).isEqualTo(bench.community().genesis().toJson());
        assertThat(genesis.leaf().hash()).isEqualTo(genesis.leafHash());
        assertThat(bench.ledger().ledgerId())
                .isEqualTo(bench.community().genesis().ledgerId());
    }

    @Test
    void keeps_an_accepted_command_with_its_events_and_state() {
        OversightCommand.CertifyErasure command = LedgerBench.anErasure();

        LogEntry entry = bench.log(bench.community().operator(), command);

        assertThat(entry.position()).isEqualTo(1);
        assertThat(entry.outcome()).isEqualTo(LogEntry.ACCEPTED);
        assertThat(entry.command()).contains(command);
        assertThat(entry.eventsText()).startsWith("[{\"type\":\"ErasureCertified\",");
        assertThat(entry.member()).isEqualTo(new MemberId(TestCommunity.REGISTRAR));
        assertThat(bench.ledger().entry(1)).contains(entry);
        assertThat(bench.ledger().entryOf(entry.key(), entry.id())).contains(entry);
        assertThat(bench.ledger().state().find(baize.contracts.oversight.Erasure.TABLE.key(command.erasure())))
                .isPresent();
    }

    @Test
    void keeps_a_refused_command_with_its_code() {
        UUID id = UUID.randomUUID();
        bench.log(bench.community().operator(), LedgerBench.erasure(id));

        LogEntry refused = bench.log(bench.community().operator(), LedgerBench.erasure(id));
        LogEntry withoutRole = bench.log(bench.community().officer("union-hospital"), LedgerBench.anErasure());

        assertThat(refused.outcome()).startsWith("OVE-");
        assertThat(refused.eventsText()).isEqualTo("[]");
        assertThat(withoutRole.outcome()).isEqualTo(LedgerRefusal.ROLE_MISSING.code());
        assertThat(withoutRole.position()).isEqualTo(3);
    }

    @Test
    void blinds_the_leaf_of_a_command_that_is_for_members() {
        MembershipCommand invite = new MembershipCommand.InviteOfficers(
                new MemberId("union-hospital"),
                List.of(new MembershipCommand.Invitation(
                        new OfficerId(UUID.randomUUID().toString()), Set.of(Role.HOSPITAL))));

        LogEntry entry = bench.log(bench.community().officer("union-hospital"), invite);

        assertThat(entry.accepted()).isTrue();
        assertThat(entry.visibility()).isEqualTo(Visibility.MEMBERS);
        assertThat(bench.ledger().leaf(1)).hasSize(1 + 8 + 8 + 1 + 32);
        assertThat(MerkleTree.leafHash(bench.ledger().leaf(1))).isEqualTo(entry.leafHash());
    }

    @Test
    void gives_the_same_log_after_a_restart() {
        bench.fill(5);
        List<LogEntry> before = bench.ledger().entries(0, 100);
        byte[] root = MerkleTree.root(bench.ledger().nodes(), 6);

        bench.restart();

        assertThat(bench.ledger().entries(0, 100)).isEqualTo(before);
        assertThat(bench.ledger().entries(0, 100))
                .allSatisfy(entry -> assertThat(entry.leaf().hash()).isEqualTo(entry.leafHash()));
        assertThat(MerkleTree.root(bench.ledger().nodes(), 6)).isEqualTo(root);
        bench.fill(1);
        assertThat(bench.ledger().size()).isEqualTo(7);
    }

    @Test
    void gives_a_receipt_that_verifies_once_a_checkpoint_covers_the_entry() {
        LogEntry entry = bench.log(bench.community().operator(), LedgerBench.anErasure());

        bench.restart();

        assertThat(bench.ledger().receipt(entry.position()).orElseThrow().verify())
                .isInstanceOf(ReceiptVerdict.Valid.class);
        assertThat(bench.ledger().receipt(0).orElseThrow().verify()).isInstanceOf(ReceiptVerdict.Valid.class);
        assertThat(bench.ledger().receipt(entry.position() + 1)).isEmpty();
        assertThat(Checkpoint.read(bench.ledger().checkpoint().orElseThrow().text())
                        .orElseThrow()
                        .size())
                .isEqualTo(2);
    }
}
