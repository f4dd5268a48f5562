package baize.services.views;

import static baize.contracts.custody.RoadBench.CHARITY;
import static baize.contracts.custody.RoadBench.DEPARTMENT;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Quantity;
import baize.contracts.custody.RoadBench;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.LotDoubt;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockCommand.CorrectionReason;
import baize.contracts.stock.StockCommand.DifferenceReason;
import baize.contracts.stock.StockCommand.LossKind;
import baize.contracts.supply.Use;
import baize.services.donation.GiftTrace;
import baize.services.stock.CorrectionKind;
import baize.services.stock.CorrectionQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a critic asks: what came that was not announced, who said that it is better or gone, and what was corrected. */
abstract class DoubtStorySuite {
    private Fixture fixture;
    private RoadBench road;

    abstract DatabaseOptions fresh();

    @BeforeEach
    void open() {
        fixture = new Fixture(fresh());
        road = fixture.road();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shows_what_is_doubted_of_a_lot_until_another_organisation_has_looked() {
        road.accept(
                CHARITY,
                new DonationCommand.RegisterGift(
                        gift(1),
                        N95,
                        Quantity.pieces(100),
                        new Target.Hospital(RoadBench.TIANYOU.member()),
                        OriginRisk.NONE,
                        Gift.Display.HIDDEN,
                        Optional.empty(),
                        Optional.empty()));
        road.arrival(1, N95, 101, UNION_STORE, UNION);

        assertThat(lotRow().doubts()).containsExactly(LotDoubt.MORE_THAN_ANNOUNCED, LotDoubt.ANOTHER_DESTINATION);
        assertThat(fixture.seen().stock().stopped(false, PageRequest.first()).items())
                .extracting(detail -> detail.lot().lot())
                .containsExactly(lot(1));
        assertThat(kinds()).contains(StepKind.LOT_DOUBTED);
    }

    @Test
    void shows_nothing_in_doubt_once_it_is_settled() {
        road.arrival(1, KN95, 100, STORE, PACKER);
        road.accept(
                PACKER,
                new StockCommand.InspectLot(
                        lot(1),
                        STORE,
                        N95,
                        Quantity.pieces(0),
                        Optional.empty(),
                        Optional.empty(),
                        road.now(),
                        Optional.empty()));
        assertThat(lotRow().doubts()).containsExactly(LotDoubt.BETTER_THAN_DECLARED);

        road.accept(DEPARTMENT, new StockCommand.SettleDoubt(lot(1)));

        assertThat(lotRow().doubts()).isEmpty();
        assertThat(kinds()).endsWith(StepKind.LOT_DOUBTED, StepKind.DOUBT_SETTLED);
    }

    @Test
    void shows_who_wants_a_lot_to_be_better_while_nobody_else_has_agreed() {
        road.aLot(1, KN95, 100);
        road.accept(
                PACKER,
                new StockCommand.ProposeUpgrade(lot(1), N95, road.row(lot(1)).graded(), CorrectionReason.WRONG_GRADE));
        long proposal = road.bench().position();

        assertThat(lotRow().item()).isEqualTo(KN95);
        assertThat(lotRow().proposedItem()).contains(N95);
        assertThat(lotRow().proposedPosition()).contains(proposal);
        road.accept(DEPARTMENT, new StockCommand.DecideUpgrade(lot(1), proposal, true));

        assertThat(lotRow().item()).isEqualTo(N95);
        assertThat(lotRow().proposedItem()).isEmpty();
        assertThat(lotRow().gradedPosition()).isEqualTo(road.bench().position());
    }

    @Test
    void shows_a_loss_with_its_reason_and_what_it_took_from_whom() {
        road.aLot(1, N95, 100);
        road.aDemand(1, UNION, UNION_STORE, N95, 100, Use.WARD);
        road.approved(1, line(lot(1), demand(1), 100));
        road.accept(
                PACKER,
                new StockCommand.RecordLoss(
                        STORE, lot(1), Quantity.pieces(30), LossKind.LOST, DifferenceReason.THEFT, road.now()));
        road.accept(KEEPER, new StockCommand.ConfirmLoss(lot(1), road.bench().position()));

        assertThat(fixture.seen().stock().steps(lot(1), PageRequest.first()).items())
                .filteredOn(step -> step.kind() == StepKind.LOSS_RECORDED)
                .extracting(Step::quantity, Step::reason)
                .containsExactly(tuple(Optional.of(30L), Optional.of("THEFT")));
        assertThat(kinds()).endsWith(StepKind.LOSS_RECORDED, StepKind.LOSS_CONFIRMED, StepKind.GOODS_LOST);
        assertThat(fixture.seen()
                        .allocations()
                        .allocation(allocation(1))
                        .orElseThrow()
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.missing()).isEqualTo(30));
    }

    @Test
    void shows_corrections_of_arrivals_inspections_and_losses_beside_what_they_correct() {
        road.aLot(1, N95, 100);
        long inspection = road.bench().position();
        long arrival = road.row(lot(1)).arrived().position();
        road.accept(PACKER, arrived(120, arrival));
        road.accept(
                KEEPER,
                new StockCommand.CorrectInspection(
                        lot(1),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2021-01-01")),
                        inspection,
                        CorrectionReason.WRONG_LABEL));
        road.accept(
                PACKER,
                new StockCommand.RecordLoss(
                        STORE, lot(1), Quantity.pieces(30), LossKind.DAMAGED, DifferenceReason.DAMAGE, road.now()));
        long loss = road.bench().position();
        road.accept(KEEPER, new StockCommand.CorrectEnding(lot(1), loss, 3, CorrectionReason.WRONG_QUANTITY));
        road.accept(
                PACKER, new StockCommand.ConfirmCorrection(lot(1), road.bench().position()));

        List<CorrectionQueries.CorrectionRow> corrections = fixture.seen()
                .corrections()
                .corrections(Optional.of(gift(1)), Optional.empty(), PageRequest.first())
                .items();

        assertThat(corrections)
                .extracting(
                        CorrectionQueries.CorrectionRow::kind,
                        CorrectionQueries.CorrectionRow::corrects,
                        CorrectionQueries.CorrectionRow::oldQuantity,
                        CorrectionQueries.CorrectionRow::newQuantity)
                .containsExactly(
                        tuple(CorrectionKind.ENDING, loss, Optional.of(30L), Optional.of(3L)),
                        tuple(CorrectionKind.INSPECTION, inspection, Optional.empty(), Optional.empty()),
                        tuple(CorrectionKind.ARRIVAL, arrival, Optional.of(100L), Optional.of(120L)));
        assertThat(corrections.get(1).newLabel().map(String::strip)).contains("2021-01-01");
        assertThat(lotRow().counted()).isEqualTo(120);
    }

    private static StockCommand.CorrectArrival arrived(long counted, long arrival) {
        return new StockCommand.CorrectArrival(
                lot(1), gift(1), Quantity.pieces(counted), arrival, CorrectionReason.WRONG_QUANTITY);
    }

    private GiftTrace.LotRow lotRow() {
        return fixture.seen().stock().lot(lot(1)).orElseThrow().lot();
    }

    private List<StepKind> kinds() {
        return fixture.seen().stock().steps(lot(1), PageRequest.first()).items().stream()
                .map(Step::kind)
                .toList();
    }
}
