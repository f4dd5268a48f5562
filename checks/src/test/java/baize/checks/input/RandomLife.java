package baize.checks.input;

import baize.checks.Actor;
import baize.checks.Region;
import baize.checks.RunningNode;
import baize.contracts.Command;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.CountId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.ledger.codec.AnyRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Officers who do anything in any order: half of it {@link SensibleDeeds what is to be done next}, the rest about things that are there, mostly
 * by somebody with the role, often with too much or too late; and now and then something that makes no sense at all.
 */
final class RandomLife {
    private static final int SENSIBLE_PERCENT = 55;
    private static final int SENSELESS_PERCENT = 8;
    private static final int WRONG_OFFICER_PERCENT = 8;
    private static final List<Long> ODD_QUANTITIES = List.of(0L, 1L, Quantity.LIMIT, Quantity.LIMIT - 1);

    private final RunningNode node;
    private final Random random;
    private final List<Actor> officers;
    private final List<DonationCode> gifts = new ArrayList<>();
    private final List<LotId> lots = new ArrayList<>();
    private final List<DemandId> demands = new ArrayList<>();
    private final List<AllocationId> allocations = new ArrayList<>();
    private final List<ShipmentId> shipments = new ArrayList<>();
    private final List<HandOverId> handOvers = new ArrayList<>();
    private final List<CountId> counts = new ArrayList<>();

    RandomLife(RunningNode node, Random random, List<Actor> officers) {
        this.node = node;
        this.random = random;
        this.officers = List.copyOf(officers);
        gifts.add(Region.aCode());
        lots.add(new LotId(Region.uuid()));
        demands.add(new DemandId(Region.uuid()));
        allocations.add(new AllocationId(Region.uuid()));
        shipments.add(new ShipmentId(Region.uuid()));
        handOvers.add(new HandOverId(Region.uuid()));
        counts.add(new CountId(Region.uuid()));
    }

    /** Who signs what next. */
    record Deed(Actor actor, Command command) {}

    /** The next deed. */
    Deed next() {
        Optional<Deed> sensible =
                chance(SENSIBLE_PERCENT) ? new SensibleDeeds(node, random, officers).next() : Optional.empty();
        if (sensible.isPresent()) {
            return chance(WRONG_OFFICER_PERCENT)
                    ? new Deed(any(officers), sensible.get().command())
                    : remembered(sensible.get());
        }
        if (chance(SENSELESS_PERCENT)) {
            CommandType type = any(CommandTypes.all());
            return new Deed(any(officers), new AnyRecord(random).of(type.command()));
        }
        Command command = any(deeds()).get();
        Set<Role> roles = CommandTypes.of(command).roles();
        List<Actor> fit = officers.stream()
                .filter(officer -> officer.key().roles().stream().anyMatch(roles::contains))
                .toList();
        return new Deed(chance(WRONG_OFFICER_PERCENT) ? any(officers) : any(fit), command);
    }

    /** What was made sensibly may be met again by what is not. */
    private Deed remembered(Deed deed) {
        switch (deed.command()) {
            case SupplyCommand.SubmitDemand made -> demands.add(made.demand());
            case DonationCommand.OfferGift made -> gifts.add(made.code());
            case StockCommand.RecordArrival made -> lots.add(made.lot());
            case StockCommand.CountStock made -> counts.add(made.count());
            case AllocationCommand.ProposeAllocation made -> allocations.add(made.allocation());
            case CustodyCommand.PackShipment made -> shipments.add(made.shipment());
            case CustodyCommand.SignHandOver made -> handOvers.add(made.handOver());
            default -> {}
        }
        return deed;
    }

    private List<Supplier<Command>> deeds() {
        return List.of(
                this::demand,
                () -> new SupplyCommand.ReviewDemand(
                        pick(demands), random.nextLong(node.size()), SupplyCommand.Verdict.APPROVED),
                () -> new SupplyCommand.WithdrawDemand(pick(demands), SupplyCommand.WithdrawalReason.OUTDATED),
                this::offer,
                () -> new DonationCommand.ReviewOffer(pick(gifts), DonationCommand.OfferVerdict.ACCEPTED),
                () -> new DonationCommand.WithdrawOffer(pick(gifts)),
                () -> new DonationCommand.RedirectGift(pick(gifts), new Target.Free()),
                this::arrival,
                this::arrival,
                this::inspection,
                this::inspection,
                () -> new StockCommand.RegradeLot(
                        pick(lots), item(), random.nextLong(node.size()), StockCommand.CorrectionReason.WRONG_GRADE),
                () -> new StockCommand.RecordLoss(
                        place(),
                        pick(lots),
                        Quantity.pieces(quantity()),
                        any(List.of(StockCommand.LossKind.values())),
                        StockCommand.DifferenceReason.UNKNOWN,
                        moment()),
                () -> new StockCommand.RecordUse(place(), pick(lots), Quantity.pieces(quantity()), moment()),
                () -> new StockCommand.CountStock(
                        fresh(counts, new CountId(Region.uuid())), place(), pick(lots), quantity()),
                () -> new StockCommand.ConfirmCount(pick(counts), quantity(), StockCommand.DifferenceReason.MISCOUNT),
                () -> random.nextBoolean()
                        ? new StockCommand.BlockLot(pick(lots), true, StockCommand.BlockReason.DEFECTIVE)
                        : new StockCommand.BlockLot(pick(lots), false, StockCommand.BlockReason.CLEARED),
                this::proposal,
                this::proposal,
                () -> new AllocationCommand.ApproveAllocation(pick(allocations)),
                () -> new AllocationCommand.ApproveAllocation(pick(allocations)),
                () -> new AllocationCommand.CancelAllocation(
                        pick(allocations), AllocationCommand.RejectionReason.MISTAKE),
                this::delivery,
                this::delivery,
                this::otherPacking,
                this::handOver,
                this::handOver,
                this::receipt,
                this::receipt,
                () -> new CustodyCommand.CorrectReceipt(
                        pick(shipments),
                        List.of(counted()),
                        random.nextLong(node.size()),
                        StockCommand.CorrectionReason.WRONG_QUANTITY),
                () -> new CustodyCommand.SettleDiscrepancy(
                        pick(shipments),
                        pick(lots),
                        Math.max(1, quantity()),
                        any(List.of(CustodyCommand.Outcome.values())),
                        StockCommand.DifferenceReason.UNKNOWN));
    }

    private Command demand() {
        Need need = random.nextInt(4) == 0 ? new Need.Unknown() : Region.aNeedOf(Math.max(1, quantity()));
        SupplyCommand.SubmitDemand demand = node.region().demand(place(), item(), need);
        demands.add(demand.demand());
        return demand;
    }

    private Command offer() {
        return new DonationCommand.OfferGift(
                fresh(gifts, Region.aCode()),
                item(),
                Quantity.pieces(Math.max(1, quantity())),
                new Target.Free(),
                OriginRisk.NONE,
                Gift.Display.FULL,
                Optional.empty(),
                Optional.empty());
    }

    private Command arrival() {
        return new StockCommand.RecordArrival(
                fresh(lots, new LotId(Region.uuid())),
                pick(gifts),
                place(),
                item(),
                Quantity.pieces(quantity()),
                OriginRisk.NONE,
                moment(),
                Optional.empty());
    }

    private Command inspection() {
        return new StockCommand.InspectLot(
                pick(lots),
                place(),
                item(),
                Quantity.pieces(random.nextInt(5)),
                Optional.empty(),
                Optional.empty(),
                moment(),
                Optional.empty());
    }

    private Command proposal() {
        return new AllocationCommand.ProposeAllocation(
                fresh(allocations, new AllocationId(Region.uuid())),
                List.of(new AllocationCommand.ProposedLine(
                        pick(lots), Region.STORE, pick(demands), Math.max(1, quantity()))),
                Set.of(Allocation.Reason.URGENCY, Allocation.Reason.OUTSIDE_DESIGNATED_LIST),
                Optional.empty());
    }

    private Command delivery() {
        return packing(new Purpose.Delivery(pick(allocations)), Region.STORE);
    }

    private Command otherPacking() {
        return packing(
                random.nextBoolean()
                        ? new Purpose.Transfer()
                        : new Purpose.Return(Purpose.ReturnReason.SURPLUS, Optional.empty()),
                place());
    }

    private Command packing(Purpose purpose, PlaceId from) {
        return new CustodyCommand.PackShipment(
                fresh(shipments, new ShipmentId(Region.uuid())),
                purpose,
                from,
                place(),
                node.region().driver().member(),
                List.of(Region.aBox(pick(lots), Math.max(1, quantity()))),
                moment());
    }

    private Command handOver() {
        return new CustodyCommand.SignHandOver(
                random.nextBoolean() ? pick(handOvers) : fresh(handOvers, new HandOverId(Region.uuid())),
                pick(shipments),
                any(List.of(CustodyCommand.Side.values())),
                any(officers).member(),
                HandOver.Condition.GOOD,
                moment(),
                Optional.empty());
    }

    private Command receipt() {
        return new CustodyCommand.SignReceipt(
                pick(shipments), List.of(counted()), CustodyCommand.Medium.DEVICE, moment(), Optional.empty());
    }

    private CustodyCommand.Counted counted() {
        return new CustodyCommand.Counted(pick(lots), quantity(), random.nextInt(4), Optional.empty());
    }

    private PlaceId place() {
        return any(List.of(Region.STORE, Region.STORE, Region.FIRST_WARD, Region.SECOND_WARD));
    }

    private ItemCode item() {
        return random.nextInt(5) == 0 ? Region.KN95 : Region.N95;
    }

    private long quantity() {
        return random.nextInt(20) == 0 ? any(ODD_QUANTITIES) : 1 + random.nextInt(60);
    }

    private Instant moment() {
        Instant now = node.clock().instant();
        return random.nextInt(15) == 0 ? now.plus(Duration.ofDays(random.nextInt(80) - 60)) : now;
    }

    /** Mostly one of the newest, which is where something is still to be done. */
    private <T> T pick(List<T> from) {
        int newest = Math.min(from.size(), 8);
        return random.nextInt(3) == 0
                ? from.get(random.nextInt(from.size()))
                : from.get(from.size() - 1 - random.nextInt(newest));
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> T fresh(List<T> known, T made) {
        known.add(made);
        return made;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
