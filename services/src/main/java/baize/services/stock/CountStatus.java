package baize.services.stock;

/** Where a stock count stands. */
public enum CountStatus {
    /** One officer counted. */
    OPEN,
    /** The second count agreed; a difference to the books is entered. */
    CONFIRMED,
    /** The second count disagreed: both count again. */
    DISPUTED
}
