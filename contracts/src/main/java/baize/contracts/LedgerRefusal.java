package baize.contracts;

/** Refusals that concern every command, before or beside its rule. */
public enum LedgerRefusal implements Refusal {
    /** The signer's officer or organisation lacks the role. */
    ROLE_MISSING(
            1,
            "The signer does not have the role that this command needs.",
            "Let an officer with the role sign, or ask your administrator for it."),
    /** Too many of this signer's commands were refused within the hour; such a command gets no leaf. */
    TOO_MANY_REFUSED(
            2,
            "This signer had too many commands refused in the last hour.",
            "Wait an hour, and check the commands before you sign them.");

    private final RefusalText text;

    LedgerRefusal(int number, String message, String advice) {
        this.text = new RefusalText(Area.LEDGER, number, message, advice);
    }

    @Override
    public RefusalText text() {
        return text;
    }
}
