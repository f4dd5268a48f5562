package baize.contracts;

/**
 * Why a rule said no: one constant per reason, in one enum per area (see {@link LedgerRefusal} for the form). Codes are never
 * reused. Message and advice are English texts without parameters; their translations are found by the code.
 */
public interface Refusal {
    /** Area, number and sentences. */
    RefusalText text();

    /** The area that refuses. */
    default Area area() {
        return text().area();
    }

    /** One sentence: what is refused. */
    default String message() {
        return text().message();
    }

    /** One sentence: what the signer can do next. */
    default String advice() {
        return text().advice();
    }

    /** The stable code, such as {@code SUP-003}. */
    default String code() {
        return text().code();
    }
}
