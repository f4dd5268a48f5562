package baize.services.stock;

import baize.contracts.stock.CountId;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.services.donation.StatementReceipts;
import baize.services.views.Happened;
import baize.services.views.NewStep;
import baize.services.views.StepKind;
import baize.services.views.Subject;
import baize.services.views.Writes;
import java.util.Optional;

/** Keeps the tables of lots, stock, movements and counts. Remembers owners of accounts, so one instance serves one thread. */
public final class StockProjection {
    private static final String COUNT = """
            insert into stock_count (count_id, place, lot, counted, booked, status, counted_position, counted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DECIDE = """
            update stock_count set second_counted = ?, status = ?, reason = ?, decided_position = ?, decided_at = ?
            where count_id = ?""";
    private static final String COUNT_STEP = """
            insert into step (subject_kind, subject, position, number, kind, quantity, place, reason) values ('LOT', (select c.lot from
            stock_count c where c.count_id = ?), ?, ?, ?, ?, (select c.place from stock_count c where c.count_id = ?), ?)""";
    private static final String REGRADE = """
            insert into correction (position, number, line, kind, subject, lot, old_item, new_item, reason, corrects)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NO_UPGRADE =
            "update lot set upgrade_item = null, upgrade_position = null where lot = ?";
    private static final String DOUBT =
            "update lot set doubts = case when doubts is null then ? else doubts || ',' || ? end where lot = ?";

    private final Movements movements = new Movements();

    /** Makes a projection with nothing remembered. */
    public StockProjection() {}

    /** One event of this area. */
    public void apply(StockEvent event, Happened happened, Writes writes) {
        switch (event) {
            case StockEvent.LotArrived e -> Lots.arrived(e, happened, writes);
            case StockEvent.LotInspected e -> Lots.inspected(e, happened, writes);
            case StockEvent.LotRegraded e -> regraded(e, happened, writes);
            case StockEvent.UpgradeProposed e -> {
                writes.write(
                        "update lot set upgrade_item = ?, upgrade_position = ? where lot = ?",
                        e.to(),
                        happened.position(),
                        e.lot());
                NewStep.of(Subject.of(e.lot()), StepKind.UPGRADE_PROPOSED)
                        .item(e.to())
                        .reason(e.reason())
                        .write(happened, writes);
            }
            case StockEvent.UpgradeRejected e -> {
                writes.write(NO_UPGRADE, e.lot());
                NewStep.of(Subject.of(e.lot()), StepKind.UPGRADE_REJECTED).write(happened, writes);
            }
            case StockEvent.LotDoubted e -> {
                writes.write(DOUBT, e.doubt(), e.doubt(), e.lot());
                NewStep.of(Subject.of(e.lot()), StepKind.LOT_DOUBTED)
                        .reason(e.doubt())
                        .write(happened, writes);
            }
            case StockEvent.DoubtSettled e -> {
                writes.write("update lot set doubts = null where lot = ?", e.lot());
                NewStep.of(Subject.of(e.lot()), StepKind.DOUBT_SETTLED).write(happened, writes);
            }
            case StockEvent.LotTreated e ->
                NewStep.of(Subject.of(e.lot()), StepKind.LOT_TREATED)
                        .reason(e.treatment())
                        .happenedAt(e.happenedAt())
                        .write(happened, writes);
            case StockEvent.LotHeld e -> Stops.held(e, happened, writes);
            case StockEvent.HoldEnded e -> Stops.ended(e, happened, writes);
            case StockEvent.LotBlocked e -> Stops.blocked(e, happened, writes);
            case StockEvent.LotRecalled e -> {
                writes.write(
                        "update lot set recalled = ?, recalled_position = ?, recalled_at = ?, block_reason = ? where lot = ?",
                        true,
                        happened.position(),
                        happened.time(),
                        e.reason(),
                        e.lot());
                NewStep.of(Subject.of(e.lot()), StepKind.LOT_RECALLED)
                        .reason(e.reason())
                        .write(happened, writes);
            }
            // The lots of the maker's lot have events of their own.
            case StockEvent.MakerLotRecalled _, StockEvent.RecallUpheld _, StockEvent.RecallLifted _ -> {}
            case StockEvent.LotRecallLifted e -> {
                writes.write(
                        "update lot set recalled = ?, recalled_position = null, recalled_at = null where lot = ?",
                        false,
                        e.lot());
                NewStep.of(Subject.of(e.lot()), StepKind.RECALL_LIFTED).write(happened, writes);
            }
            case StockEvent.LossRecorded e ->
                NewStep.of(Subject.of(e.loss().lot()), StepKind.LOSS_RECORDED)
                        .quantity(e.loss().quantity().amount())
                        .place(e.loss().place())
                        .reason(e.loss().reason())
                        .happenedAt(e.loss().happenedAt())
                        .write(happened, writes);
            case StockEvent.LossConfirmed e ->
                NewStep.of(Subject.of(e.lot()), StepKind.LOSS_CONFIRMED).write(happened, writes);
            case StockEvent.UseRecorded e -> {
                if (e.recalled()) {
                    NewStep.of(Subject.of(e.use().lot()), StepKind.RECALLED_LOT_USED)
                            .quantity(e.use().quantity().amount())
                            .place(e.use().place())
                            .write(happened, writes);
                }
            }
            case StockEvent.EndingCorrected e -> Corrections.ending(e, happened, writes);
            case StockEvent.CorrectionProposed e -> Corrections.proposed(e.correction(), happened, writes);
            // What the correction means follows in events of its own.
            case StockEvent.CorrectionConfirmed _ -> {}
            case StockEvent.ArrivalCorrected e -> Corrections.arrival(e, happened, writes);
            case StockEvent.InspectionCorrected e -> Corrections.inspection(e, happened, writes);
            case StockEvent.StockCounted e -> counted(e, happened, writes);
            case StockEvent.CountConfirmed e -> {
                decided(e.count(), e.counted(), CountStatus.CONFIRMED, Optional.of(e.reason()), happened, writes);
                decidedStep(
                        e.count(), StepKind.COUNT_CONFIRMED, e.counted(), Optional.of(e.reason()), happened, writes);
            }
            case StockEvent.CountDisputed e -> {
                decided(e.count(), e.second(), CountStatus.DISPUTED, Optional.empty(), happened, writes);
                decidedStep(e.count(), StepKind.COUNT_DISPUTED, e.second(), Optional.empty(), happened, writes);
            }
            case StockEvent.GoodsMoved e -> movements.moved(e, happened, writes);
            // The demand's row follows the event of the demand that stands beside it.
            case StockEvent.LotServed _ -> {}
            case StockEvent.StockReserved e -> movements.reserved(e, writes);
        }
    }

    private static void regraded(StockEvent.LotRegraded event, Happened happened, Writes writes) {
        writes.write(
                "update lot set item = ?, graded_position = ? where lot = ?",
                event.to(),
                happened.position(),
                event.lot());
        writes.write(NO_UPGRADE, event.lot());
        StatementReceipts.regraded(event.lot(), writes);
        writes.write(
                REGRADE,
                happened.position(),
                happened.number(),
                0,
                CorrectionKind.REGRADED,
                event.lot(),
                event.lot(),
                event.from(),
                event.to(),
                event.reason(),
                event.corrects());
        NewStep.of(Subject.of(event.lot()), StepKind.LOT_REGRADED)
                .item(event.to())
                .reason(event.reason())
                .write(happened, writes);
    }

    private static void counted(StockEvent.StockCounted event, Happened happened, Writes writes) {
        StockCommand.CountStock count = event.count();
        writes.write(
                COUNT,
                count.count(),
                count.place(),
                count.lot(),
                count.counted(),
                event.booked(),
                CountStatus.OPEN,
                happened.position(),
                happened.time());
        NewStep.of(Subject.of(count.lot()), StepKind.STOCK_COUNTED)
                .place(count.place())
                .quantity(count.counted())
                .write(happened, writes);
    }

    private static void decided(
            CountId count,
            long second,
            CountStatus status,
            Optional<StockCommand.DifferenceReason> reason,
            Happened happened,
            Writes writes) {
        writes.write(DECIDE, second, status, reason, happened.position(), happened.time(), count);
    }

    private static void decidedStep(
            CountId count,
            StepKind kind,
            long second,
            Optional<StockCommand.DifferenceReason> reason,
            Happened happened,
            Writes writes) {
        writes.write(COUNT_STEP, count, happened.position(), happened.number(), kind, second, count, reason);
    }
}
