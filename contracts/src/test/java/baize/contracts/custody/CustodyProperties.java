package baize.contracts.custody;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Event;
import baize.contracts.Seeded;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.Grade;
import baize.contracts.stock.Account;
import baize.contracts.stock.Balance;
import baize.contracts.stock.LotId;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.Totals;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.PlaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws that hold whatever people allocate, pack, hand over, count, correct, settle, return, use and lose. */
class CustodyProperties {
    private static final int RUNS = 10;
    private static final int STEPS = 200;

    @Test
    void goods_only_move_so_the_accounts_of_a_lot_come_to_nothing() {
        lived(world -> {
            for (int lot = 1; lot <= RandomRoad.LOTS; lot++) {
                List<Balance> holders = Stock.holders(world.road().bench().state(), RoadBench.lot(lot));
                assertThat(holders.stream().mapToLong(Balance::quantity).sum()).isZero();
                assertThat(holders)
                        .allMatch(balance -> balance.quantity() >= 0
                                || balance.account() instanceof Account.Outside
                                || balance.account() instanceof Account.Found);
            }
        });
    }

    @Test
    void what_is_kept_back_is_what_is_promised_and_not_gone() {
        lived(world -> {
            for (Balance balance : world.all(Balance.TABLE)) {
                if (balance.account() instanceof Account.AtPlace(PlaceId place)) {
                    assertThat(balance.reserved()).isEqualTo(promised(world, place, balance.lot()));
                    assertThat(balance.reserved() <= balance.quantity() || balance.free() == 0)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void a_demand_counts_on_what_is_allocated_and_not_yet_received() {
        lived(world -> {
            for (Demand demand : world.all(Demand.TABLE)) {
                assertThat(demand.allocated()).isEqualTo(allocated(world, demand.demand()));
            }
        });
    }

    @Test
    void a_demand_received_what_shipments_brought_less_what_went_back_and_what_was_found_not_to_serve_it() {
        lived(world -> {
            for (Demand demand : world.all(Demand.TABLE)) {
                List<Delivered> rows = world.all(Delivered.TABLE).stream()
                        .filter(row -> row.demand().equals(demand.demand()))
                        .toList();
                long delivered = rows.stream().mapToLong(Delivered::quantity).sum();
                long goodEnough = rows.stream()
                        .filter(row -> Grade.satisfies(
                                world.road().bench().state(),
                                world.road().row(row.lot()).item(),
                                demand))
                        .mapToLong(Delivered::quantity)
                        .sum();
                long served = world.all(Shipment.TABLE).stream()
                        .flatMap(row -> row.lines().stream())
                        .flatMap(line -> line.shares().stream())
                        .filter(share -> share.demand().equals(demand.demand()))
                        .mapToLong(ShipmentLine.Share::served)
                        .sum();
                boolean foundUnfit = world.road().bench().events().stream()
                        .anyMatch(event -> event instanceof StockEvent.LotServed(var _, var id, var _)
                                && id.equals(demand.demand()));
                assertThat(demand.received()).isEqualTo(goodEnough);
                if (foundUnfit) {
                    assertThat(delivered).isLessThanOrEqualTo(served);
                } else {
                    assertThat(delivered).isEqualTo(served);
                }
            }
        });
    }

    @Test
    void what_is_on_the_way_is_what_left_and_nobody_counted_or_explained() {
        lived(world -> {
            WorldState state = world.road().bench().state();
            for (Shipment shipment : world.all(Shipment.TABLE)) {
                for (ShipmentLine line : shipment.lines()) {
                    long expected = switch (shipment.status()) {
                        case PACKED, CANCELLED -> 0;
                        case IN_TRANSIT -> line.sent();
                        case RECEIVED, RECEIVED_WITH_DISCREPANCY, SETTLED -> line.missing();
                    };
                    assertThat(Stock.balance(state, new Account.InTransit(shipment.shipment()), line.lot()))
                            .isEqualTo(expected);
                }
            }
        });
    }

    @Test
    void what_was_cancelled_never_moved_and_nobody_signs_for_it() {
        lived(world -> {
            WorldState state = world.road().bench().state();
            for (Shipment shipment : world.all(Shipment.TABLE)) {
                assertThat(shipment.status() == Shipment.Status.CANCELLED)
                        .isEqualTo(shipment.cancelled().isPresent());
                if (shipment.cancelled().isPresent()) {
                    assertThat(shipment.legs()).isEmpty();
                    assertThat(shipment.dispatched()).isEmpty();
                    assertThat(shipment.received()).isEmpty();
                    assertThat(shipment.lines())
                            .allMatch(line ->
                                    Stock.balance(state, new Account.InTransit(shipment.shipment()), line.lot()) == 0);
                }
            }
        });
    }

    @Test
    void a_line_of_an_allocation_has_packed_what_its_shipments_hold() {
        lived(world -> {
            for (Allocation allocation : world.all(Allocation.TABLE)) {
                long packed = allocation.lines().stream()
                        .mapToLong(Allocation.Line::packed)
                        .sum();
                long held = world.all(Shipment.TABLE).stream()
                        .filter(row -> row.status() != Shipment.Status.CANCELLED)
                        .filter(row -> row.purpose().equals(new Purpose.Delivery(allocation.allocation())))
                        .flatMap(row -> row.lines().stream())
                        .flatMap(line -> line.shares().stream())
                        .mapToLong(ShipmentLine.Share::promised)
                        .sum();
                assertThat(packed).isEqualTo(held);
            }
        });
    }

    @Test
    void the_log_alone_adds_up_for_every_organisation() {
        lived(world -> {
            List<Totals.Recorded> log = new ArrayList<>();
            for (Event event : world.road().bench().events()) {
                log.add(new Totals.Recorded(log.size(), world.road().now(), event));
            }
            assertThat(Totals.of(log).lines())
                    .isNotEmpty()
                    .allMatch(line -> line.sums().balanced());
        });
    }

    @Test
    void every_kind_of_command_and_of_shipment_has_its_turn() {
        Map<String, Integer> seen = new TreeMap<>();
        lived(world -> {
            world.accepted().forEach((command, times) -> seen.merge(command, times, Integer::sum));
            for (Shipment shipment : world.all(Shipment.TABLE)) {
                if (shipment.received().isPresent()) {
                    seen.merge(shipment.purpose().getClass().getSimpleName(), 1, Integer::sum);
                }
                if (shipment.lines().stream()
                        .flatMap(line -> line.shares().stream())
                        .anyMatch(share -> share.served() < 0)) {
                    seen.merge("TakenFromDemand", 1, Integer::sum);
                }
                seen.merge(shipment.status().name(), 1, Integer::sum);
            }
        });

        assertThat(seen)
                .containsKeys("ProposeAllocation", "ApproveAllocation", "CancelAllocation", "PackShipment")
                .containsKeys("SignHandOver", "SignReceipt", "CorrectReceipt", "SettleDiscrepancy", "CancelShipment")
                .containsKeys("RecordUse", "RecordLoss", "RegradeLot")
                .containsKeys("Delivery", "Return", "Transfer", "TakenFromDemand")
                .containsKeys("PACKED", "CANCELLED", "IN_TRANSIT", "RECEIVED", "RECEIVED_WITH_DISCREPANCY", "SETTLED");
    }

    private static void lived(Consumer<RandomRoad> law) {
        Seeded.run(RUNS, random -> {
            RandomRoad world = new RandomRoad(random);
            for (int step = 0; step < STEPS; step++) {
                world.step();
                if (step % 25 == 0) {
                    law.accept(world);
                }
            }
            law.accept(world);
        });
    }

    /** What approved allocations and packed shipments want of a lot at a place. */
    private static long promised(RandomRoad world, PlaceId place, LotId lot) {
        long lines = approved(world)
                .filter(line -> line.place().equals(place) && line.lot().equals(lot))
                .mapToLong(Allocation.Line::unpacked)
                .sum();
        return lines
                + world.all(Shipment.TABLE).stream()
                        .filter(row -> row.status() == Shipment.Status.PACKED
                                && row.from().equals(place))
                        .flatMap(row -> row.line(lot).stream())
                        .mapToLong(ShipmentLine::sent)
                        .sum();
    }

    private static long allocated(RandomRoad world, DemandId demand) {
        long lines = approved(world)
                .filter(line -> line.demand().equals(demand))
                .mapToLong(Allocation.Line::unpacked)
                .sum();
        return lines
                + world.all(Shipment.TABLE).stream()
                        .filter(row -> row.status().onItsWay())
                        .flatMap(row -> row.lines().stream())
                        .flatMap(line -> line.shares().stream())
                        .filter(share -> share.demand().equals(demand))
                        .mapToLong(ShipmentLine.Share::promised)
                        .sum();
    }

    private static Stream<Allocation.Line> approved(RandomRoad world) {
        return world.all(Allocation.TABLE).stream()
                .filter(row -> row.status() == Allocation.Status.APPROVED)
                .flatMap(row -> row.lines().stream());
    }
}
