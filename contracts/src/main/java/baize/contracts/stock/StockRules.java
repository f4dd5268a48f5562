package baize.contracts.stock;

import baize.contracts.Decision;
import baize.contracts.Stamp;
import baize.contracts.TransactionContext;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.custody.Delivered;
import java.util.List;

/**
 * The rules of lots and stock: which command is accepted, and what its events change. Refuses with {@link StockRefusal}. What other
 * areas ask of the books is in {@link Stock}.
 */
public final class StockRules {
    private StockRules() {}

    /** Decides a command of this area. */
    public static Decision decide(WorldState state, StockCommand command, TransactionContext context) {
        return switch (command) {
            case StockCommand.RecordArrival c -> ArrivalRules.record(state, c, context);
            case StockCommand.InspectLot c -> InspectionRules.inspect(state, c, context);
            case StockCommand.RegradeLot c -> RegradeRules.regrade(state, c, context);
            case StockCommand.ProposeUpgrade c -> UpgradeRules.propose(state, c, context);
            case StockCommand.DecideUpgrade c -> UpgradeRules.decide(state, c, context);
            case StockCommand.SettleDoubt c -> DoubtRules.settle(state, c, context);
            case StockCommand.CorrectArrival c -> CorrectionRules.correct(state, c, context);
            case StockCommand.CorrectInspection c -> CorrectionRules.correct(state, c, context);
            case StockCommand.TreatLot c -> HoldRules.treat(state, c, context);
            case StockCommand.HoldLot c -> HoldRules.hold(state, c, context);
            case StockCommand.EndHold c -> HoldRules.end(state, c, context);
            case StockCommand.BlockLot c -> BlockRules.block(state, c, context);
            case StockCommand.RecallMakerLot c -> RecallRules.recall(state, c);
            case StockCommand.DecideRecall c -> RecallRules.decide(state, c, context);
            case StockCommand.CountStock c -> CountRules.count(state, c, context);
            case StockCommand.ConfirmCount c -> CountRules.confirm(state, c, context);
            case StockCommand.RecordLoss c -> LossRules.lose(state, c, context);
            case StockCommand.ConfirmLoss c -> EndingCorrections.confirm(state, c, context);
            case StockCommand.CorrectEnding c -> CorrectionRules.correct(state, c, context);
            case StockCommand.ConfirmCorrection c -> CorrectionRules.confirm(state, c, context);
            case StockCommand.RecordUse c -> LossRules.use(state, c, context);
        };
    }

    /** The changes of state that an event of this area means. */
    public static List<Write> evolve(WorldState state, StockEvent event, Stamp stamp) {
        return switch (event) {
            case StockEvent.GoodsMoved e -> Books.moved(state, e, stamp);
            case StockEvent.StockReserved e -> Books.reserved(state, e);
            case StockEvent.LotArrived e -> LotChanges.arrived(e, stamp);
            case StockEvent.LotInspected e -> LotChanges.inspected(state, e, stamp);
            case StockEvent.LotDoubted e -> DoubtRules.doubted(state, e, stamp);
            case StockEvent.DoubtSettled e -> DoubtRules.settled(e);
            case StockEvent.LotRegraded e -> LotChanges.regraded(state, e, stamp);
            case StockEvent.UpgradeProposed e -> UpgradeRules.proposed(e, stamp);
            case StockEvent.UpgradeRejected e -> UpgradeRules.rejected(e);
            case StockEvent.LotServed e -> Delivered.changed(state, e.demand(), e.lot(), e.change());
            case StockEvent.CorrectionProposed e -> CorrectionRules.proposed(e, stamp);
            case StockEvent.CorrectionConfirmed e -> CorrectionRules.confirmed(e);
            case StockEvent.ArrivalCorrected e -> ArrivalCorrections.corrected(state, e);
            case StockEvent.InspectionCorrected e -> InspectionCorrections.corrected(state, e);
            case StockEvent.LotTreated e -> LotChanges.treated(state, e);
            case StockEvent.LotHeld e -> LotStops.held(state, e, stamp);
            case StockEvent.HoldEnded e -> LotStops.ended(state, e, stamp);
            case StockEvent.LotBlocked e -> LotStops.blocked(state, e, stamp);
            case StockEvent.MakerLotRecalled e -> RecallRules.recalled(e, stamp);
            case StockEvent.RecallUpheld e -> RecallRules.upheld(state, e, stamp);
            case StockEvent.RecallLifted e -> RecallRules.lifted(e);
            case StockEvent.LotRecalled e -> LotChanges.recalled(state, e);
            case StockEvent.LotRecallLifted e -> LotChanges.recallLifted(state, e);
            case StockEvent.LossRecorded e -> EndingChanges.lost(e, stamp);
            case StockEvent.LossConfirmed e -> EndingChanges.confirmed(state, e, stamp);
            case StockEvent.UseRecorded e -> EndingChanges.used(e, stamp);
            case StockEvent.EndingCorrected e -> EndingChanges.corrected(state, e);
            case StockEvent.StockCounted e -> CountRules.counted(e, stamp);
            case StockEvent.CountConfirmed e -> CountRules.closed(state, e.count(), stamp);
            case StockEvent.CountDisputed e -> CountRules.closed(state, e.count(), stamp);
        };
    }
}
