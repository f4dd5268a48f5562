package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.CommandId;
import baize.contracts.oversight.OversightCommand;
import baize.ledger.ordering.SoloOrdering;
import baize.ledger.ordering.Submission;
import baize.trust.P256SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a client is told. Rows A14, A16 and A17 of the faults, in short. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SubmissionTest {
    private static final int THREADS = 64;

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

    private byte[] erasure() {
        return bench.sign(bench.community().operator(), LedgerBench.anErasure());
    }

    private static UnloggedReason reason(Answer answer) {
        return ((Answer.Unlogged) answer).reason();
    }

    @Tag("A14")
    @Test
    void answers_the_same_command_with_the_same_entry() {
        byte[] command = erasure();

        Answer first = bench.submit(command);
        Answer again = bench.submit(command);
        bench.restart();
        Answer afterRestart = bench.submit(command);
        bench.clock().pass(Duration.ofDays(30));
        Answer afterAMonth = bench.submit(command);

        LogEntry entry = ((Answer.Logged) first).entry();
        assertThat(first).isEqualTo(new Answer.Logged(entry, false));
        assertThat(List.of(again, afterRestart, afterAMonth)).containsOnly(new Answer.Logged(entry, true));
        assertThat(bench.ledger().size()).isEqualTo(2);
    }

    @Tag("A14")
    @Test
    void makes_a_command_once_that_many_send_at_the_same_time() {
        byte[] command = erasure();
        List<Answer> answers;
        try (ExecutorService clients = Executors.newFixedThreadPool(THREADS)) {
            List<CompletableFuture<Answer>> sent = IntStream.range(0, THREADS)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> bench.submit(command), clients))
                    .toList();
            answers = sent.stream().map(CompletableFuture::join).toList();
        }

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(((Answer.Logged) answer).entry().position()).isEqualTo(1));
        assertThat(bench.ledger().size()).isEqualTo(2);
    }

    @Tag("A14")
    @Test
    void refuses_other_bytes_with_an_id_that_is_used_up() {
        Instant issued = LedgerBench.START;
        CommandId id = Commands.newId(issued);
        bench.submit(sign(id, issued, LedgerBench.anErasure()));
        byte[] other = sign(id, issued, LedgerBench.anErasure());

        Answer before = bench.submit(other);
        bench.clock().pass(Duration.ofDays(30));
        Answer afterAMonth = bench.submit(other);

        assertThat(reason(before)).isEqualTo(UnloggedReason.ID_REUSED);
        assertThat(reason(afterAMonth)).isEqualTo(UnloggedReason.OUTSIDE_WINDOW);
    }

    private byte[] sign(CommandId id, Instant issued, OversightCommand command) {
        return Commands.sign(
                bench.ledger().ledgerId(),
                id,
                issued,
                issued.plus(Duration.ofDays(3)),
                command,
                bench.community().operator().key());
    }

    @Tag("A16")
    @Test
    void refuses_commands_of_another_ledger_another_time_and_strangers() {
        byte[] otherLedger = Commands.sign(
                "0".repeat(64),
                LedgerBench.START,
                LedgerBench.anErasure(),
                bench.community().operator().key());
        byte[] stranger = Commands.sign(
                bench.ledger().ledgerId(), LedgerBench.START, LedgerBench.anErasure(), P256SigningKey.generate());
        byte[] expired = erasure();
        byte[] tooLong = new byte[24 * 1024 + 1];

        assertThat(reason(bench.submit(otherLedger))).isEqualTo(UnloggedReason.OTHER_LEDGER);
        assertThat(reason(bench.submit(stranger))).isEqualTo(UnloggedReason.UNKNOWN_KEY);
        assertThat(reason(bench.submit(tooLong))).isEqualTo(UnloggedReason.OVERSIZED);
        assertThat(reason(bench.submit(new byte[0]))).isEqualTo(UnloggedReason.UNDECODABLE);
        bench.clock().pass(Duration.ofDays(3).plusMillis(1));
        assertThat(reason(bench.submit(expired))).isEqualTo(UnloggedReason.OUTSIDE_WINDOW);
        assertThat(bench.ledger().size()).isEqualTo(1);
    }

    @Tag("A17")
    @Test
    void refuses_a_command_with_any_byte_changed() {
        byte[] command = erasure();
        for (int i = 0; i < command.length; i++) {
            byte[] tampered = command.clone();
            tampered[i] ^= 1;

            assertThat(bench.submit(tampered)).as("byte %d", i).isInstanceOf(Answer.Unlogged.class);
        }
        assertThat(bench.ledger().size()).isEqualTo(1);
        assertThat(bench.submit(command)).isInstanceOf(Answer.Logged.class);
    }

    @Test
    void lists_what_is_wrong_with_a_payload() {
        String payload = "{\"ledger\":\"%s\",\"id\":\"x\",\"type\":\"oversight.certify-erasure\",\"issuedAt\":\"soon\","
                        .formatted(bench.ledger().ledgerId())
                + "\"validUntil\":\"2020-02-01T01:00:00.000Z\",\"body\":{\"records\":\"three\"}}";
        byte[] command = baize.trust.CompactJws.sign(
                        bench.community().operator().key(), payload.getBytes(StandardCharsets.UTF_8))
                .toByteArray();

        Answer.Unlogged answer = (Answer.Unlogged) bench.submit(command);

        assertThat(answer.reason()).isEqualTo(UnloggedReason.UNDECODABLE);
        assertThat(answer.faults())
                .extracting(baize.ledger.codec.Fault::pointer)
                .contains("/id", "/issuedAt", "/body/records", "/body/erasure", "/body/root", "/body/reason");
    }

    @Test
    void is_unavailable_once_it_is_closed() {
        Ledger ledger = bench.ledger();
        ledger.close();

        assertThat(ledger.submit(erasure()).join()).isEqualTo(new Answer.Unavailable(Submission.STOPPED));
        bench.restart();
    }

    @Tag("A13")
    @Test
    void goes_on_after_a_jump_of_the_clock_when_the_operator_signs_for_it() {
        bench.close();
        AtomicLong nanos = new AtomicLong();
        try (LedgerBench watched = LedgerBench.open(
                bench.directory(),
                options -> options.withOrdering(SoloOrdering.watched(nanos::get), options.clock()))) {
            TestOfficer operator = watched.community().operator();
            watched.clock().pass(Duration.ofDays(2));
            Instant now = watched.clock().instant();
            OversightCommand accept = new OversightCommand.AcceptTime(LedgerBench.START, now);
            TestOfficer hospital = watched.community().officer("union-hospital");

            assertThat(watched.submit(operator, LedgerBench.anErasure()))
                    .isEqualTo(new Answer.Unavailable(Submission.STOPPED));
            assertThat(watched.ledger().status().stopped().orElseThrow()).contains("./baize time accept");
            assertThat(watched.submit(hospital, accept)).isEqualTo(new Answer.Unavailable(Submission.STOPPED));

            assertThat(watched.log(operator, accept).accepted()).isTrue();
            assertThat(watched.log(operator, LedgerBench.anErasure()).time()).isEqualTo(now);
            assertThat(watched.ledger().status().stopped()).isEmpty();
        }
    }
}
