package baize.checks.input;

import static org.assertj.core.api.Assertions.assertThat;

import baize.checks.Actor;
import baize.checks.Founders;
import baize.checks.Region;
import baize.checks.Reply;
import baize.checks.RunningNode;
import baize.contracts.Command;
import baize.contracts.Quantity;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.StatementId;
import baize.contracts.donation.Target;
import baize.contracts.stock.CountId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.DemandId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** B27: quantities below zero, of nothing, beyond what anything counts, and not whole, in every command that has one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class B27QuantitiesTest {
    /** What stands for the quantity in a good command, to be replaced in its payload. */
    private static final long MARK = 7_654_321;

    private static final List<String> IMPOSSIBLE = List.of(
            "-1",
            "-9223372036854775808",
            String.valueOf(Quantity.LIMIT + 1),
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551617",
            "1e3",
            "1.5",
            "-0",
            "00",
            "\"7\"",
            "null",
            "true",
            "[1]");

    private RunningNode node;
    private Region region;
    private LotId lot;
    private DemandId demand;

    /**
     * A command that would be accepted.
     *
     * @param zero whether nothing at all is a count like any other
     */
    private record Good(Actor signer, Command command, boolean zero) {}

    @BeforeAll
    void goods_and_a_demand(@TempDir Path directory) {
        node = RunningNode.found(directory.resolve("node"), Founders.plan(), Map.of());
        region = node.region();
        demand = region.aDemandElsewhere(10 * MARK);
        lot = region.aLot(10 * MARK);
        region.aDelivery(lot, 5);
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void an_impossible_quantity_is_named_and_changes_nothing() {
        StateRows before = StateRows.of(node);
        long size = node.size();

        for (Good good : commands()) {
            for (String number : IMPOSSIBLE) {
                String input = good.command().getClass().getSimpleName() + " of " + number;
                Reply reply = with(good, number).send();

                Told.problem(input, reply, 400, "WEB-001");
                assertThat(Told.faults(reply)).as(input).isNotEmpty();
            }
        }

        assertThat(node.size()).isEqualTo(size);
        before.assertUnchanged("impossible quantities", node);
    }

    @Test
    void nothing_at_all_is_no_quantity_where_something_moves() {
        for (Good good : commands()) {
            if (!good.zero()) {
                StateRows before = StateRows.of(node);
                String input = good.command().getClass().getSimpleName() + " of nothing";

                Reply reply = with(good, "0").send();

                assertThat(reply.status()).as(input + reply.text()).isIn(400, 422);
                Told.problem(input, reply, reply.status(), reply.problem());
                before.assertUnchanged(input, node);
            }
        }
    }

    @Test
    void more_than_there_is_moves_nowhere() {
        for (Good good : List.of(loss(), use(), packing(), proposal())) {
            StateRows before = StateRows.of(node);
            String input = good.command().getClass().getSimpleName();

            Reply reply = with(good, String.valueOf(Quantity.LIMIT)).send();

            assertThat(reply.problem()).as(input).isIn("STO-016", "CUS-013", "ALL-010", "ALL-011");
            Told.problem(input, reply, 422, reply.problem());
            before.assertUnchanged(input, node);
        }
    }

    @Test
    void the_largest_quantity_counts_many_times_over() {
        Region here = node.region();
        long before = stock();
        for (int i = 0; i < 20; i++) {
            here.anArrival(region.aGift(1), region.keeper(), Region.STORE, Region.N95, Quantity.LIMIT);
        }

        assertThat(stock()).isEqualTo(before + 20 * Quantity.LIMIT);
        assertThat(node.getJson("/api/v1/item-totals?item=" + Region.N95.value())
                        .at("/items/0/difference")
                        .asLong())
                .isZero();
    }

    private long stock() {
        return node.getJson("/api/v1/item-totals?item=" + Region.N95.value())
                .at("/items/0/totals/stock")
                .asLong();
    }

    private Payload with(Good good, String number) {
        return Payload.of(node, good.signer(), good.command()).with(text -> text.replace(String.valueOf(MARK), number));
    }

    private List<Good> commands() {
        List<Good> all = new ArrayList<>(List.of(loss(), use(), packing(), proposal()));
        all.add(new Good(region.nurse(), region.demand(Region.FIRST_WARD, Region.N95, Region.aNeedOf(MARK)), false));
        all.add(new Good(region.donor(), offer(), false));
        all.add(new Good(region.collector(), registration(), false));
        all.add(new Good(region.donor(), statement(), false));
        all.add(new Good(
                region.keeper(),
                new StockCommand.RecordArrival(
                        new LotId(Region.uuid()),
                        Region.aCode(),
                        Region.STORE,
                        Region.N95,
                        Quantity.pieces(MARK),
                        OriginRisk.NONE,
                        region.now(),
                        Optional.empty()),
                false));
        all.add(new Good(
                region.keeper(),
                new StockCommand.InspectLot(
                        lot,
                        Region.STORE,
                        Region.N95,
                        Quantity.pieces(MARK),
                        Optional.empty(),
                        Optional.empty(),
                        region.now(),
                        Optional.empty()),
                true));
        all.add(new Good(
                region.keeper(),
                new StockCommand.CountStock(new CountId(Region.uuid()), Region.STORE, lot, MARK),
                true));
        all.add(new Good(
                region.keeper(),
                new StockCommand.ConfirmCount(new CountId(Region.uuid()), MARK, StockCommand.DifferenceReason.MISCOUNT),
                true));
        all.add(new Good(
                region.nurse(),
                new CustodyCommand.SettleDiscrepancy(
                        new ShipmentId(Region.uuid()),
                        lot,
                        MARK,
                        CustodyCommand.Outcome.LOST,
                        StockCommand.DifferenceReason.UNKNOWN),
                false));
        all.add(new Good(
                region.nurse(),
                new CustodyCommand.SignReceipt(
                        new ShipmentId(Region.uuid()),
                        List.of(new CustodyCommand.Counted(lot, MARK, MARK, Optional.empty())),
                        CustodyCommand.Medium.DEVICE,
                        region.now(),
                        Optional.empty()),
                true));
        return all;
    }

    private Good loss() {
        return new Good(
                region.keeper(),
                new StockCommand.RecordLoss(
                        Region.STORE,
                        lot,
                        Quantity.pieces(MARK),
                        StockCommand.LossKind.LOST,
                        StockCommand.DifferenceReason.THEFT,
                        region.now()),
                false);
    }

    private Good use() {
        return new Good(
                region.nurse(),
                new StockCommand.RecordUse(Region.FIRST_WARD, lot, Quantity.pieces(MARK), region.now()),
                false);
    }

    private Good packing() {
        return new Good(
                region.nurse(),
                new CustodyCommand.PackShipment(
                        new ShipmentId(Region.uuid()),
                        new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.empty()),
                        Region.FIRST_WARD,
                        Region.STORE,
                        region.driver().member(),
                        List.of(Region.aBox(lot, MARK)),
                        region.now()),
                false);
    }

    private Good proposal() {
        return new Good(
                region.proposer(),
                new AllocationCommand.ProposeAllocation(
                        new AllocationId(Region.uuid()),
                        List.of(new AllocationCommand.ProposedLine(lot, Region.STORE, demand, MARK)),
                        Set.of(Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                        Optional.empty()),
                false);
    }

    private DonationCommand offer() {
        return new DonationCommand.OfferGift(
                Region.aCode(),
                Region.N95,
                Quantity.pieces(MARK),
                new Target.Free(),
                OriginRisk.NONE,
                Gift.Display.FULL,
                Optional.empty(),
                Optional.empty());
    }

    private DonationCommand registration() {
        return new DonationCommand.RegisterGift(
                Region.aCode(),
                Region.N95,
                Quantity.pieces(MARK),
                new Target.Free(),
                OriginRisk.NONE,
                Gift.Display.HIDDEN,
                Optional.empty(),
                Optional.empty());
    }

    private DonationCommand statement() {
        return new DonationCommand.StateGift(
                new StatementId(Region.uuid()),
                region.nurse().member(),
                Region.N95,
                Quantity.pieces(MARK),
                LocalDate.ofInstant(region.now(), ZoneOffset.UTC),
                Optional.empty(),
                Optional.empty());
    }
}
