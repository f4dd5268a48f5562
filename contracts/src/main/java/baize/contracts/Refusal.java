package baize.contracts;

/**
 * Why a rule said no: one constant per reason, in one enum per area. Codes are never reused. Message, cause and what to do
 * next are English texts without parameters; their translations are found by the code.
 */
public interface Refusal {
    /** The area that refuses. */
    Area area();

    /** The number within the area, 1 to 999. */
    int number();

    /** One sentence: what is refused. */
    String message();

    /** One sentence: what the signer can do next. */
    String advice();

    /** The stable code, such as {@code SUP-003}. */
    default String code() {
        return area().prefix() + "-" + (number() < 10 ? "00" : number() < 100 ? "0" : "") + number();
    }
}
