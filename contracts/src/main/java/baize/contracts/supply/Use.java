package baize.contracts.supply;

/** What goods are used for. An item lists the uses it is permitted for; a demand names one. */
public enum Use {
    /** Front-line staff of designated hospitals. */
    FRONT_LINE,
    /** Wards and clinics without known cases. */
    WARD,
    /** Ordinary protection. */
    GENERAL
}
