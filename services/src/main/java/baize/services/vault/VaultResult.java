package baize.services.vault;

import java.util.function.Function;

/** What came of asking the vault: the thing asked for, or why not. */
public sealed interface VaultResult<T> {
    /** It is done. */
    record Done<T>(T value) implements VaultResult<T> {}

    /** It is not done, and nothing changed. */
    record Refused<T>(VaultRefusal reason) implements VaultResult<T> {}

    /** A refusal. */
    static <T> VaultResult<T> refuse(VaultRefusal reason) {
        return new Refused<>(reason);
    }

    /** Goes on with the value, or answers the refusal as it is. */
    default <R> VaultResult<R> then(Function<? super T, VaultResult<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(VaultRefusal reason) -> new Refused<>(reason);
        };
    }
}
