package baize.services.views;

import baize.contracts.Command;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Signer;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.Box.BoxLine;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.RoadBench;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.ShipmentLine;
import baize.contracts.custody.Waybill;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.DiversionId;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.CountId;
import baize.contracts.stock.Lot;
import baize.contracts.stock.LotId;
import baize.contracts.stock.MakerLot;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A region in which random things happen by the rules: goods come, are asked for, allocated, carried, counted, corrected, lost and used. */
final class RandomRegion {
    private static final List<ItemCode> ITEMS = List.of(RoadBench.N95, RoadBench.KN95, RoadBench.SURGICAL);
    private static final List<Use> USES = List.of(Use.FRONT_LINE, Use.WARD, Use.GENERAL);
    private static final List<PlaceId> HOSPITALS =
            List.of(RoadBench.UNION_STORE, RoadBench.RENAI_STORE, RoadBench.TIANYOU_STORE);
    private static final List<MakerLot> MAKER_LOTS = IntStream.range(0, 40)
            .mapToObj(number -> MakerLot.of("a-maker", "A/" + number))
            .toList();

    private final RoadBench road;
    private final RandomGenerator random;
    private final List<Waybill> waybills = new ArrayList<>();
    private int lots;
    private int demands;
    private int allocations;
    private int legs;
    private int counts;
    private int diversions;

    RandomRegion(RoadBench road, RandomGenerator random) {
        this.road = road;
        this.random = random;
        arrive();
        ask();
    }

    /** One thing happens, or is refused; time passes. */
    void step() {
        switch (random.nextInt(33)) {
            case 0, 1 -> arrive();
            case 2 -> inspect();
            case 3 -> regrade();
            case 4, 5, 6 -> ask();
            case 7 -> changeDemand();
            case 8, 9, 10, 11 -> allocate();
            case 12 -> takeBack();
            case 13, 14, 15, 16, 17 -> pack();
            case 18, 19, 20, 21 -> handOver();
            case 22, 23, 24 -> receive();
            case 25 -> correct();
            case 26, 27 -> settle();
            case 28 -> loseOrUse();
            case 29 -> count();
            case 30 -> unpack();
            default -> stopOrDivert();
        }
        road.pass(Duration.ofMinutes(random.nextInt(60)));
    }

    private void arrive() {
        int number = ++lots;
        boolean straight = random.nextInt(6) == 0;
        PlaceId place = straight ? RoadBench.UNION_STORE : RoadBench.STORE;
        Signer receiver = straight ? RoadBench.UNION : RoadBench.PACKER;
        ItemCode item = one(ITEMS);
        if (random.nextInt(3) == 0) {
            Target target = random.nextBoolean()
                    ? new Target.Hospital(RoadBench.TIANYOU.member())
                    : new Target.OneDemand(RoadBench.demand(1 + random.nextInt(Math.max(1, demands))));
            submit(
                    RoadBench.CHARITY,
                    new DonationCommand.RegisterGift(
                            RoadBench.gift(number),
                            item,
                            Quantity.pieces(1 + random.nextInt(500)),
                            target,
                            OriginRisk.NONE,
                            Gift.Display.SURNAME_ONLY,
                            Optional.empty(),
                            Optional.empty()));
        }
        submit(
                receiver,
                new StockCommand.RecordArrival(
                        RoadBench.lot(number),
                        RoadBench.gift(number),
                        place,
                        item,
                        Quantity.pieces(1 + random.nextInt(500)),
                        random.nextInt(8) == 0 ? OriginRisk.ELEVATED : OriginRisk.NONE,
                        road.now(),
                        Optional.empty()));
        if (random.nextInt(4) > 0) {
            inspect(number, straight ? RoadBench.UNION : RoadBench.PACKER);
        }
    }

    private void inspect() {
        inspect(1 + random.nextInt(lots), random.nextBoolean() ? RoadBench.UNION : RoadBench.PACKER);
    }

    private void inspect(int number, Signer by) {
        ItemCode item = random.nextInt(4) > 0 ? road.row(RoadBench.lot(number)).item() : one(ITEMS);
        submit(
                by,
                new StockCommand.InspectLot(
                        RoadBench.lot(number),
                        by.equals(RoadBench.UNION) ? RoadBench.UNION_STORE : RoadBench.STORE,
                        item,
                        Quantity.pieces(random.nextInt(5)),
                        Optional.of(one(MAKER_LOTS)),
                        random.nextBoolean() ? Optional.of(today().plusDays(random.nextInt(1, 90))) : Optional.empty(),
                        road.now(),
                        Optional.empty()));
    }

    private void regrade() {
        LotId lot = lot();
        ItemCode item = one(ITEMS);
        long corrects = road.row(lot).graded();
        var wrong = StockCommand.CorrectionReason.WRONG_GRADE;
        submit(RoadBench.DEPARTMENT, new StockCommand.RegradeLot(lot, item, corrects, wrong));
        submit(RoadBench.PACKER, new StockCommand.ProposeUpgrade(lot, item, corrects, wrong));
        long proposal = road.bench().position();
        submit(RoadBench.DEPARTMENT, new StockCommand.DecideUpgrade(lot, proposal, random.nextInt(3) > 0));
        if (random.nextBoolean()) {
            submit(RoadBench.DEPARTMENT, new StockCommand.SettleDoubt(lot));
        }
    }

    private void ask() {
        PlaceId place = one(HOSPITALS);
        int number = ++demands;
        submit(
                keeper(place),
                new SupplyCommand.SubmitDemand(
                        RoadBench.demand(number),
                        place,
                        one(ITEMS),
                        need(),
                        one(USES),
                        Urgency.HIGH,
                        today().plusDays(1 + random.nextInt(5)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        if (random.nextInt(5) > 0) {
            submit(RoadBench.PROPOSER, review(RoadBench.demand(number), SupplyCommand.Verdict.APPROVED));
        }
    }

    private SupplyCommand.ReviewDemand review(DemandId demand, SupplyCommand.Verdict verdict) {
        long stated = road.bench()
                .state()
                .find(Demand.TABLE.key(demand))
                .map(Demand::stated)
                .orElse(0L);
        return new SupplyCommand.ReviewDemand(demand, stated, verdict);
    }

    private void changeDemand() {
        DemandId demand = RoadBench.demand(1 + random.nextInt(demands));
        Signer hospital = road.bench()
                .state()
                .find(Demand.TABLE.key(demand))
                .map(row -> keeper(row.place()))
                .orElse(RoadBench.UNION);
        switch (random.nextInt(6)) {
            case 0 ->
                submit(hospital, new SupplyCommand.WithdrawDemand(demand, SupplyCommand.WithdrawalReason.MISTAKE));
            case 1, 2 -> submit(hospital, new SupplyCommand.RenewDemand(demand, need(), today().plusDays(3)));
            case 3 -> submit(RoadBench.PROPOSER, review(demand, SupplyCommand.Verdict.REJECTED));
            case 4 -> submit(RoadBench.PROPOSER, new SupplyCommand.EscalateDemand(demand));
            default -> submit(RoadBench.PROPOSER, review(demand, SupplyCommand.Verdict.APPROVED));
        }
    }

    private void allocate() {
        LotId lot = lot();
        List<Demand> fitting = road.bench().state().range(Demand.TABLE, "", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .filter(row ->
                        row.item().equals(road.row(lot).item()) && row.status().allocatable())
                .toList();
        Optional<Demand> demand = fitting.isEmpty() ? Optional.empty() : Optional.of(one(fitting));
        long most = Math.min(
                road.free(RoadBench.STORE, lot),
                demand.flatMap(Demand::openNeed).map(Quantity::amount).orElse(50L));
        if (demand.isEmpty() || most <= 0) {
            return;
        }
        Optional<AllocationId> corrects = allocations > 0 && random.nextInt(4) == 0
                ? Optional.of(RoadBench.allocation(1 + random.nextInt(allocations)))
                : Optional.empty();
        int number = ++allocations;
        submit(
                RoadBench.PROPOSER,
                new AllocationCommand.ProposeAllocation(
                        RoadBench.allocation(number),
                        lines(lot, demand.get(), random.nextLong(1, most + 1), fitting),
                        Set.of(
                                Allocation.Reason.URGENCY,
                                Allocation.Reason.LATER_EXPIRY_CHOSEN,
                                Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                        corrects));
        if (random.nextInt(8) > 0) {
            submit(RoadBench.APPROVER, new AllocationCommand.ApproveAllocation(RoadBench.allocation(number)));
        }
    }

    /** One line, or several: the same lot for the same demand twice, or for another demand too. */
    private List<AllocationCommand.ProposedLine> lines(LotId lot, Demand demand, long quantity, List<Demand> others) {
        if (quantity < 2 || random.nextBoolean()) {
            return List.of(RoadBench.line(lot, demand.demand(), quantity));
        }
        long part = random.nextLong(1, quantity);
        DemandId second = random.nextBoolean() ? demand.demand() : one(others).demand();
        return List.of(RoadBench.line(lot, demand.demand(), quantity - part), RoadBench.line(lot, second, part));
    }

    private void takeBack() {
        if (allocations > 0) {
            var allocation = RoadBench.allocation(1 + random.nextInt(allocations));
            AllocationCommand.RejectionReason reason = AllocationCommand.RejectionReason.NEED_GONE;
            submit(
                    RoadBench.APPROVER,
                    random.nextBoolean()
                            ? new AllocationCommand.CancelAllocation(allocation, reason)
                            : new AllocationCommand.RejectAllocation(allocation, reason));
        }
    }

    private void pack() {
        if (allocations == 0) {
            return;
        }
        int number = 1 + random.nextInt(allocations);
        Optional<Allocation> allocation = road.bench().state().find(Allocation.TABLE.key(RoadBench.allocation(number)));
        if (allocation.isEmpty() || allocation.get().status() != Allocation.Status.APPROVED) {
            return;
        }
        Allocation.Line line = one(allocation.get().lines().stream()
                .filter(left -> left.packed() < left.quantity())
                .toList());
        PlaceId to = road.row(line.demand()).place();
        Waybill way = Waybill.delivery(road, waybills.size() + 1, RoadBench.allocation(number))
                .to(to);
        long quantity = random.nextLong(1, line.quantity() - line.packed() + 1);
        long half = quantity / 2;
        submit(
                RoadBench.PACKER,
                half > 0 && half < quantity - half
                        ? way.pack(new BoxLine(line.lot(), half), new BoxLine(line.lot(), quantity - half))
                        : way.pack(new BoxLine(line.lot(), quantity)));
        if (road.bench().state().find(Shipment.TABLE.key(way.shipment())).isPresent()) {
            waybills.add(way);
        }
    }

    private void handOver() {
        waybill().ifPresent(way -> {
            boolean countersign = legs > 0 && random.nextInt(3) == 0;
            HandOverId leg = Waybill.leg(countersign ? 1 + random.nextInt(legs) : ++legs);
            HandOver.Condition condition =
                    one(List.of(HandOver.Condition.GOOD, HandOver.Condition.OPENED, HandOver.Condition.DAMAGED));
            List<Signer> hands = List.of(
                    RoadBench.KEEPER,
                    RoadBench.DRIVER,
                    RoadBench.SECOND_DRIVER,
                    RoadBench.OTHER_DRIVER,
                    RoadBench.UNION);
            Signer signer = one(hands);
            MemberId other = one(hands).member();
            CustodyCommand.Side side = random.nextBoolean() ? CustodyCommand.Side.GIVER : CustodyCommand.Side.TAKER;
            if (signer.member().equals(other)) {
                return;
            }
            submit(
                    signer,
                    new CustodyCommand.SignHandOver(
                            leg, way.shipment(), side, other, condition, road.now(), Optional.empty()));
        });
    }

    private void unpack() {
        waybills.stream()
                .filter(way -> way.row().status() == Shipment.Status.PACKED)
                .findFirst()
                .ifPresent(way -> submit(RoadBench.KEEPER, way.cancel()));
    }

    private void receive() {
        waybills.stream()
                .filter(way -> way.row().status().onItsWay())
                .findFirst()
                .ifPresent(way -> submit(receiver(way), way.receipt(counted(way))));
    }

    private void correct() {
        waybill()
                .filter(way -> way.row().received().isPresent())
                .ifPresent(way -> submit(receiver(way), way.correction(counted(way))));
    }

    /** Mostly as sent; sometimes fewer, more, damaged, another grade, or a lot that is not on the papers. */
    private CustodyCommand.Counted[] counted(Waybill way) {
        List<CustodyCommand.Counted> counted = new ArrayList<>();
        for (ShipmentLine line : way.row().lines()) {
            long damaged = random.nextInt(3) == 0 ? random.nextLong(line.sent() + 1) : 0;
            long usable = Math.max(0, line.sent() - damaged + (random.nextInt(2) == 0 ? random.nextInt(-3, 4) : 0));
            counted.add(new CustodyCommand.Counted(
                    line.lot(), usable, damaged, random.nextInt(6) == 0 ? Optional.of(one(ITEMS)) : Optional.empty()));
        }
        LotId other = lot();
        if (random.nextInt(6) == 0
                && counted.stream().noneMatch(line -> line.lot().equals(other))) {
            counted.add(Waybill.counted(other, 1 + random.nextInt(3)));
        }
        return counted.toArray(CustodyCommand.Counted[]::new);
    }

    private void settle() {
        waybill().filter(way -> !way.row().status().onItsWay()).ifPresent(way -> {
            ShipmentLine line = one(way.row().lines());
            CustodyCommand.Outcome outcome = one(List.of(CustodyCommand.Outcome.values()));
            long open = line.unexplained(outcome);
            if (open > 0) {
                submit(
                        RoadBench.KEEPER,
                        way.settle(line.lot(), random.nextBoolean() ? open : random.nextLong(1, open + 1), outcome));
            }
        });
    }

    private void loseOrUse() {
        LotId lot = lot();
        boolean use = random.nextBoolean();
        PlaceId place = use ? one(HOSPITALS) : RoadBench.STORE;
        long there = road.at(place, lot);
        if (there > 0) {
            Quantity quantity = Quantity.pieces(random.nextLong(1, Math.min(there, 30) + 1));
            submit(
                    use ? keeper(place) : RoadBench.PACKER,
                    use
                            ? new StockCommand.RecordUse(place, lot, quantity, road.now())
                            : new StockCommand.RecordLoss(
                                    place,
                                    lot,
                                    quantity,
                                    random.nextBoolean() ? StockCommand.LossKind.LOST : StockCommand.LossKind.DAMAGED,
                                    StockCommand.DifferenceReason.UNKNOWN,
                                    road.now()));
            long entry = road.bench().position();
            submit(RoadBench.KEEPER, new StockCommand.ConfirmLoss(lot, entry));
            if (random.nextInt(3) == 0) {
                submit(
                        use ? keeper(place) : RoadBench.KEEPER,
                        new StockCommand.CorrectEnding(
                                lot, entry, random.nextInt(10), StockCommand.CorrectionReason.WRONG_QUANTITY));
                confirm(lot, use && place.equals(RoadBench.UNION_STORE) ? RoadBench.UNION_SECOND : RoadBench.PACKER);
            }
        }
        correctRecords();
    }

    /** Confirms the correction just proposed, if one was. */
    private void confirm(LotId lot, Signer second) {
        submit(second, new StockCommand.ConfirmCorrection(lot, road.bench().position()));
    }

    /** An arrival was of more, of fewer or of another gift; a label was read wrongly; a recall is decided. */
    private void correctRecords() {
        Lot lot = road.row(lot());
        submit(
                RoadBench.KEEPER,
                new StockCommand.CorrectArrival(
                        lot.lot(),
                        random.nextBoolean() ? lot.gift() : RoadBench.gift(1 + random.nextInt(lots)),
                        Quantity.pieces(random.nextInt(500)),
                        lot.arrived().position(),
                        StockCommand.CorrectionReason.WRONG_QUANTITY));
        confirm(lot.lot(), RoadBench.PACKER);
        lot.inspected()
                .ifPresent(inspected -> submit(
                        RoadBench.KEEPER,
                        new StockCommand.CorrectInspection(
                                lot.lot(),
                                Optional.of(one(MAKER_LOTS)),
                                Optional.of(today().plusDays(random.nextInt(1, 90))),
                                inspected.position(),
                                StockCommand.CorrectionReason.WRONG_LABEL)));
        confirm(lot.lot(), RoadBench.PACKER);
        lot.makerLot()
                .ifPresent(makerLot -> submit(
                        RoadBench.DEPARTMENT_SECOND,
                        new StockCommand.DecideRecall(lot.item(), makerLot, random.nextBoolean())));
    }

    private void count() {
        LotId lot = lot();
        CountId count = new CountId(RoadBench.uuid(++counts));
        long counted = Math.max(0, road.at(RoadBench.STORE, lot) + random.nextInt(-3, 4));
        submit(RoadBench.PACKER, new StockCommand.CountStock(count, RoadBench.STORE, lot, counted));
        submit(
                RoadBench.KEEPER,
                new StockCommand.ConfirmCount(
                        count, counted + random.nextInt(2), StockCommand.DifferenceReason.MISCOUNT));
    }

    private void stopOrDivert() {
        LotId lot = lot();
        switch (random.nextInt(12)) {
            case 6 ->
                submit(
                        one(List.of(RoadBench.UNION, RoadBench.KEEPER)),
                        new StockCommand.EndHold(lot, StockCommand.HoldEndReason.TREATED));
            case 7 -> submit(RoadBench.UNION_SECOND, new StockCommand.HoldLot(lot, 1 + random.nextInt(9)));
            case 8 ->
                submit(
                        one(List.of(RoadBench.UNION, RoadBench.UNION_SECOND)),
                        random.nextBoolean()
                                ? new StockCommand.BlockLot(lot, true, StockCommand.BlockReason.DEFECTIVE)
                                : new StockCommand.BlockLot(lot, false, StockCommand.BlockReason.CLEARED));
            case 0 ->
                submit(RoadBench.PACKER, new StockCommand.BlockLot(lot, true, StockCommand.BlockReason.GRADE_IN_DOUBT));
            case 1 -> submit(RoadBench.KEEPER, new StockCommand.BlockLot(lot, false, StockCommand.BlockReason.CLEARED));
            case 2 -> submit(RoadBench.PACKER, new StockCommand.HoldLot(lot, 1 + random.nextInt(3)));
            case 3 ->
                submit(
                        RoadBench.DEPARTMENT,
                        new StockCommand.RecallMakerLot(
                                one(ITEMS), one(MAKER_LOTS), StockCommand.BlockReason.DEFECTIVE));
            case 4 -> submit(RoadBench.PACKER, new StockCommand.TreatLot(lot, StockCommand.Treatment.UV, road.now()));
            default -> {
                DiversionId diversion = new DiversionId(RoadBench.uuid(++diversions));
                submit(
                        RoadBench.PROPOSER,
                        new DonationCommand.ProposeDiversion(
                                diversion,
                                RoadBench.gift(1 + random.nextInt(lots)),
                                new Target.Hospital(RoadBench.RENAI.member()),
                                Diversion.Reason.GREATER_URGENCY));
                submit(RoadBench.APPROVER, new DonationCommand.ApproveDiversion(diversion));
            }
        }
    }

    private void submit(Signer signer, Command command) {
        road.bench().submit(signer, command);
    }

    private Signer receiver(Waybill way) {
        return way.to().equals(RoadBench.UNION_STORE) ? RoadBench.UNION_SECOND : keeper(way.to());
    }

    private static Signer keeper(PlaceId place) {
        return place.equals(RoadBench.UNION_STORE)
                ? RoadBench.UNION
                : place.equals(RoadBench.RENAI_STORE) ? RoadBench.RENAI : RoadBench.TIANYOU;
    }

    private Need need() {
        return random.nextInt(4) == 0 ? new Need.Unknown() : new Need.Known(Quantity.pieces(1 + random.nextInt(60)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(road.now(), ZoneOffset.UTC);
    }

    private Optional<Waybill> waybill() {
        return waybills.isEmpty() ? Optional.empty() : Optional.of(one(waybills));
    }

    private LotId lot() {
        return RoadBench.lot(1 + random.nextInt(lots));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
