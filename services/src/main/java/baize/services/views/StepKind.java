package baize.services.views;

/** What a step was, as pages name it. {@code reason} of a {@link Step} is the code that stands beside, given here in brackets. */
public enum StepKind {
    /** A member offered goods. */
    GIFT_OFFERED,
    /** An offer was accepted or refused. [OfferVerdict] */
    OFFER_REVIEWED,
    /** An offer was taken back. */
    OFFER_WITHDRAWN,
    /** A collector registered goods for a donor. */
    GIFT_REGISTERED,
    /** Goods came that nobody had announced. */
    GIFT_FOUND,
    /** The donor chose another target. */
    GIFT_REDIRECTED,
    /** One officer wants to divert. [Diversion.Reason] */
    DIVERSION_PROPOSED,
    /** Two officers diverted it. [Diversion.Reason] */
    GIFT_DIVERTED,
    /** A public statement about it. [Claim] */
    STATEMENT_PUBLISHED,
    /** A lot came in and was counted. */
    LOT_ARRIVED,
    /** A lot was inspected; {@code item} is what it is. */
    LOT_INSPECTED,
    /** A lot is another item than the books said. [CorrectionReason] */
    LOT_REGRADED,
    /** An officer says that a lot is better than the books say; {@code item} is what. [CorrectionReason] */
    UPGRADE_PROPOSED,
    /** A reviewer said no to it. */
    UPGRADE_REJECTED,
    /** What came is not what was announced or declared. [LotDoubt] */
    LOT_DOUBTED,
    /** Another organisation looked into it. */
    DOUBT_SETTLED,
    /** What was counted at an arrival, or its gift, was another. [CorrectionReason] */
    ARRIVAL_CORRECTED,
    /** The maker's lot or the expiry was another. [CorrectionReason] */
    INSPECTION_CORRECTED,
    /** A lot was treated. [Treatment] */
    LOT_TREATED,
    /** A lot is held in quarantine. */
    LOT_HELD,
    /** A hold ended before its time. [HoldEndReason] */
    HOLD_ENDED,
    /** A lot was stopped. [BlockReason] */
    LOT_BLOCKED,
    /** A lot was let go again. [BlockReason] */
    LOT_RELEASED,
    /** A lot was recalled. [BlockReason] */
    LOT_RECALLED,
    /** A lot is not recalled any more. */
    RECALL_LIFTED,
    /** First count. */
    STOCK_COUNTED,
    /** Second count agreed. [DifferenceReason] */
    COUNT_CONFIRMED,
    /** Second count disagreed. */
    COUNT_DISPUTED,
    /** Goods are unfit, or gone by the word of one officer. [DifferenceReason] */
    LOSS_RECORDED,
    /** A second officer says that they are gone. */
    LOSS_CONFIRMED,
    /** One officer says that a record should have been another. [CorrectionReason] */
    CORRECTION_PROPOSED,
    /** Goods of a recalled lot were used. */
    RECALLED_LOT_USED,
    /** A loss or use was of fewer goods. [CorrectionReason] */
    ENDING_CORRECTED,
    /** Goods came to light. */
    GOODS_FOUND,
    /** Goods are gone. */
    GOODS_LOST,
    /** Goods are unfit. */
    GOODS_DAMAGED,
    /** Goods were used. */
    GOODS_USED,
    /** One officer proposes who gets what. */
    ALLOCATION_PROPOSED,
    /** Another officer approved. */
    ALLOCATION_APPROVED,
    /** Another officer said no. [RejectionReason] */
    ALLOCATION_REJECTED,
    /** What was not packed was taken back. [RejectionReason] */
    ALLOCATION_CANCELLED,
    /** Promised goods are gone before they were packed. */
    ALLOCATION_SHORT,
    /** A correction took its place. */
    ALLOCATION_REPLACED,
    /** Boxes stand ready. */
    SHIPMENT_PACKED,
    /** Other boxes, the same goods. */
    SHIPMENT_REPACKED,
    /** The sender unpacked it before anybody took it. [CancellationReason] */
    SHIPMENT_CANCELLED,
    /** One side signed a hand-over. [Side] */
    HAND_OVER_SIGNED,
    /** More left than the books of the place of dispatch held. */
    LEFT_BEYOND_BOOKS,
    /** The receiver counted. [Medium] */
    SHIPMENT_RECEIVED,
    /** The receiver corrected its count. [CorrectionReason] */
    RECEIPT_CORRECTED,
    /** Counted goods are another grade than the papers say. */
    GRADE_DISPUTED,
    /** A difference opened at receipt; {@code quantity} above zero is missing, below zero more than sent. */
    DISCREPANCY_OPENED,
    /** A difference was explained. [Outcome, because of a DifferenceReason] */
    DISCREPANCY_SETTLED,
    /** A hospital asks. */
    DEMAND_SUBMITTED,
    /** A reviewer decided. [Verdict] */
    DEMAND_REVIEWED,
    /** The hospital took it back. [WithdrawalReason] */
    DEMAND_WITHDRAWN,
    /** The hospital stated it anew. */
    DEMAND_RENEWED,
    /** Its review is late. */
    DEMAND_ESCALATED,
    /** Its date passed. */
    DEMAND_EXPIRED
}
