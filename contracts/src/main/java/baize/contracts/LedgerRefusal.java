package baize.contracts;

/** Refusals that concern every command, before or beside its rule. */
public enum LedgerRefusal implements Refusal {
    /** The signer's officer or organisation lacks the role. */
    ROLE_MISSING(
            1,
            "The signer does not have the role that this command needs.",
            "Let an officer with the role sign, or ask your administrator for it."),
    /** The batch would grow beyond its limits by this signer. */
    TOO_MANY_REFUSED(
            2,
            "This signer had too many commands refused in the last hour.",
            "Wait an hour, and check the commands before you sign them.");

    private final int number;
    private final String message;
    private final String advice;

    LedgerRefusal(int number, String message, String advice) {
        this.number = number;
        this.message = message;
        this.advice = advice;
    }

    @Override
    public Area area() {
        return Area.LEDGER;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String message() {
        return message;
    }

    @Override
    public String advice() {
        return advice;
    }
}
