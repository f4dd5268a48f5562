package baize.contracts.supply;

/** How soon goods are needed, most urgent first. */
public enum Urgency {
    /** Stock ends within a day. */
    CRITICAL,
    /** Stock ends within three days. */
    HIGH,
    /** Later. */
    NORMAL
}
