package baize.contracts.custody;

import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.uuid;

import baize.contracts.MemberId;
import baize.contracts.Signer;
import baize.contracts.allocation.AllocationId;
import baize.contracts.custody.Box.BoxLine;
import baize.contracts.custody.CustodyCommand.CancelShipment;
import baize.contracts.custody.CustodyCommand.CancellationReason;
import baize.contracts.custody.CustodyCommand.CorrectReceipt;
import baize.contracts.custody.CustodyCommand.Counted;
import baize.contracts.custody.CustodyCommand.Medium;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.custody.CustodyCommand.PackShipment;
import baize.contracts.custody.CustodyCommand.RepackShipment;
import baize.contracts.custody.CustodyCommand.SettleDiscrepancy;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.CustodyCommand.SignHandOver;
import baize.contracts.custody.CustodyCommand.SignReceipt;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands about one shipment, for tests: from the warehouse's store to Union Hospital by the fast carrier, until a test says otherwise. */
public record Waybill(
        RoadBench road, ShipmentId shipment, Purpose purpose, PlaceId from, PlaceId to, MemberId carrier) {
    /** The waybill of this number for an allocation. */
    public static Waybill delivery(RoadBench road, int number, AllocationId allocation) {
        return new Waybill(
                road,
                new ShipmentId(uuid(number)),
                new Purpose.Delivery(allocation),
                STORE,
                UNION_STORE,
                RoadBench.DRIVER.member());
    }

    public Waybill forPurpose(Purpose other) {
        return new Waybill(road, shipment, other, from, to, carrier);
    }

    public Waybill from(PlaceId other) {
        return new Waybill(road, shipment, purpose, other, to, carrier);
    }

    public Waybill to(PlaceId other) {
        return new Waybill(road, shipment, purpose, from, other, carrier);
    }

    public Waybill by(Signer other) {
        return by(other.member());
    }

    public Waybill by(MemberId other) {
        return new Waybill(road, shipment, purpose, from, to, other);
    }

    /** The boxes are packed, one for each line. */
    public PackShipment pack(BoxLine... lines) {
        return pack(road.now(), lines);
    }

    public PackShipment pack(Instant happenedAt, BoxLine... lines) {
        return new PackShipment(shipment, purpose, from, to, carrier, boxes(lines), happenedAt);
    }

    public RepackShipment repack(BoxLine... lines) {
        return new RepackShipment(shipment, boxes(lines), road.now());
    }

    /** The boxes are unpacked again. */
    public CancelShipment cancel() {
        return cancel(CancellationReason.PACKED_WRONGLY);
    }

    public CancelShipment cancel(CancellationReason reason) {
        return new CancelShipment(shipment, reason, road.now());
    }

    /** The signer gives the boxes to another organisation. */
    public SignHandOver gives(int handOver, Signer taker) {
        return sign(handOver, Side.GIVER, taker.member());
    }

    /** The signer takes the boxes from another organisation. */
    public SignHandOver takes(int handOver, Signer giver) {
        return sign(handOver, Side.TAKER, giver.member());
    }

    public SignHandOver sign(int handOver, Side side, MemberId other) {
        return sign(handOver, side, other, HandOver.Condition.GOOD, road.now());
    }

    public SignHandOver sign(
            int handOver, Side side, MemberId other, HandOver.Condition condition, Instant happenedAt) {
        return new SignHandOver(leg(handOver), shipment, side, other, condition, happenedAt, Optional.empty());
    }

    public SignReceipt receipt(Counted... counted) {
        return receipt(road.now(), counted);
    }

    public SignReceipt receipt(Instant happenedAt, Counted... counted) {
        return new SignReceipt(shipment, List.of(counted), Medium.DEVICE, happenedAt, Optional.empty());
    }

    /** A correction of the receipt that the shipment has. */
    public CorrectReceipt correction(Counted... counted) {
        return correction(row().received().orElseThrow().position(), counted);
    }

    public CorrectReceipt correction(long corrects, Counted... counted) {
        return new CorrectReceipt(shipment, List.of(counted), corrects, StockCommand.CorrectionReason.WRONG_QUANTITY);
    }

    public SettleDiscrepancy settle(LotId lot, long quantity, Outcome outcome) {
        return new SettleDiscrepancy(shipment, lot, quantity, outcome, StockCommand.DifferenceReason.UNKNOWN);
    }

    public Shipment row() {
        return road.bench().state().find(Shipment.TABLE.key(shipment)).orElseThrow();
    }

    public ShipmentLine row(LotId lot) {
        return row().line(lot).orElseThrow();
    }

    public HandOver row(int handOver) {
        return road.bench().state().find(HandOver.TABLE.key(leg(handOver))).orElseThrow();
    }

    /** What signatures tell of this shipment now. */
    public LastHop lastHop() {
        return Custody.lastHop(Journey.of(road.bench().state(), row()), road.now());
    }

    public static HandOverId leg(int number) {
        return new HandOverId(uuid(number));
    }

    public static BoxLine boxed(LotId lot, long quantity) {
        return new BoxLine(lot, quantity);
    }

    public static Counted counted(LotId lot, long usable) {
        return counted(lot, usable, 0);
    }

    public static Counted counted(LotId lot, long usable, long damaged) {
        return new Counted(lot, usable, damaged, Optional.empty());
    }

    public static Counted countedAs(ItemCode item, LotId lot, long usable) {
        return new Counted(lot, usable, 0, Optional.of(item));
    }

    private static List<Box> boxes(BoxLine... lines) {
        return Arrays.stream(lines)
                .map(line -> new Box(new BoxId(uuid(Arrays.asList(lines).indexOf(line) + 1)), List.of(line)))
                .toList();
    }
}
