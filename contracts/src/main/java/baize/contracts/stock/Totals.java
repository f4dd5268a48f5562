package baize.contracts.stock;

import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.supply.ItemCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the log's events add up to, computed from nothing else: in + found = out + stock + in transit + loss + damaged, per item,
 * lot, organisation and period. The yardstick that read models, simulations and outsiders are held against.
 *
 * <p>Each {@link StockEvent.GoodsMoved} counts for its own item, so a lot that was corrected has lines for both items.
 *
 * <ul>
 *   <li><b>Overall</b> (no organisation): 'in' is what left {@link Account.Outside} less what was booked back there, 'found' the
 *       same of {@link Account.Found}, out is what was used. What passes between organisations does not show.
 *   <li><b>Per organisation</b>: a place belongs to who registered it, a shipment to whose place it left, until it is received; the
 *       other accounts name their organisation. Goods that pass from an account of one to an account of another are 'sent' by the
 *       one and 'in' at the other, and out is used + sent. A return is an out and an in.
 *   <li><b>Undone</b>: goods that pass between organisations against their natural direction (into Outside, Found or a shipment
 *       of the other one, or out of used, lost or damaged) undo what went the natural way: 'sent' of the taker and 'in' of the giver
 *       go down. So a lot that W first received, H holds and somebody corrects has all of the old item's lines at nothing, and W's
 *       'in' and 'sent' and H's 'in' and stock under the new item. An organisation in between, over which the goods went from W to
 *       H, keeps 'in' and 'sent' under the old name: that is what it passed on.
 *   <li><b>Period</b>: {@code opening} is stock and in transit at its start; stock and in transit are as at its end; all else is
 *       what was entered within, by the ledger's time, less what was undone within: it may be below zero. Then opening + in +
 *       found = out + stock + in transit + loss + damaged.
 * </ul>
 *
 * <pre>{@code
 * Totals totals = Totals.of(log);
 * boolean addsUp = totals.of(hospital, item).balanced();
 * }</pre>
 *
 * Source: F12 of the domain; thread-safe because it never changes.
 */
public final class Totals {
    private final List<Line> lines;

    private Totals(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** An event and where it stands. */
    public record Recorded(long position, Instant time, Event event) {}

    /** The sums of one lot under one item, of one organisation or (where that is empty) overall. */
    public record Line(ItemCode item, LotId lot, Optional<MemberId> organisation, Sums sums) {}

    /**
     * Quantities in the item's unit.
     *
     * @param opening stock and in transit at the period's start
     * @param in came in: from outside and, per organisation, from other ones
     * @param found turned up beyond the papers
     * @param used used as intended
     * @param sent passed to other organisations; nothing overall
     * @param stock lies at places at the period's end
     * @param inTransit is on its way at the period's end
     * @param lost lost
     * @param damaged damaged, unfit or out of date
     */
    public record Sums(
            long opening,
            long in,
            long found,
            long used,
            long sent,
            long stock,
            long inTransit,
            long lost,
            long damaged) {
        /** Nothing at all. */
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** What went out: used, or sent to other organisations. */
        public long out() {
            return Math.addExact(used, sent);
        }

        /** Whether opening + in + found = out + stock + in transit + lost + damaged. */
        public boolean balanced() {
            return opening + in + found == out() + stock + inTransit + lost + damaged;
        }

        private Sums plus(Sums other) {
            return new Sums(
                    Math.addExact(opening, other.opening),
                    Math.addExact(in, other.in),
                    Math.addExact(found, other.found),
                    Math.addExact(used, other.used),
                    Math.addExact(sent, other.sent),
                    Math.addExact(stock, other.stock),
                    Math.addExact(inTransit, other.inTransit),
                    Math.addExact(lost, other.lost),
                    Math.addExact(damaged, other.damaged));
        }
    }

    /** Everything that this log holds. Throws {@link IllegalArgumentException} where it is not in order. */
    public static Totals of(List<Recorded> log) {
        return new Totals(new TotalsFold().all(log).lines());
    }

    /** The period from {@code from} on and before {@code until}, of a log that starts at the beginning. */
    public static Totals of(List<Recorded> log, Instant from, Instant until) {
        TotalsFold fold = new TotalsFold()
                .all(log.stream().filter(entry -> entry.time().isBefore(from)).toList());
        fold.open();
        return new Totals(fold.all(log.stream()
                        .filter(entry ->
                                !entry.time().isBefore(from) && entry.time().isBefore(until))
                        .toList())
                .lines());
    }

    /** Every line there is, by item, lot and organisation, the one over all organisations first. */
    public List<Line> lines() {
        return lines;
    }

    /** An item over all lots and organisations. */
    public Sums overall(ItemCode item) {
        return sum(line -> line.organisation.isEmpty() && line.item.equals(item));
    }

    /** A lot under an item over all organisations. */
    public Sums overall(ItemCode item, LotId lot) {
        return sum(line -> line.organisation.isEmpty() && line.item.equals(item) && line.lot.equals(lot));
    }

    /** An organisation's sums of an item over all lots. */
    public Sums of(MemberId organisation, ItemCode item) {
        return sum(line -> line.organisation.equals(Optional.of(organisation)) && line.item.equals(item));
    }

    /** An organisation's sums of a lot under an item. */
    public Sums of(MemberId organisation, ItemCode item, LotId lot) {
        return sum(line ->
                line.organisation.equals(Optional.of(organisation)) && line.item.equals(item) && line.lot.equals(lot));
    }

    private Sums sum(Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::sums).reduce(Sums.NONE, Sums::plus);
    }
}
