package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.ledger.audit.Audit;
import baize.ledger.audit.AuditOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows A1 and A12 of the faults: nodes in processes of their own that are killed. */
@Timeout(value = 1200, unit = TimeUnit.SECONDS)
class CrashTest {
    private static final int KILLS = 100;

    @TempDir(factory = MemoryDirectory.class)
    Path directory;

    private Path found() {
        Path ledger = directory.resolve("ledger");
        Ledger.create(
                ledger,
                TestCommunity.found(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                        .genesis());
        return ledger;
    }

    @Tag("A1")
    @Test
    void keeps_what_it_acknowledged_however_often_it_is_killed() throws InterruptedException {
        long seed = Long.getLong("seed", System.nanoTime());

        CrashTrial.Result result = new CrashTrial(directory.resolve("ledger"), seed).run(KILLS);

        assertThat(result.violations()).as("seed %d", seed).isEmpty();
        assertThat(result.acknowledged()).isPositive();
        assertThat(result.entries()).isGreaterThan(result.acknowledged());
    }

    @Tag("A1")
    @ParameterizedTest
    @EnumSource(Step.class)
    void recovers_from_a_kill_after_any_step(Step step) {
        Path ledger = found();
        String third;
        try (ChildNode.Running child = ChildNode.start(ledger, "step", step.name(), "3")) {
            List<String> lines = child.rest();
            assertThat(lines).filteredOn(line -> line.startsWith("ack")).hasSizeGreaterThanOrEqualTo(2);
            third = lines.stream()
                    .filter(line -> line.startsWith("sent"))
                    .skip(2)
                    .findFirst()
                    .orElseThrow()
                    .substring("sent ".length());
        }

        try (Ledger recovered = Ledger.open(LedgerOptions.of(ledger).withCheckpoints(TestCommunity.signer()))) {
            boolean durable = step != Step.EXECUTED;
            assertThat(recovered.size()).isEqualTo(durable ? 4 : 3);
            Answer answer =
                    recovered.submit(third.getBytes(StandardCharsets.US_ASCII)).join();

            assertThat(((Answer.Logged) answer).repeated()).isEqualTo(durable);
            assertThat(recovered.size()).isEqualTo(4);
        }
        assertThat(Audit.run(ledger, AuditOptions.full()).findings()).isEmpty();
    }

    @Tag("A12")
    @Test
    void lets_no_second_process_in_and_is_not_kept_out_by_one_that_died() {
        Path ledger = found();
        LedgerOptions options = LedgerOptions.of(ledger);
        try (ChildNode.Running child = ChildNode.start(ledger, "hold")) {
            assertThat(child.line()).startsWith("open");

            assertThatThrownBy(() -> Ledger.open(options))
                    .isInstanceOf(LedgerFaultException.class)
                    .hasMessageContaining("Another process has the ledger open (process ");
        }

        try (Ledger alone = Ledger.open(options)) {
            assertThatThrownBy(() -> Ledger.open(options)).hasMessageContaining("this very process");
            assertThat(Audit.run(ledger, AuditOptions.full()).clean()).isTrue();
            try (ChildNode.Running child = ChildNode.start(ledger, "hold")) {
                assertThat(child.rest()).isEmpty();
            }
            assertThat(alone.size()).isEqualTo(1);
        }
    }
}
