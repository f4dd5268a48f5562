package baize.services.stock;

/** What was corrected. */
public enum CorrectionKind {
    /** What a lot is. */
    REGRADED,
    /** What a receiver counted. */
    RECEIPT,
    /** What was counted at an arrival, or of which gift. */
    ARRIVAL,
    /** The maker's lot or the expiry of a lot. */
    INSPECTION,
    /** How much was lost, damaged or used. */
    ENDING,
    /** Who was to get what. */
    ALLOCATION
}
