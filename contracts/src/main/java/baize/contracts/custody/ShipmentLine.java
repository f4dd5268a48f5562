package baize.contracts.custody;

import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import java.util.List;
import java.util.Optional;

/**
 * One lot of a shipment. Quantities in the item's unit.
 *
 * @param sent as packed; 0 for a lot that was not on the waybill
 * @param usable counted at receipt as good, what was beyond the papers included
 * @param damaged counted at receipt as unfit
 * @param settled missing at receipt and explained since: lost, damaged, or never left
 * @param neverLeft how much of what is settled never left the place of dispatch
 * @param countedAs what the receiver says it is, where that is another item than on the papers
 * @param shares for which demands it travels
 */
public record ShipmentLine(
        LotId lot,
        long sent,
        long usable,
        long damaged,
        long settled,
        long neverLeft,
        Optional<ItemCode> countedAs,
        List<Share> shares) {
    public ShipmentLine {
        shares = List.copyOf(shares);
        if (sent < 0 || usable < 0 || damaged < 0 || neverLeft < 0 || settled < neverLeft || settled > sent) {
            throw new IllegalArgumentException("The line of the lot " + lot.value() + " does not add up: sent " + sent
                    + ", usable " + usable + ", damaged " + damaged + ", settled " + settled + ", of that " + neverLeft
                    + " never left");
        }
    }

    /**
     * What of a line travels for one demand.
     *
     * @param promised part of the allocation's promise, open until the receipt; 0 for a return
     * @param served what the demand got by this shipment; below zero for a return
     */
    public record Share(DemandId demand, long promised, long served) {
        Share serving(long quantity) {
            return new Share(demand, promised, quantity);
        }
    }

    /** A lot as packed, nothing counted yet. */
    static ShipmentLine packed(LotId lot, long quantity, List<Share> shares) {
        return new ShipmentLine(lot, quantity, 0, 0, 0, 0, Optional.empty(), shares);
    }

    /** What nobody has explained: above zero missing, below zero more than sent. */
    public long difference() {
        return sent - usable - damaged - settled;
    }

    /** What is still missing. */
    public long missing() {
        return Math.max(0, difference());
    }

    /** Whether the receiver found it as the papers say, and nothing ever was missing. */
    public boolean asSent() {
        return sent == usable && damaged == 0 && settled == 0 && countedAs.isEmpty();
    }

    ShipmentLine counted(CustodyCommand.Counted count, Optional<ItemCode> another) {
        return new ShipmentLine(lot, sent, count.usable(), count.damaged(), settled, neverLeft, another, shares);
    }

    ShipmentLine settle(long quantity, boolean stayed) {
        return new ShipmentLine(
                lot, sent, usable, damaged, settled + quantity, neverLeft + (stayed ? quantity : 0), countedAs, shares);
    }

    ShipmentLine sharedBy(List<Share> others) {
        return new ShipmentLine(lot, sent, usable, damaged, settled, neverLeft, countedAs, others);
    }
}
