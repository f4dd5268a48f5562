package baize.services.stock;

/** What was corrected. */
public enum CorrectionKind {
    /** What a lot is. */
    REGRADED,
    /** What a receiver counted. */
    RECEIPT,
    /** Who was to get what. */
    ALLOCATION
}
