package baize.contracts.donation;

/** Where goods come from, as far as it decides how long they are held. Days as for bank notes in February 2020. */
public enum OriginRisk {
    /** No hold. */
    NONE(0),
    /** Elsewhere: 7 days. */
    ELEVATED(7),
    /** The worst-hit places: 14 days. */
    HIGH(14);

    private final int holdDays;

    OriginRisk(int holdDays) {
        this.holdDays = holdDays;
    }

    /** Days of quarantine from arrival. */
    public int holdDays() {
        return holdDays;
    }
}
