package baize.contracts;

/** The business areas, each with the three letters that start its refusal codes. */
public enum Area {
    LEDGER("LED"),
    MEMBERSHIP("MEM"),
    SUPPLY("SUP"),
    DONATION("DON"),
    STOCK("STO"),
    ALLOCATION("ALL"),
    CUSTODY("CUS"),
    OVERSIGHT("OVE");

    private final String prefix;

    Area(String prefix) {
        this.prefix = prefix;
    }

    /** Three capital letters. */
    public String prefix() {
        return prefix;
    }
}
