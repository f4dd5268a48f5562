package baize.checks;

import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.UnitCode;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.Box;
import baize.contracts.custody.BoxId;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.HandOverId;
import baize.contracts.custody.Purpose;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Goods, places and demands of {@link Founders}, set up over HTTP by whoever may. What a step needs and nobody has set up yet is set up
 * on the way: {@code aDemand(500)} registers item and place first. Defaults: N95 masks, from the charity's donors through the central
 * store to the first hospital, which is designated.
 */
public final class Region {
    /** The usual item. */
    public static final ItemCode N95 = new ItemCode("n95-medical");

    /** Looks like the usual item and is not fit for the front line. */
    public static final ItemCode KN95 = new ItemCode("kn95");

    /** The warehouse's store. */
    public static final PlaceId STORE = new PlaceId("central-store");

    /** The first hospital's store. */
    public static final PlaceId FIRST_WARD = new PlaceId("first-hospital-store");

    /** The second hospital's store. */
    public static final PlaceId SECOND_WARD = new PlaceId("second-hospital-store");

    private final RunningNode node;
    private final Set<Object> done = new HashSet<>();

    Region(RunningNode node) {
        this.node = node;
    }

    /** An officer of the first hospital. */
    public Actor nurse() {
        return node.actor("first-hospital", Role.HOSPITAL);
    }

    /** An officer of the second hospital. */
    public Actor otherNurse() {
        return node.actor("second-hospital", Role.HOSPITAL);
    }

    /** An officer of the warehouse. */
    public Actor keeper() {
        return node.actor("central-warehouse", Role.WAREHOUSE);
    }

    /** An officer of the carrier. */
    public Actor driver() {
        return node.actor("fast-carrier", Role.CARRIER);
    }

    /** An officer of the charity. */
    public Actor collector() {
        return node.actor("charity", Role.CHARITY);
    }

    /** An officer of the donor. */
    public Actor donor() {
        return node.actor("donor", Role.DONOR);
    }

    /** The health commission's officer who reviews and proposes. */
    public Actor proposer() {
        return node.actor("health-commission", Role.ALLOCATOR, 0);
    }

    /** The health commission's officer who approves. */
    public Actor approver() {
        return node.actor("health-commission", Role.ALLOCATOR, 1);
    }

    /** The officer of the economy department who registers items and reviews offers. */
    public Actor inspector() {
        return node.actor("economy-department", Role.SUPPLY_REVIEWER, 0);
    }

    /** The ledger's time. */
    public Instant now() {
        return node.clock().instant();
    }

    /** {@link #N95}, registered and approved. */
    public ItemCode aRegisteredItem() {
        return anItem(N95, "respirator", Use.FRONT_LINE, Use.WARD, Use.GENERAL);
    }

    /** {@link #KN95}, registered and approved. */
    public ItemCode aLookAlike() {
        return anItem(KN95, "respirator", Use.WARD, Use.GENERAL);
    }

    /** An item in pieces, registered and approved, once. */
    public ItemCode anItem(ItemCode item, String category, Use... uses) {
        if (done.add(item)) {
            inspector()
                    .does(new SupplyCommand.RegisterItem(
                            item,
                            new CategoryCode(category),
                            Names.of("口罩 " + item.value(), "Mask " + item.value()),
                            Optional.empty(),
                            UnitCode.H87,
                            List.of(),
                            Set.of(uses)));
            node.actor("economy-department", Role.SUPPLY_REVIEWER, 1).does(new SupplyCommand.ApproveItem(item));
        }
        return item;
    }

    /** The warehouse's store, registered and approved. */
    public PlaceId aStore() {
        return aPlace(keeper(), STORE, Place.Kind.WAREHOUSE);
    }

    /** The first hospital's store; the hospital is designated. */
    public PlaceId aWard() {
        PlaceId ward = aPlace(nurse(), FIRST_WARD, Place.Kind.HOSPITAL);
        if (done.add(nurse().member())) {
            long proposal = proposer()
                    .does(new SupplyCommand.ProposeDesignation(
                            nurse().member(), true, SupplyCommand.DesignationReason.TAKES_PATIENTS));
            approver().does(new SupplyCommand.ApproveDesignation(nurse().member(), proposal));
        }
        return ward;
    }

    /** The second hospital's store; the hospital is not designated. */
    public PlaceId anotherWard() {
        return aPlace(otherNurse(), SECOND_WARD, Place.Kind.HOSPITAL);
    }

    /** A place, registered and approved, once. */
    public PlaceId aPlace(Actor keeper, PlaceId place, Place.Kind kind) {
        if (done.add(place)) {
            keeper.does(new SupplyCommand.RegisterPlace(
                    place,
                    kind,
                    Names.of("库房 " + place.value(), "Store " + place.value()),
                    new DistrictCode("jianghan")));
            proposer().does(new SupplyCommand.ApprovePlace(place));
        }
        return place;
    }

    /** A demand of the first hospital for this many {@link #N95}, approved. */
    public DemandId aDemand(long pieces) {
        return reviewed(demandOf(nurse(), aWard(), aRegisteredItem(), aNeedOf(pieces)));
    }

    /** A demand of the second hospital for this many {@link #N95}, approved. */
    public DemandId aDemandElsewhere(long pieces) {
        return reviewed(demandOf(otherNurse(), anotherWard(), aRegisteredItem(), aNeedOf(pieces)));
    }

    /** A known need in pieces. */
    public static Need aNeedOf(long pieces) {
        return new Need.Known(Quantity.pieces(pieces));
    }

    /** A demand that nobody has reviewed yet. */
    public DemandId demandOf(Actor hospital, PlaceId place, ItemCode item, Need need) {
        SupplyCommand.SubmitDemand demand = demand(place, item, need);
        hospital.does(demand);
        return demand.demand();
    }

    /** A well-formed demand for the wards that nobody has signed yet. */
    public SupplyCommand.SubmitDemand demand(PlaceId place, ItemCode item, Need need) {
        return new SupplyCommand.SubmitDemand(
                new DemandId(uuid()),
                place,
                item,
                need,
                Use.WARD,
                Urgency.HIGH,
                LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(7),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same demand, approved by a reviewer. */
    public DemandId reviewed(DemandId demand) {
        long stated = node.getJson("/api/v1/demands/" + demand.value())
                .path("item")
                .path("statedPosition")
                .asLong();
        approver().does(new SupplyCommand.ReviewDemand(demand, stated, SupplyCommand.Verdict.APPROVED));
        return demand;
    }

    /** An offer of the donor of this many {@link #N95} for whoever needs them, accepted. */
    public DonationCode aGift(long pieces) {
        return aGift(aRegisteredItem(), pieces, new Target.Free());
    }

    /** An offer of the donor, accepted. */
    public DonationCode aGift(ItemCode item, long pieces, Target target) {
        DonationCode code = aCode();
        donor().does(new DonationCommand.OfferGift(
                code,
                item,
                Quantity.pieces(pieces),
                target,
                OriginRisk.NONE,
                Gift.Display.FULL,
                Optional.empty(),
                Optional.empty()));
        inspector().does(new DonationCommand.ReviewOffer(code, DonationCommand.OfferVerdict.ACCEPTED));
        return code;
    }

    /** A lot of this many {@link #N95} of a gift of their own, counted and inspected in the store. */
    public LotId aLot(long pieces) {
        return aLot(aGift(pieces), pieces);
    }

    /** A lot of {@link #N95} of a gift, counted and inspected in the store. */
    public LotId aLot(DonationCode gift, long pieces) {
        return aLot(gift, keeper(), aStore(), aRegisteredItem(), pieces);
    }

    /** A lot of a gift, counted and inspected at a place by its keeper. */
    public LotId aLot(DonationCode gift, Actor receiver, PlaceId place, ItemCode item, long pieces) {
        LotId lot = anArrival(gift, receiver, place, item, pieces);
        receiver.does(new StockCommand.InspectLot(
                lot, place, item, Quantity.pieces(0), Optional.empty(), Optional.empty(), now(), Optional.empty()));
        return lot;
    }

    /** A lot of a gift that was counted and not yet inspected. */
    public LotId anArrival(DonationCode gift, Actor receiver, PlaceId place, ItemCode item, long pieces) {
        LotId lot = new LotId(uuid());
        receiver.does(new StockCommand.RecordArrival(
                lot, gift, place, item, Quantity.pieces(pieces), OriginRisk.NONE, now(), Optional.empty()));
        return lot;
    }

    /** An allocation of goods in the store to a demand, proposed by one officer and approved by another. */
    public AllocationId anAllocation(LotId lot, DemandId demand, long pieces) {
        AllocationId allocation = aProposal(lot, demand, pieces, Allocation.Reason.URGENCY);
        approver().does(new ApproveAllocation(allocation));
        return allocation;
    }

    /** A proposal that nobody has decided yet. */
    public AllocationId aProposal(LotId lot, DemandId demand, long pieces, Allocation.Reason... reasons) {
        AllocationId allocation = new AllocationId(uuid());
        proposer()
                .does(new ProposeAllocation(
                        allocation,
                        List.of(new ProposedLine(lot, STORE, demand, pieces)),
                        Set.of(reasons),
                        Optional.empty()));
        return allocation;
    }

    /** One box of an allocation's goods, packed in the store for a hospital's store. */
    public ShipmentId aShipment(AllocationId allocation, PlaceId to, LotId lot, long pieces) {
        ShipmentId shipment = new ShipmentId(uuid());
        keeper().does(new CustodyCommand.PackShipment(
                shipment,
                new Purpose.Delivery(allocation),
                STORE,
                to,
                driver().member(),
                List.of(aBox(lot, pieces)),
                now()));
        return shipment;
    }

    /** A box with goods of one lot. */
    public static Box aBox(LotId lot, long pieces) {
        return new Box(new BoxId(uuid()), List.of(new Box.BoxLine(lot, pieces)));
    }

    /** Boxes pass from one to the other, and both sign. */
    public HandOverId handOver(ShipmentId shipment, Actor giver, Actor taker) {
        HandOverId handOver = new HandOverId(uuid());
        giver.does(handOver(handOver, shipment, CustodyCommand.Side.GIVER, taker));
        taker.does(handOver(handOver, shipment, CustodyCommand.Side.TAKER, giver));
        return handOver;
    }

    /** One side's signature of a hand-over with boxes whole and closed. */
    public CustodyCommand.SignHandOver handOver(
            HandOverId handOver, ShipmentId shipment, CustodyCommand.Side side, Actor other) {
        return new CustodyCommand.SignHandOver(
                handOver, shipment, side, other.member(), HandOver.Condition.GOOD, now(), Optional.empty());
    }

    /** The receiver's count of one lot: so many good, so many damaged. */
    public long receipt(Actor receiver, ShipmentId shipment, LotId lot, long usable, long damaged) {
        return receiver.does(new CustodyCommand.SignReceipt(
                shipment,
                List.of(new Counted(lot, usable, damaged, Optional.empty())),
                CustodyCommand.Medium.DEVICE,
                now(),
                Optional.empty()));
    }

    /** Goods that went all the way from the store to the first hospital, where all of them were counted. */
    public ShipmentId aDelivery(LotId lot, long pieces) {
        DemandId demand = aDemand(pieces);
        ShipmentId shipment = aShipment(anAllocation(lot, demand, pieces), FIRST_WARD, lot, pieces);
        handOver(shipment, node.actor("central-warehouse", Role.WAREHOUSE, 1), driver());
        handOver(shipment, driver(), nurse());
        receipt(nurse(), shipment, lot, pieces, 0);
        return shipment;
    }

    /** A random id of the kinds whose ids are UUIDs. */
    public static String uuid() {
        return UUID.randomUUID().toString();
    }

    /** A random code of a gift. */
    public static DonationCode aCode() {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < DonationCode.LENGTH; i++) {
            body.append(
                    DonationCode.ALPHABET.charAt(ThreadLocalRandom.current().nextInt(DonationCode.ALPHABET.length())));
        }
        return DonationCode.withCheck(body.toString());
    }
}
