package baize.contracts;

/**
 * A typed code. Encoded as its bare {@link #value()} everywhere (commands, events, state, JSON of the API).
 *
 * <p>Implementations are records with one component named {@code value} whose constructor refuses anything outside
 * the code's alphabet: no free text enters the ledger through an identifier.
 */
public interface Identifier {
    /** The code as written. Never blank, never free text. */
    String value();
}
