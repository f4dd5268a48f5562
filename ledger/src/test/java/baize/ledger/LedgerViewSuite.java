package baize.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.CommandId;
import baize.trust.InclusionProof;
import baize.trust.MerkleTree;
import baize.trust.ReceiptVerdict;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link LedgerView} must show. Subclasses say which, and how an entry gets into it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class LedgerViewSuite {
    /** A view of a log that holds the genesis record alone. */
    protected abstract LedgerView view();

    /** Has a certificate of erasure accepted. */
    protected abstract LogEntry accept();

    /** Has a command refused. */
    protected abstract LogEntry refuse();

    @Test
    void shows_the_genesis_record_first() {
        LogEntry genesis = view().entry(0).orElseThrow();

        assertThat(view().size()).isEqualTo(1);
        assertThat(genesis.isGenesis()).isTrue();
        assertThat(genesis.command()).isEmpty();
        assertThat(genesis.officer()).isEqualTo(LogEntry.NO_OFFICER);
    }

    @Test
    void shows_entries_in_order_and_by_their_ids() {
        LogEntry accepted = accept();
        LogEntry refused = refuse();

        assertThat(view().size()).isEqualTo(3);
        assertThat(view().entries(1, 10)).containsExactly(accepted, refused);
        assertThat(view().entries(0, 2)).extracting(LogEntry::position).containsExactly(0L, 1L);
        assertThat(view().entry(2)).contains(refused);
        assertThat(view().entryOf(accepted.key(), accepted.id())).contains(accepted);
        assertThat(accepted.accepted()).isTrue();
        assertThat(accepted.events()).hasSize(1);
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.events()).isEmpty();
        assertThat(refused.eventsText()).isEqualTo("[]");
    }

    @Test
    void proves_every_entry() {
        accept();
        refuse();

        long size = view().size();
        byte[] root = MerkleTree.root(view().nodes(), size);
        for (LogEntry entry : view().entries(0, 10)) {
            assertThat(MerkleTree.leafHash(view().leaf(entry.position()))).isEqualTo(entry.leafHash());
            assertThat(InclusionProof.of(view().nodes(), entry.position(), size).proves(entry.leafHash(), root))
                    .isTrue();
        }
    }

    @Test
    void gives_receipts_that_verify() {
        LogEntry accepted = accept();

        while (view().receipt(accepted.position()).isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(view().receipt(accepted.position()).orElseThrow().verify()).isInstanceOf(ReceiptVerdict.Valid.class);
        assertThat(view().checkpoint()).isPresent();
    }

    @Test
    void tells_listeners_of_new_entries() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        view().onAppend(told::countDown);

        accept();

        assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void shows_nothing_beyond_its_end() {
        assertThat(view().entry(1)).isEmpty();
        assertThat(view().entry(-1)).isEmpty();
        assertThat(view().entries(1, 10)).isEmpty();
        assertThat(view().receipt(1)).isEmpty();
        assertThat(view().entryOf(
                                LogEntry.NO_KEY, new CommandId(UUID.randomUUID().toString())))
                .isEmpty();
        assertThatThrownBy(() -> view().leaf(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view().entries(0, LedgerView.ENTRIES_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view().entries(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> view().entries(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
