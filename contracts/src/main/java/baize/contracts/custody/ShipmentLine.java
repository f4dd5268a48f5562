package baize.contracts.custody;

import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One lot of a shipment. Quantities in the item's unit.
 *
 * @param sent as packed; 0 for a lot that was not on the waybill
 * @param beyondBooks how much of what left the books of the place of dispatch did not hold
 * @param usable counted at receipt as good, what was beyond the papers included
 * @param damaged counted at receipt as unfit
 * @param settled missing at receipt and explained since: lost, damaged, or never left
 * @param bySender how much of what is settled is so by the sender's word
 * @param countedAs what the receiver says it is, where that is another item than on the papers
 * @param reasons what of the other differences has its reason
 * @param shares for which demands it travels
 */
public record ShipmentLine(
        LotId lot,
        long sent,
        long beyondBooks,
        long usable,
        long damaged,
        long settled,
        long bySender,
        Optional<ItemCode> countedAs,
        Reasons reasons,
        List<Share> shares) {
    public ShipmentLine {
        shares = List.copyOf(shares);
        boolean counts = sent >= 0 && beyondBooks >= 0 && beyondBooks <= sent && usable >= 0 && damaged >= 0;
        if (!counts || bySender < 0 || settled < bySender || settled > sent) {
            throw new IllegalArgumentException("The line of the lot " + lot.value() + " does not add up: sent " + sent
                    + ", of that " + beyondBooks + " beyond the books, usable " + usable + ", damaged " + damaged
                    + ", settled " + settled + ", of that " + bySender + " by the sender");
        }
    }

    /**
     * How much of each difference that moves nothing has its reason.
     *
     * @param damaged of what was counted as unfit
     * @param surplus of what was counted beyond what was sent
     * @param grade of what was counted as another item
     * @param dispatch of what left beyond the books
     */
    public record Reasons(long damaged, long surplus, long grade, long dispatch) {
        /** Nothing is explained. */
        static final Reasons NONE = new Reasons(0, 0, 0, 0);
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
        return new ShipmentLine(lot, quantity, 0, 0, 0, 0, 0, Optional.empty(), Reasons.NONE, shares);
    }

    /** What nobody has explained: above zero missing, below zero more than sent. */
    public long difference() {
        return sent - usable - damaged - settled;
    }

    /** What is still missing. */
    public long missing() {
        return Math.max(0, difference());
    }

    /** How much of the line an outcome may still explain. */
    public long unexplained(CustodyCommand.Outcome outcome) {
        long open = switch (outcome) {
            case LOST, DAMAGED, NEVER_LEFT -> difference();
            case DAMAGE_EXPLAINED -> damaged - reasons.damaged;
            case SURPLUS_EXPLAINED -> -difference() - reasons.surplus;
            case GRADE_EXPLAINED -> disputed() - reasons.grade;
            case DISPATCH_EXPLAINED -> beyondBooks - reasons.dispatch;
        };
        return Math.max(0, open);
    }

    /** Whether every difference of the line is explained. */
    public boolean explained() {
        return Stream.of(CustodyCommand.Outcome.values()).allMatch(outcome -> unexplained(outcome) == 0);
    }

    /** Whether the newest count says what the papers say, no more had left than was booked, and nothing had to be explained. */
    public boolean asSent() {
        return sent == usable && damaged == 0 && settled == 0 && countedAs.isEmpty() && beyondBooks == 0;
    }

    /** What was counted as another item; where none of it was counted, what was sent. */
    private long disputed() {
        long counted = usable + damaged;
        return countedAs.isEmpty() ? 0 : counted > 0 ? counted : sent;
    }

    ShipmentLine exceeding(long found) {
        return new ShipmentLine(lot, sent, found, usable, damaged, settled, bySender, countedAs, reasons, shares);
    }

    /** The line as counted; a dispute about yet another item has no reason yet. */
    ShipmentLine counted(CustodyCommand.Counted count, Optional<ItemCode> another) {
        Reasons kept = another.equals(countedAs)
                ? reasons
                : new Reasons(reasons.damaged, reasons.surplus, 0, reasons.dispatch);
        return new ShipmentLine(
                lot, sent, beyondBooks, count.usable(), count.damaged(), settled, bySender, another, kept, shares);
    }

    ShipmentLine settle(long quantity, CustodyCommand.Outcome outcome, boolean sender) {
        return switch (outcome) {
            case LOST, DAMAGED, NEVER_LEFT ->
                new ShipmentLine(
                        lot,
                        sent,
                        beyondBooks,
                        usable,
                        damaged,
                        settled + quantity,
                        bySender + (sender ? quantity : 0),
                        countedAs,
                        reasons,
                        shares);
            case DAMAGE_EXPLAINED ->
                because(new Reasons(reasons.damaged + quantity, reasons.surplus, reasons.grade, reasons.dispatch));
            case SURPLUS_EXPLAINED ->
                because(new Reasons(reasons.damaged, reasons.surplus + quantity, reasons.grade, reasons.dispatch));
            case GRADE_EXPLAINED ->
                because(new Reasons(reasons.damaged, reasons.surplus, reasons.grade + quantity, reasons.dispatch));
            case DISPATCH_EXPLAINED ->
                because(new Reasons(reasons.damaged, reasons.surplus, reasons.grade, reasons.dispatch + quantity));
        };
    }

    ShipmentLine sharedBy(List<Share> others) {
        return new ShipmentLine(lot, sent, beyondBooks, usable, damaged, settled, bySender, countedAs, reasons, others);
    }

    private ShipmentLine because(Reasons more) {
        return new ShipmentLine(lot, sent, beyondBooks, usable, damaged, settled, bySender, countedAs, more, shares);
    }
}
