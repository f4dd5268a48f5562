package baize.contracts.supply;

import baize.contracts.Quantity;
import java.util.Optional;

/** How much is needed: a known quantity, or needed with the quantity unknown, which is a state of its own and never a zero. */
public sealed interface Need {
    /** How much; empty where nobody said it. */
    default Optional<Quantity> known() {
        return switch (this) {
            case Known(Quantity amount) -> Optional.of(amount);
            case Unknown() -> Optional.empty();
        };
    }

    /** This much, more than zero. */
    record Known(Quantity quantity) implements Need {
        public Known {
            if (quantity.amount() == 0) {
                throw new IllegalArgumentException("A known need is more than zero");
            }
        }
    }

    /** Needed; nobody said how much. */
    record Unknown() implements Need {}
}
