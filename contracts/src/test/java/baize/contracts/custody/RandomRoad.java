package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.ANNEX;
import static baize.contracts.custody.RoadBench.APPROVER;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.FIRM_DRIVER;
import static baize.contracts.custody.RoadBench.FIRM_PACKER;
import static baize.contracts.custody.RoadBench.FIRM_STORE;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.OTHER_DRIVER;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.SECOND_DRIVER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.TIANYOU_STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.lot;

import baize.contracts.Command;
import baize.contracts.Decision;
import baize.contracts.Quantity;
import baize.contracts.Signer;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.Allocation.Reason;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.CancelAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.allocation.AllocationCommand.RejectionReason;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.Box.BoxLine;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.Use;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** People who allocate, pack, hand over, count, correct, settle, return, use and lose at random, and often wrongly. */
final class RandomRoad {
    static final int LOTS = 5;
    static final int DEMANDS = 4;

    private static final List<Signer> PEOPLE = List.of(
            PACKER,
            KEEPER,
            DRIVER,
            SECOND_DRIVER,
            OTHER_DRIVER,
            UNION,
            UNION_SECOND,
            TIANYOU,
            FIRM_PACKER,
            FIRM_DRIVER);
    private static final List<PlaceId> PLACES = List.of(STORE, ANNEX, FIRM_STORE, UNION_STORE, TIANYOU_STORE);

    private final RandomGenerator random;
    private final RoadBench road = new RoadBench();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private int next = 1;

    RandomRoad(RandomGenerator random) {
        this.random = random;
        for (int number = 1; number <= LOTS; number++) {
            boolean firm = number == LOTS;
            road.aLot(
                    number,
                    number % 2 == 0 ? KN95 : N95,
                    500 + random.nextInt(1000),
                    firm ? FIRM_STORE : STORE,
                    firm ? FIRM_PACKER : PACKER,
                    Optional.empty());
        }
        road.aDemand(1, UNION, UNION_STORE, N95, 1500, Use.FRONT_LINE);
        road.aDemand(2, UNION, UNION_STORE, N95, 800, Use.WARD);
        road.aDemand(3, TIANYOU, TIANYOU_STORE, KN95, 2000, Use.GENERAL);
        road.aDemand(4, TIANYOU, TIANYOU_STORE, N95, new Need.Unknown(), Use.WARD);
    }

    RoadBench road() {
        return road;
    }

    /** How often a command of each kind was accepted. */
    Map<String, Integer> accepted() {
        return accepted;
    }

    void step() {
        switch (random.nextInt(15)) {
            case 0, 1 -> propose();
            case 2, 3 -> approve();
            case 4 -> cancel();
            case 5, 6 -> deliver();
            case 7 -> move();
            case 8, 9 -> handOver();
            case 10 -> receive();
            case 11 -> correct();
            case 12 -> settle();
            case 13 -> unpack();
            default -> disturb();
        }
    }

    <V extends Record> List<V> all(Table<V> table) {
        return road.bench().state().range(table, "", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }

    private void propose() {
        ProposedLine[] lines = new ProposedLine[1 + random.nextInt(3)];
        Arrays.setAll(lines, line -> {
            int lot = 1 + random.nextInt(LOTS);
            PlaceId place = lot == LOTS ? FIRM_STORE : STORE;
            return new ProposedLine(lot(lot), place, demand(1 + random.nextInt(DEMANDS)), 1 + random.nextInt(400));
        });
        List<Allocation> approved = all(Allocation.TABLE).stream()
                .filter(row -> row.status() == Allocation.Status.APPROVED)
                .toList();
        Optional<AllocationId> corrects = approved.isEmpty() || random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(any(approved).allocation());
        submit(PROPOSER, new ProposeAllocation(allocation(next++), List.of(lines), Set.of(Reason.URGENCY), corrects));
    }

    private void approve() {
        all(Allocation.TABLE).stream()
                .filter(row -> row.status() == Allocation.Status.PROPOSED)
                .findFirst()
                .ifPresent(row -> {
                    if (!submit(APPROVER, new ApproveAllocation(row.allocation()))) {
                        submit(APPROVER, new CancelAllocation(row.allocation(), RejectionReason.MISTAKE));
                    }
                });
    }

    private void cancel() {
        List<Allocation> rows = all(Allocation.TABLE);
        if (!rows.isEmpty() && random.nextInt(3) == 0) {
            submit(APPROVER, new CancelAllocation(any(rows).allocation(), RejectionReason.NEED_GONE));
        }
    }

    private void deliver() {
        List<Allocation> rows = all(Allocation.TABLE).stream()
                .filter(row -> row.status() == Allocation.Status.APPROVED)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        Allocation allocation = any(rows);
        Allocation.Line line = any(allocation.lines());
        long quantity = Math.max(1, line.unpacked() - any(List.of(0, 0, 0, 7, 90)));
        boolean firm = line.place().equals(FIRM_STORE);
        Waybill waybill = Waybill.delivery(road, next++, allocation.allocation())
                .from(line.place())
                .to(road.row(line.demand()).place())
                .by(any(List.of(DRIVER, OTHER_DRIVER, FIRM_DRIVER)));
        submit(firm ? FIRM_PACKER : PACKER, waybill.pack(new BoxLine(line.lot(), quantity)));
    }

    /** A return of what a demand got, or of anything, or a transfer in the house. */
    private void move() {
        List<Delivered> delivered = all(Delivered.TABLE);
        if (random.nextInt(3) == 0) {
            Waybill transfer = waybill(new Purpose.Transfer(), STORE, ANNEX);
            submit(PACKER, transfer.pack(new BoxLine(lot(1 + random.nextInt(LOTS)), 1 + random.nextInt(100))));
        } else if (delivered.isEmpty() || random.nextInt(3) == 0) {
            Purpose purpose = new Purpose.Return(Purpose.ReturnReason.WRONG_ITEM, Optional.empty());
            BoxLine line = new BoxLine(lot(1 + random.nextInt(LOTS)), 1 + random.nextInt(100));
            submit(UNION, waybill(purpose, UNION_STORE, STORE).pack(line));
        } else {
            Delivered row = any(delivered);
            PlaceId from = road.row(row.demand()).place();
            Purpose purpose = new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.of(row.demand()));
            long quantity = Math.max(1, row.quantity() - any(List.of(-1, 0, 3, 90)));
            submit(
                    from.equals(UNION_STORE) ? UNION : TIANYOU,
                    waybill(purpose, from, STORE).pack(new BoxLine(row.lot(), quantity)));
        }
    }

    private Waybill waybill(Purpose purpose, PlaceId from, PlaceId to) {
        return Waybill.delivery(road, next++, allocation(1))
                .forPurpose(purpose)
                .from(from)
                .to(to);
    }

    private void handOver() {
        shipment(Shipment.Status.values()).ifPresent(waybill -> {
            Shipment row = waybill.row();
            boolean second = !row.legs().isEmpty() && random.nextBoolean();
            int leg = next++;
            Signer signer = any(PEOPLE);
            Side side = any(List.of(Side.values()));
            if (second) {
                HandOverId id = any(row.legs());
                HandOver open =
                        road.bench().state().find(HandOver.TABLE.key(id)).orElseThrow();
                submit(
                        signer,
                        new CustodyCommand.SignHandOver(
                                id,
                                row.shipment(),
                                side,
                                side == Side.GIVER ? open.taker() : open.giver(),
                                HandOver.Condition.GOOD,
                                road.now(),
                                Optional.empty()));
            } else if (random.nextBoolean()) {
                submit(holder(row), waybill.sign(leg, Side.GIVER, any(PEOPLE).member()));
            } else {
                submit(signer, waybill.sign(leg, Side.TAKER, row.holder()));
            }
        });
    }

    private Signer holder(Shipment row) {
        return PEOPLE.stream()
                .filter(person -> person.member().equals(row.holder()))
                .findFirst()
                .orElseThrow();
    }

    private void receive() {
        shipment(Shipment.Status.PACKED, Shipment.Status.IN_TRANSIT)
                .ifPresent(waybill -> submit(any(PEOPLE), receiver(waybill), waybill.receipt(count(waybill))));
    }

    /** Anybody tries to cancel any shipment, then whoever may. */
    private void unpack() {
        shipment(Shipment.Status.values())
                .ifPresent(waybill -> submit(any(PEOPLE), holderOf(waybill.from()), waybill.cancel()));
    }

    private void correct() {
        shipment(Shipment.Status.RECEIVED, Shipment.Status.RECEIVED_WITH_DISCREPANCY, Shipment.Status.SETTLED)
                .ifPresent(waybill -> submit(any(PEOPLE), receiver(waybill), waybill.correction(count(waybill))));
    }

    private void settle() {
        shipment(Shipment.Status.RECEIVED_WITH_DISCREPANCY).ifPresent(waybill -> {
            ShipmentLine line = any(waybill.row().lines());
            Outcome outcome = any(List.of(Outcome.values()));
            long open = Math.max(1, line.unexplained(outcome) - any(List.of(0, 0, 0, 2)));
            submit(any(PEOPLE), holderOf(waybill.from()), waybill.settle(line.lot(), open, outcome));
        });
    }

    /** Use, loss, and a lot that turns out to be another item. */
    private void disturb() {
        PlaceId place = any(PLACES);
        var lot = lot(1 + random.nextInt(LOTS));
        Quantity quantity = Quantity.pieces(1 + random.nextInt(60));
        switch (random.nextInt(4)) {
            case 0, 1 -> submit(holderOf(place), new StockCommand.RecordUse(place, lot, quantity, road.now()));
            case 2 ->
                submit(
                        holderOf(place),
                        new StockCommand.RecordLoss(
                                place,
                                lot,
                                quantity,
                                StockCommand.LossKind.DAMAGED,
                                StockCommand.DifferenceReason.UNKNOWN,
                                road.now()));
            default -> {
                ItemCode other = road.row(lot).item().equals(N95) ? KN95 : N95;
                long arrived = road.row(lot).graded();
                submit(
                        RoadBench.DEPARTMENT,
                        new StockCommand.RegradeLot(lot, other, arrived, StockCommand.CorrectionReason.WRONG_GRADE));
            }
        }
    }

    private Counted[] count(Waybill waybill) {
        List<Counted> counted = new ArrayList<>();
        for (ShipmentLine line : waybill.row().lines()) {
            long usable = Math.max(0, line.sent() + any(List.of(0, 0, 1, -1, -7, -50, 12)));
            Optional<ItemCode> item = random.nextInt(12) == 0 ? Optional.of(KN95) : Optional.empty();
            counted.add(new Counted(line.lot(), usable, any(List.of(0, 0, 0, 1, 9)), item));
        }
        var extra = lot(1 + random.nextInt(LOTS));
        if (random.nextInt(8) == 0 && waybill.row().line(extra).isEmpty()) {
            counted.add(new Counted(extra, random.nextInt(9), random.nextInt(2), Optional.empty()));
        }
        return counted.toArray(Counted[]::new);
    }

    private Optional<Waybill> shipment(Shipment.Status... statuses) {
        List<Shipment> rows = all(Shipment.TABLE).stream()
                .filter(row -> List.of(statuses).contains(row.status()))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Shipment row = any(rows);
        return Optional.of(new Waybill(road, row.shipment(), row.purpose(), row.from(), row.to(), row.carrier()));
    }

    private Signer receiver(Waybill waybill) {
        return holderOf(waybill.to());
    }

    private Signer holderOf(PlaceId place) {
        return place.equals(UNION_STORE)
                ? UNION_SECOND
                : place.equals(TIANYOU_STORE) ? TIANYOU : place.equals(FIRM_STORE) ? FIRM_DRIVER : KEEPER;
    }

    /** Somebody tries first, then who may. */
    private void submit(Signer anybody, Signer right, Command command) {
        if (!submit(anybody, command)) {
            submit(right, command);
        }
    }

    private boolean submit(Signer signer, Command command) {
        boolean taken = road.bench().submit(signer, command) instanceof Decision.Accepted;
        if (taken) {
            accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
        }
        return taken;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
