package baize.contracts;

/**
 * What a refusal says: the one component that every area's enum of refusals holds.
 *
 * @param area the area that refuses
 * @param number the number within the area, 1 to 999, never reused
 * @param message one English sentence: what is refused, and why
 * @param advice one English sentence: what the signer can do next
 */
public record RefusalText(Area area, int number, String message, String advice) {
    public RefusalText {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("A refusal's number must be 1 to 999, not " + number);
        }
    }

    /** The stable code, such as {@code SUP-003}. */
    public String code() {
        return area.prefix() + "-" + (number < 10 ? "00" : number < 100 ? "0" : "") + number;
    }
}
