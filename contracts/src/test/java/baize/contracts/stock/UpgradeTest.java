package baize.contracts.stock;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.INSPECTOR;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.KN95;
import static baize.contracts.stock.StockBench.N95;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.SECOND_INSPECTOR;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.StockCommand.CorrectionReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** KN95 becomes N95 by two officers, one of whom has nothing to do with the goods. */
class UpgradeTest {
    private static final LotId LOT = lotId(1);
    private static final Signer DONORS_REVIEWER = signer("a-donor", 21, Role.SUPPLY_REVIEWER);
    private static final Signer HOLDERS_REVIEWER = signer("hubei-charity", 22, Role.SUPPLY_REVIEWER);
    private static final Signer WARDS_REVIEWER = signer("union-hospital", 23, Role.SUPPLY_REVIEWER);

    private final StockBench bench = new StockBench();
    private long inspection;

    @BeforeEach
    void masks_were_declared_n95_and_found_to_be_kn95() {
        bench.accept(KEEPER, bench.arrival(1, 36_000));
        bench.accept(KEEPER, bench.inspection(1, KN95));
        inspection = bench.position();
    }

    @Test
    void a_holder_of_one_piece_cannot_raise_the_grade_of_the_lot_alone() {
        bench.move(LOT, 1, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);

        assertThat(bench.refuse(NURSE, new StockCommand.RegradeLot(LOT, N95, inspection, CorrectionReason.WRONG_GRADE)))
                .isEqualTo(StockRefusal.UPGRADE_TAKES_TWO);
        bench.accept(NURSE, upgrade());
        assertThat(bench.lot(LOT).item()).isEqualTo(KN95);
    }

    @Test
    void a_reviewer_of_supplies_cannot_raise_it_alone_either() {
        assertThat(bench.refuse(
                        INSPECTOR, new StockCommand.RegradeLot(LOT, N95, inspection, CorrectionReason.WRONG_GRADE)))
                .isEqualTo(StockRefusal.UPGRADE_TAKES_TWO);
        bench.accept(INSPECTOR, upgrade());
        assertThat(bench.refuse(INSPECTOR, decision(true))).isEqualTo(StockRefusal.SAME_OFFICER);

        bench.accept(SECOND_INSPECTOR, decision(bench.position() - 1, true));
        assertThat(bench.lot(LOT).item()).isEqualTo(N95);
    }

    @Test
    void what_two_officers_found_to_be_better_is_so_in_the_books() {
        bench.accept(KEEPER, upgrade());

        List<Event> events = bench.accept(INSPECTOR, decision(true));

        assertThat(events)
                .first()
                .isEqualTo(new StockEvent.LotRegraded(LOT, KN95, N95, inspection, CorrectionReason.WRONG_GRADE));
        assertThat(bench.state().find(Upgrade.TABLE.key(LOT))).isEmpty();
        assertThat(bench.lot(LOT).graded()).isEqualTo(bench.position());
        Totals totals = Totals.of(bench.log());
        assertThat(totals.overall(KN95)).isEqualTo(Totals.Sums.NONE);
        assertThat(totals.of(CHARITY, N95)).isEqualTo(new Totals.Sums(0, 36_000, 0, 0, 0, 36_000, 0, 0, 0));
    }

    @Test
    void a_reviewer_may_say_no_and_nothing_changes() {
        bench.accept(KEEPER, upgrade());
        long proposal = bench.position();

        assertThat(bench.accept(INSPECTOR, decision(false)))
                .containsExactly(new StockEvent.UpgradeRejected(LOT, proposal));

        assertThat(bench.lot(LOT).item()).isEqualTo(KN95);
        assertThat(bench.refuse(INSPECTOR, decision(proposal, true))).isEqualTo(StockRefusal.UPGRADE_UNKNOWN);
    }

    @Test
    void neither_the_donor_nor_anybody_who_ever_had_the_goods_approves() {
        bench.move(LOT, 5, new Account.AtPlace(STORE), new Account.AtPlace(WARD), StockEvent.Cause.RECEIPT);
        bench.move(LOT, 5, new Account.AtPlace(WARD), new Account.AtPlace(STORE), StockEvent.Cause.RECEIPT);
        bench.accept(KEEPER, upgrade());
        StockCommand.DecideUpgrade yes = decision(true);

        for (Signer concerned : List.of(DONORS_REVIEWER, HOLDERS_REVIEWER, WARDS_REVIEWER)) {
            assertThat(bench.refuse(concerned, yes)).isEqualTo(StockRefusal.DECIDED_BY_THOSE_CONCERNED);
        }
        bench.accept(INSPECTOR, yes);
    }

    @Test
    void a_decision_names_the_proposal_that_was_read() {
        bench.accept(KEEPER, upgrade());
        long first = bench.position();
        bench.accept(KEEPER, upgrade());

        assertThat(bench.refuse(INSPECTOR, decision(first, true))).isEqualTo(StockRefusal.UPGRADE_UNKNOWN);
        bench.accept(INSPECTOR, decision(first + 1, true));
    }

    @Test
    void what_is_no_better_needs_no_proposal() {
        bench.accept(KEEPER, bench.arrival(2, StockBench.NEVER_ANNOUNCED, STORE, N95, 10, OriginRisk.NONE));
        bench.accept(KEEPER, bench.inspection(2, N95));
        var worse = new StockCommand.ProposeUpgrade(lotId(2), KN95, bench.position(), CorrectionReason.WRONG_GRADE);

        assertThat(bench.refuse(KEEPER, worse)).isEqualTo(StockRefusal.NO_UPGRADE);
    }

    @Test
    void an_inspection_that_finds_better_goods_than_declared_stops_them_until_somebody_else_looks() {
        bench.accept(KEEPER, bench.arrival(2, StockBench.NEVER_ANNOUNCED, STORE, KN95, 10, OriginRisk.NONE));

        List<Event> events = bench.accept(KEEPER, bench.inspection(2, N95));

        assertThat(events).contains(new StockEvent.LotDoubted(lotId(2), LotDoubt.BETTER_THAN_DECLARED));
        assertThat(allocatable(2)).contains(StockRefusal.LOT_DOUBTED);
        assertThat(bench.refuse(HOLDERS_REVIEWER, new StockCommand.SettleDoubt(lotId(2))))
                .isEqualTo(StockRefusal.DECIDED_BY_THOSE_CONCERNED);
        bench.accept(INSPECTOR, new StockCommand.SettleDoubt(lotId(2)));
        assertThat(allocatable(2)).isEmpty();
    }

    private Optional<StockRefusal> allocatable(int lot) {
        return Stock.allocatable(bench.state(), lotId(lot), bench.now());
    }

    private StockCommand.ProposeUpgrade upgrade() {
        return new StockCommand.ProposeUpgrade(LOT, N95, inspection, CorrectionReason.WRONG_GRADE);
    }

    private StockCommand.DecideUpgrade decision(boolean approved) {
        return decision(bench.position(), approved);
    }

    private static StockCommand.DecideUpgrade decision(long proposal, boolean approved) {
        return new StockCommand.DecideUpgrade(LOT, proposal, approved);
    }
}
