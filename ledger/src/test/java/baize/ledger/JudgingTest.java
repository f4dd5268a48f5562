package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.MembershipCommand.Invitation;
import baize.contracts.membership.MembershipRefusal;
import baize.contracts.oversight.OversightCommand;
import baize.ledger.blocks.Block;
import baize.ledger.blocks.BlockCodec;
import baize.ledger.blocks.BlockEntry;
import baize.ledger.ordering.ScriptedNetwork;
import baize.trust.P256SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every node judges after ordering, whatever another node's admission let pass. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class JudgingTest {
    @TempDir
    Path directory;

    private final ScriptedNetwork network = ScriptedNetwork.scripted(LedgerBench.START);
    private LedgerBench bench;

    @BeforeEach
    void create() {
        bench = LedgerBench.create(
                directory.resolve("ledger"), options -> options.withOrdering(network.node("a", 0), options.clock()));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Has these bytes ordered, as if a lying node had taken them, and answers the block that they made. */
    private Block order(byte[]... commands) {
        for (byte[] command : commands) {
            network.handIn(3, command);
        }
        network.decide();
        try {
            network.awaitLast("a");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        return BlockCodec.read(
                bench.ledger().blocks(bench.ledger().status().blocks() - 1).getFirst());
    }

    private static List<Object> outcomes(Block block) {
        List<Object> outcomes = new ArrayList<>();
        block.entries()
                .forEach(entry -> outcomes.add(
                        switch (entry) {
                            case BlockEntry.Logged logged -> logged.outcome();
                            case BlockEntry.Unlogged unlogged ->
                                UnloggedReason.ofCode(unlogged.reason()).orElseThrow();
                        }));
        return outcomes;
    }

    private byte[] erasure() {
        return bench.sign(bench.community().operator(), LedgerBench.anErasure());
    }

    private byte[] sign(CommandId id, Instant issuedAt, Duration validity, Command command) {
        return Commands.sign(
                bench.ledger().ledgerId(),
                id,
                issuedAt,
                issuedAt.plus(validity),
                command,
                bench.community().operator().key());
    }

    @Test
    void gives_no_leaf_to_what_is_not_a_command_of_a_known_signer() {
        byte[] fine = erasure();
        byte[] tampered = fine.clone();
        tampered[fine.length - 10] = (byte) (tampered[fine.length - 10] == 'A' ? 'B' : 'A');
        byte[] otherLedger = Commands.sign(
                "0".repeat(64),
                LedgerBench.START,
                LedgerBench.anErasure(),
                bench.community().operator().key());
        byte[] stranger = Commands.sign(
                bench.ledger().ledgerId(), LedgerBench.START, LedgerBench.anErasure(), P256SigningKey.generate());

        Block block = order("no JWS".getBytes(StandardCharsets.UTF_8), tampered, otherLedger, stranger, fine);

        assertThat(outcomes(block))
                .containsExactly(
                        UnloggedReason.UNDECODABLE,
                        UnloggedReason.BAD_SIGNATURE,
                        UnloggedReason.OTHER_LEDGER,
                        UnloggedReason.UNKNOWN_KEY,
                        LogEntry.ACCEPTED);
        assertThat(block.entries()).extracting(BlockEntry::submitter).containsOnly(3);
        assertThat(bench.ledger().size()).isEqualTo(2);
    }

    @Test
    void makes_a_command_once_and_refuses_its_id_to_another() {
        Instant issued = LedgerBench.START;
        CommandId id = Commands.newId(issued);
        OversightCommand command = LedgerBench.anErasure();
        byte[] first = sign(id, issued, Duration.ofHours(1), command);
        byte[] signedAgain = sign(id, issued, Duration.ofHours(1), command);
        byte[] another = sign(id, issued, Duration.ofHours(1), LedgerBench.anErasure());

        Block together = order(first, first, signedAgain, another);
        Block later = order(first, another);

        assertThat(outcomes(together))
                .containsExactly(
                        LogEntry.ACCEPTED,
                        UnloggedReason.DUPLICATE,
                        UnloggedReason.DUPLICATE,
                        UnloggedReason.ID_REUSED);
        assertThat(outcomes(later)).containsExactly(UnloggedReason.DUPLICATE, UnloggedReason.ID_REUSED);
    }

    @Test
    void accepts_a_command_from_five_minutes_before_its_issue_until_its_end() {
        // The next round's time is one second after the start.
        Instant batch = LedgerBench.START.plusSeconds(1);
        Instant earliest = batch.plus(Duration.ofMinutes(5));
        byte[] justInTime = sign(Commands.newId(earliest), earliest, Duration.ofHours(1), LedgerBench.anErasure());
        Instant tooEarly = earliest.plusMillis(1);
        byte[] early = sign(Commands.newId(tooEarly), tooEarly, Duration.ofHours(1), LedgerBench.anErasure());
        Instant old = batch.minus(Duration.ofDays(3));
        byte[] lastMoment = sign(Commands.newId(old), old, Duration.ofDays(3), LedgerBench.anErasure());
        byte[] tooLate = sign(Commands.newId(old), old, Duration.ofDays(3).minusMillis(1), LedgerBench.anErasure());

        Block block = order(justInTime, early, lastMoment, tooLate);

        assertThat(block.time()).isEqualTo(batch);
        assertThat(outcomes(block))
                .containsExactly(
                        LogEntry.ACCEPTED,
                        UnloggedReason.OUTSIDE_WINDOW,
                        LogEntry.ACCEPTED,
                        UnloggedReason.OUTSIDE_WINDOW);
    }

    @Test
    void judges_a_key_at_the_commands_own_position() {
        P256SigningKey key = P256SigningKey.generate();
        OfficerId officer = new OfficerId(UUID.randomUUID().toString());
        TestOfficer hospital = bench.community().officer("union-hospital");
        TestOfficer fresh = new TestOfficer(hospital.member(), officer, Set.of(Role.HOSPITAL), key);
        byte[] invite = bench.sign(
                hospital,
                new MembershipCommand.InviteOfficers(
                        hospital.member(), List.of(new Invitation(officer, Set.of(Role.HOSPITAL)))));
        byte[] issue = bench.sign(
                bench.community().operator(),
                new MembershipCommand.IssueCertificate(bench.community().certificate(hospital.member(), officer, key)));
        byte[] before = bench.sign(fresh, LedgerBench.anErasure());
        byte[] unconfirmed = bench.sign(fresh, LedgerBench.anErasure());
        byte[] confirm = bench.sign(hospital, new MembershipCommand.ConfirmKeys(List.of(fresh.keyId())));
        byte[] after = bench.sign(fresh, LedgerBench.anErasure());
        byte[] suspend = bench.sign(hospital, new MembershipCommand.SuspendOfficer(officer, true));
        byte[] suspended = bench.sign(fresh, LedgerBench.anErasure());

        Block block = order(invite, before, issue, unconfirmed, confirm, after, suspend, suspended);

        assertThat(outcomes(block))
                .containsExactly(
                        LogEntry.ACCEPTED,
                        UnloggedReason.UNKNOWN_KEY,
                        LogEntry.ACCEPTED,
                        MembershipRefusal.KEY_UNCONFIRMED.code(),
                        LogEntry.ACCEPTED,
                        "LED-001",
                        LogEntry.ACCEPTED,
                        MembershipRefusal.SIGNER_SUSPENDED.code());
        assertThat(bench.ledger().entry(bench.ledger().size() - 1).orElseThrow().officer())
                .isEqualTo(officer);
    }

    @Test
    void gives_leaves_to_a_thousand_refusals_of_a_key_in_an_hour_and_no_more() {
        byte[] used = erasure();
        OversightCommand erasure = LedgerBench.erasure(UUID.randomUUID());
        order(bench.sign(bench.community().operator(), erasure), used);
        List<byte[]> refused = new ArrayList<>();
        for (int i = 0; i < Judge.REFUSED_PER_HOUR + 2; i++) {
            refused.add(bench.sign(bench.community().operator(), erasure));
        }
        refused.add(erasure());

        Block last = order(refused.toArray(byte[][]::new));

        assertThat(bench.ledger().size()).isEqualTo(3 + Judge.REFUSED_PER_HOUR + 1);
        assertThat(outcomes(last)
                        .subList(outcomes(last).size() - 3, outcomes(last).size()))
                .containsExactly(UnloggedReason.TOO_MANY_REFUSED, UnloggedReason.TOO_MANY_REFUSED, LogEntry.ACCEPTED);

        network.passTime(Duration.ofHours(1));
        assertThat(outcomes(order(bench.sign(bench.community().operator(), erasure))))
                .first()
                .asString()
                .startsWith("OVE-");
    }

    @Test
    void never_lets_time_go_back() {
        Block before = order(erasure());
        network.passTime(Duration.ofHours(-5));

        Block after = order(erasure());

        assertThat(after.time()).isEqualTo(before.time());
    }

    @Test
    void remembers_an_id_as_long_as_any_command_of_it_may_come() {
        Instant issued = LedgerBench.START;
        CommandId id = Commands.newId(issued);
        byte[] first = sign(id, issued, Duration.ofMinutes(1), LedgerBench.anErasure());
        order(first);
        network.passTime(Duration.ofHours(71));

        Block block = order(sign(id, issued, Duration.ofDays(3), LedgerBench.anErasure()), first);

        assertThat(outcomes(block)).containsExactly(UnloggedReason.ID_REUSED, UnloggedReason.DUPLICATE);

        network.passTime(Duration.ofDays(30));
        assertThat(outcomes(order(first))).containsExactly(UnloggedReason.OUTSIDE_WINDOW);
        bench.clock().pass(Duration.ofDays(40));
        assertThat(bench.submit(first)).asInstanceOf(type(Answer.Logged.class)).matches(Answer.Logged::repeated);
        assertThat(Optional.of(bench.ledger().size())).contains(2L);
    }
}
