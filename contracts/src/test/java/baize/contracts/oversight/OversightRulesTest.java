package baize.contracts.oversight;

import static baize.contracts.RuleBench.signer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Commitment;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.oversight.OversightCommand.AcceptTime;
import baize.contracts.oversight.OversightCommand.CertifyErasure;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import baize.contracts.stock.StockBench;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OversightRulesTest {
    private static final Signer OPERATOR = signer("node-operator", 30, Role.OPERATOR);
    private static final Instant NOON = Instant.parse("2020-02-01T12:00:00Z");

    private final StockBench bench = new StockBench();

    @Test
    void a_certificate_of_erasure_is_kept() {
        bench.accept(OPERATOR, erasure(1));

        assertThat(bench.state().find(Erasure.TABLE.key(erasure(1).erasure())))
                .get()
                .extracting(Erasure::certificate)
                .isEqualTo(erasure(1));
    }

    @Test
    void refuses_a_certificate_id_that_is_taken() {
        bench.accept(OPERATOR, erasure(1));

        assertThat(bench.refuse(OPERATOR, erasure(2))).isEqualTo(OversightRefusal.ERASURE_EXISTS);
    }

    @Test
    void a_certificate_is_of_one_record_or_more() {
        assertThat(erasure(1).records()).isOne();
        assertThatThrownBy(() -> erasure(0)).hasMessageContaining("not 0");
    }

    @Test
    void an_operator_accepts_a_jump_ahead() {
        assertThat(bench.accept(OPERATOR, new AcceptTime(NOON, NOON.plusMillis(1))))
                .containsExactly(new OversightEvent.TimeAccepted(NOON, NOON.plusMillis(1)));
    }

    @Test
    void time_never_stands_or_goes_back() {
        assertThatThrownBy(() -> new AcceptTime(NOON, NOON)).hasMessageContaining("Time goes on");
        assertThatThrownBy(() -> new AcceptTime(NOON, NOON.minusMillis(1))).hasMessageContaining("Time goes on");
    }

    @Test
    void every_refusal_has_a_code_of_its_own() {
        assertThat(Arrays.stream(OversightRefusal.values()).map(OversightRefusal::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("OVE-\\d{3}"));
    }

    private static CertifyErasure erasure(long records) {
        return new CertifyErasure(
                new ErasureId("50000000-0000-4000-8000-000000000001"),
                records,
                new Commitment("A".repeat(43)),
                ErasureReason.REQUESTED);
    }
}
