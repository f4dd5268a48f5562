package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.oversight.OversightEvent;
import baize.trust.ReceiptVerdict;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FakeLedgerViewTest {
    private final FakeLedgerView log = new FakeLedgerView();

    @Test
    void holds_what_the_test_says_with_real_proofs() {
        AtomicInteger told = new AtomicInteger();
        log.onAppend(told::incrementAndGet);
        var command = LedgerBench.anErasure();

        LogEntry entry =
                log.happened(log.community().operator(), command, new OversightEvent.ErasureCertified(command));
        LogEntry refused = log.refused(log.community().operator(), command, "OVE-001");

        assertThat(log.entries(1, 10)).containsExactly(entry, refused);
        assertThat(log.entryOf(entry.key(), entry.id())).contains(entry);
        assertThat(log.receipt(1).orElseThrow().verify()).isInstanceOf(ReceiptVerdict.Valid.class);
        assertThat(log.receipt(2).orElseThrow().verify()).isInstanceOf(ReceiptVerdict.Valid.class);
        assertThat(told).hasValue(2);
    }
}
