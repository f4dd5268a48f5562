package baize.contracts.stock;

/**
 * A record of stock that points to an older one and says what it should have been. One that takes goods out of sight, gives them back or
 * makes them better takes two officers: the first one's command proposes it, {@link StockCommand.ConfirmCorrection} enters it.
 */
public sealed interface Correction
        permits StockCommand.CorrectArrival, StockCommand.CorrectInspection, StockCommand.CorrectEnding {
    /** The lot whose record it corrects. */
    LotId lot();
}
