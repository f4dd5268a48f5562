package baize.contracts;

/**
 * A counted amount of goods. {@code amount} is 0 to {@link #LIMIT}; arithmetic on different units is a bug, not a conversion.
 *
 * @param amount whole units
 * @param unit UN/ECE Recommendation 20 code
 */
public record Quantity(long amount, UnitCode unit) {
    /** The largest amount: a million million, far below 2^53, so that every JSON reader holds it exactly. */
    public static final long LIMIT = 1_000_000_000_000L;

    public Quantity {
        if (amount < 0 || amount > LIMIT) {
            throw new IllegalArgumentException("A quantity must be 0 to " + LIMIT + ", not " + amount);
        }
    }

    /** The amount in pieces. */
    public static Quantity pieces(long amount) {
        return new Quantity(amount, UnitCode.H87);
    }

    /** The sum; the units must be equal. */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(amount, other.sameUnit(unit).amount), unit);
    }

    /** The difference; the units must be equal and the result not negative. */
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(amount, other.sameUnit(unit).amount), unit);
    }

    private Quantity sameUnit(UnitCode expected) {
        if (unit != expected) {
            throw new IllegalArgumentException("Quantities of " + expected + " and " + unit + " cannot be combined");
        }
        return this;
    }
}
