package baize.checks.api;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Founders;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Commitment;
import baize.contracts.Role;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.ledger.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a signer is sent away who had too many commands refused. */
class RefusalLimitTest {
    private static final int REFUSED_PER_HOUR = 1000;

    @Test
    void names_the_time_that_is_left_of_the_hour(@TempDir Path directory) {
        try (RunningNode node = RunningNode.found(directory)) {
            Actor operator = node.actor(Founders.OPERATOR, Role.OPERATOR);
            CertifyErasure erasure = new CertifyErasure(
                    new ErasureId("00000000-0000-4000-8000-000000000001"),
                    1,
                    new Commitment("A".repeat(43)),
                    ErasureReason.REQUESTED);
            operator.does(erasure);
            List<CompletableFuture<Answer>> refused = Stream.generate(
                            () -> node.runtime().ledger().submit(operator.sign(erasure)))
                    .limit(REFUSED_PER_HOUR)
                    .toList();
            refused.forEach(CompletableFuture::join);

            Reply atTheFullHour = operator.signs(erasure);
            node.clock().pass(Duration.ofMinutes(45).plusMillis(1));
            Reply later = operator.signs(erasure);
            node.clock().pass(Duration.ofMinutes(15));

            assertThat(atTheFullHour.status()).isEqualTo(429);
            assertThat(atTheFullHour.problem()).isEqualTo("WEB-009");
            assertThat(atTheFullHour.text()).contains("LED-002");
            assertThat(atTheFullHour.header("Retry-After")).isEqualTo("3600");
            assertThat(later.header("Retry-After")).isEqualTo("900");
            assertThat(operator.mayNot(erasure)).startsWith("OVE-");
        }
    }
}
