package baize.checks.input;

import baize.checks.Actor;
import baize.checks.Region;
import baize.checks.RunningNode;
import baize.contracts.Command;
import baize.contracts.CommandTypes;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.ShipmentId;
import baize.contracts.custody.ShipmentLine;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.CountId;
import baize.contracts.stock.Lot;
import baize.contracts.stock.LotId;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockCount;
import baize.contracts.supply.Demand;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What somebody might well do next, by the state as it is: most of it is accepted. */
final class SensibleDeeds {
    private static final int LIMIT = 2_000;
    private static final int MOST = 40;

    private final Region region;
    private final Random random;
    private final List<Actor> officers;
    private final WorldState state;

    SensibleDeeds(RunningNode node, Random random, List<Actor> officers) {
        this.region = node.region();
        this.random = random;
        this.officers = officers;
        this.state = node.runtime().ledger().state();
    }

    /** One of them, where there is anything to do of the kind that chance has picked. */
    Optional<RandomLife.Deed> next() {
        List<Supplier<Optional<RandomLife.Deed>>> kinds = List.of(
                this::arrive,
                this::inspect,
                this::ask,
                this::review,
                this::propose,
                this::approve,
                this::pack,
                this::handOver,
                this::receive,
                this::receive,
                this::correct,
                this::settle,
                this::use,
                this::count,
                this::confirm,
                this::sendBack);
        return any(kinds).flatMap(Supplier::get);
    }

    private Optional<RandomLife.Deed> arrive() {
        return by(
                region.keeper().member(),
                new StockCommand.RecordArrival(
                        new LotId(Region.uuid()),
                        Region.aCode(),
                        Region.STORE,
                        Region.N95,
                        Quantity.pieces(MOST + random.nextInt(10 * MOST)),
                        OriginRisk.NONE,
                        region.now(),
                        Optional.empty()));
    }

    private Optional<RandomLife.Deed> inspect() {
        return one(Lot.TABLE, lot -> lot.inspected().isEmpty())
                .flatMap(lot -> by(
                        region.keeper().member(),
                        new StockCommand.InspectLot(
                                lot.lot(),
                                Region.STORE,
                                Region.N95,
                                Quantity.pieces(random.nextInt(4)),
                                Optional.empty(),
                                Optional.empty(),
                                region.now(),
                                Optional.empty())));
    }

    private Optional<RandomLife.Deed> ask() {
        boolean first = random.nextBoolean();
        return by(
                (first ? region.nurse() : region.otherNurse()).member(),
                region.demand(
                        first ? Region.FIRST_WARD : Region.SECOND_WARD,
                        Region.N95,
                        Region.aNeedOf(1 + random.nextInt(10 * MOST))));
    }

    private Optional<RandomLife.Deed> review() {
        return one(Demand.TABLE, demand -> demand.status() == Demand.Status.SUBMITTED)
                .flatMap(demand -> by(
                        region.approver().member(),
                        new SupplyCommand.ReviewDemand(
                                demand.demand(), demand.stated(), SupplyCommand.Verdict.APPROVED)));
    }

    private Optional<RandomLife.Deed> propose() {
        return one(Demand.TABLE, demand -> demand.status().allocatable())
                .flatMap(demand -> one(Lot.TABLE, lot -> free(Region.STORE, lot) > 0)
                        .flatMap(lot -> by(
                                region.proposer().member(),
                                new AllocationCommand.ProposeAllocation(
                                        new AllocationId(Region.uuid()),
                                        List.of(new AllocationCommand.ProposedLine(
                                                lot.lot(),
                                                Region.STORE,
                                                demand.demand(),
                                                some(Math.min(
                                                        free(Region.STORE, lot),
                                                        demand.openNeed()
                                                                .map(Quantity::amount)
                                                                .orElse(1L))))),
                                        Set.of(Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                                        Optional.empty()))));
    }

    private Optional<RandomLife.Deed> approve() {
        return one(Allocation.TABLE, allocation -> allocation.status() == Allocation.Status.PROPOSED)
                .flatMap(allocation -> by(
                        region.approver().member(), new AllocationCommand.ApproveAllocation(allocation.allocation())));
    }

    private Optional<RandomLife.Deed> pack() {
        return one(Allocation.TABLE, allocation -> allocation.status() == Allocation.Status.APPROVED)
                .flatMap(allocation -> allocation.lines().stream()
                        .filter(line -> line.packed() < line.quantity())
                        .findFirst()
                        .flatMap(line -> by(
                                region.keeper().member(),
                                packing(
                                        new Purpose.Delivery(allocation.allocation()),
                                        Region.STORE,
                                        state.find(Demand.TABLE.key(line.demand()))
                                                .orElseThrow()
                                                .place(),
                                        line.lot(),
                                        some(line.quantity() - line.packed())))));
    }

    private Optional<RandomLife.Deed> handOver() {
        return one(Shipment.TABLE, shipment -> shipment.status().onItsWay())
                .flatMap(shipment -> by(
                        shipment.holder(),
                        new CustodyCommand.SignHandOver(
                                new HandOverId(Region.uuid()),
                                shipment.shipment(),
                                CustodyCommand.Side.GIVER,
                                random.nextBoolean() ? shipment.carrier() : keeper(shipment.to()),
                                HandOver.Condition.GOOD,
                                region.now(),
                                Optional.empty())));
    }

    private Optional<RandomLife.Deed> receive() {
        return one(Shipment.TABLE, shipment -> shipment.status().onItsWay())
                .flatMap(shipment -> by(
                        keeper(shipment.to()),
                        new CustodyCommand.SignReceipt(
                                shipment.shipment(),
                                counted(shipment),
                                CustodyCommand.Medium.DEVICE,
                                region.now(),
                                Optional.empty())));
    }

    private Optional<RandomLife.Deed> correct() {
        return one(Shipment.TABLE, shipment -> shipment.received().isPresent())
                .flatMap(shipment -> by(
                        keeper(shipment.to()),
                        new CustodyCommand.CorrectReceipt(
                                shipment.shipment(),
                                counted(shipment),
                                shipment.received().orElseThrow().position(),
                                StockCommand.CorrectionReason.WRONG_QUANTITY)));
    }

    private Optional<RandomLife.Deed> settle() {
        return one(Shipment.TABLE, shipment -> shipment.status() == Shipment.Status.RECEIVED_WITH_DISCREPANCY)
                .flatMap(shipment -> by(
                        shipment.sender(),
                        new CustodyCommand.SettleDiscrepancy(
                                shipment.shipment(),
                                shipment.lines().getFirst().lot(),
                                1,
                                any(List.of(CustodyCommand.Outcome.values())).orElseThrow(),
                                StockCommand.DifferenceReason.UNKNOWN)));
    }

    private Optional<RandomLife.Deed> use() {
        PlaceId ward = random.nextBoolean() ? Region.FIRST_WARD : Region.SECOND_WARD;
        return one(Lot.TABLE, lot -> free(ward, lot) > 0)
                .flatMap(lot -> by(
                        keeper(ward),
                        new StockCommand.RecordUse(
                                ward, lot.lot(), Quantity.pieces(some(free(ward, lot))), region.now())));
    }

    private Optional<RandomLife.Deed> count() {
        return one(Lot.TABLE, lot -> free(Region.STORE, lot) > 0)
                .flatMap(lot -> by(
                        region.keeper().member(),
                        new StockCommand.CountStock(
                                new CountId(Region.uuid()),
                                Region.STORE,
                                lot.lot(),
                                free(Region.STORE, lot) + random.nextInt(3))));
    }

    private Optional<RandomLife.Deed> confirm() {
        return one(StockCount.TABLE, count -> count.second().isEmpty())
                .flatMap(count -> by(
                        region.keeper().member(),
                        new StockCommand.ConfirmCount(
                                count.count(), count.counted(), StockCommand.DifferenceReason.MISCOUNT)));
    }

    private Optional<RandomLife.Deed> sendBack() {
        PlaceId ward = random.nextBoolean() ? Region.FIRST_WARD : Region.SECOND_WARD;
        return one(Lot.TABLE, lot -> free(ward, lot) > 0)
                .flatMap(lot -> by(
                        keeper(ward),
                        packing(
                                new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.empty()),
                                ward,
                                Region.STORE,
                                lot.lot(),
                                some(free(ward, lot)))));
    }

    private CustodyCommand.PackShipment packing(Purpose purpose, PlaceId from, PlaceId to, LotId lot, long pieces) {
        return new CustodyCommand.PackShipment(
                new ShipmentId(Region.uuid()),
                purpose,
                from,
                to,
                region.driver().member(),
                List.of(Region.aBox(lot, pieces)),
                region.now());
    }

    /** What was sent, a little more or a little less. */
    private List<CustodyCommand.Counted> counted(Shipment shipment) {
        List<CustodyCommand.Counted> counted = new ArrayList<>();
        for (ShipmentLine line : shipment.lines()) {
            long usable = Math.max(0, line.sent() + random.nextInt(4) - 2);
            counted.add(new CustodyCommand.Counted(line.lot(), usable, random.nextInt(2), Optional.empty()));
        }
        return counted;
    }

    private long free(PlaceId place, Lot lot) {
        return Stock.free(state, place, lot.lot());
    }

    private long some(long most) {
        return 1 + random.nextLong(Math.max(1, Math.min(MOST, most)));
    }

    private MemberId keeper(PlaceId place) {
        return state.find(Place.TABLE.key(place)).orElseThrow().member();
    }

    private <V extends Record> Optional<V> one(Table<V> table, Predicate<V> wanted) {
        return any(state.range(table, "", LIMIT).stream()
                .map(WorldState.Row::value)
                .filter(wanted)
                .toList());
    }

    /** An officer of this organisation who has the role signs it. */
    private Optional<RandomLife.Deed> by(MemberId member, Command command) {
        Set<Role> roles = CommandTypes.of(command).roles();
        return any(officers.stream()
                        .filter(officer -> officer.member().equals(member))
                        .filter(officer -> officer.key().roles().stream().anyMatch(roles::contains))
                        .toList())
                .map(officer -> new RandomLife.Deed(officer, command));
    }

    private <T> Optional<T> any(List<T> from) {
        return from.isEmpty() ? Optional.empty() : Optional.of(from.get(random.nextInt(from.size())));
    }
}
