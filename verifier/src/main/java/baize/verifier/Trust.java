package baize.verifier;

import java.util.Optional;

/**
 * What the person who checks trusts already, from elsewhere than the file that is checked.
 *
 * @param ledger the id of the ledger that is meant
 * @param genesis that ledger's genesis record
 */
record Trust(Optional<String> ledger, Optional<Genesis> genesis) {
    /** Checks that id and record agree where both are given. */
    static Trust of(Optional<String> ledger, Optional<Genesis> genesis) throws NotValid {
        NotValid.unless(
                ledger.isEmpty() || ledger.get().matches("[0-9a-f]{64}"),
                "The ledger id that you gave is not 64 hex digits in lower case.",
                "Copy it from a place that you trust, whole.");
        NotValid.unless(
                ledger.isEmpty() || genesis.isEmpty() || genesis.get().ledger().equals(ledger.get()),
                "The genesis record that you gave is not the one of the ledger that you gave.",
                "Its SHA-256 must be the ledger id: check where you got both from.");
        return new Trust(ledger.or(() -> genesis.map(Genesis::ledger)), genesis);
    }

    /** Refuses another ledger than the trusted one, if there is one. */
    void requireLedger(String found) throws NotValid {
        NotValid.unless(
                ledger.isEmpty() || ledger.get().equals(found),
                "This is of the ledger " + found + ", not of the one that you named.",
                "Check the ledger id that you gave, or ask for a file of the right ledger.");
    }

    /** What is open when nothing was trusted beforehand. */
    Optional<String> notProven(String file) {
        return ledger.isPresent()
                ? Optional.empty()
                : Optional.of("That this is the ledger you mean: its id was taken from the " + file
                        + " itself. Give --ledger or --trust with what you know from another source.");
    }
}
