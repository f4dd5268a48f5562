package baize.contracts.stock;

import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.stock.StockCommand.BlockReason;
import baize.contracts.stock.StockCommand.CorrectionReason;
import baize.contracts.stock.StockCommand.DifferenceReason;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StockCommandTest {
    private static final CountId COUNT = new CountId("30000000-0000-4000-8000-000000000001");

    @Test
    void a_hold_lasts_1_to_60_days() {
        assertThat(new StockCommand.HoldLot(lotId(1), 1).days()).isOne();
        assertThat(new StockCommand.HoldLot(lotId(1), 60).days()).isEqualTo(60);
        assertThatThrownBy(() -> new StockCommand.HoldLot(lotId(1), 0)).hasMessageContaining("1 to 60");
        assertThatThrownBy(() -> new StockCommand.HoldLot(lotId(1), 61)).hasMessageContaining("1 to 60");
    }

    @Test
    void a_count_is_nothing_to_the_largest_quantity() {
        assertThat(new StockCommand.CountStock(COUNT, STORE, lotId(1), 0).counted())
                .isZero();
        assertThat(new StockCommand.ConfirmCount(COUNT, Quantity.LIMIT, DifferenceReason.UNKNOWN).counted())
                .isEqualTo(Quantity.LIMIT);
        assertThatThrownBy(() -> new StockCommand.CountStock(COUNT, STORE, lotId(1), -1))
                .hasMessageContaining("not -1");
        assertThatThrownBy(() -> new StockCommand.ConfirmCount(COUNT, Quantity.LIMIT + 1, DifferenceReason.UNKNOWN))
                .hasMessageContaining("0 to");
    }

    @Test
    void a_lot_is_released_as_cleared_and_for_no_other_reason() {
        assertThat(new StockCommand.BlockLot(lotId(1), false, BlockReason.CLEARED).blocked())
                .isFalse();
        assertThatThrownBy(() -> new StockCommand.BlockLot(lotId(1), true, BlockReason.CLEARED))
                .hasMessageContaining("CLEARED");
        assertThatThrownBy(() -> new StockCommand.BlockLot(lotId(1), false, BlockReason.DEFECTIVE))
                .hasMessageContaining("CLEARED");
    }

    @Test
    void nothing_is_recalled_because_a_doubt_is_settled() {
        assertThatThrownBy(
                        () -> new StockCommand.RecallMakerLot(KN95, MakerLot.of("a-maker", "A1"), BlockReason.CLEARED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_correction_points_to_a_position() {
        assertThat(new StockCommand.RegradeLot(lotId(1), KN95, 0, CorrectionReason.WRONG_GRADE).corrects())
                .isZero();
        assertThatThrownBy(() -> new StockCommand.RegradeLot(lotId(1), KN95, -1, CorrectionReason.WRONG_GRADE))
                .hasMessageContaining("-1");
    }

    @Test
    void stock_is_promised_at_a_place_only() {
        assertThatThrownBy(() ->
                        new StockEvent.StockReserved(lotId(1), new Account.Used(new MemberId("union-hospital")), 1))
                .hasMessageContaining("used:union-hospital");
    }

    @Test
    void every_refusal_has_a_code_of_its_own() {
        assertThat(Arrays.stream(StockRefusal.values()).map(StockRefusal::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("STO-\\d{3}"));
    }
}
