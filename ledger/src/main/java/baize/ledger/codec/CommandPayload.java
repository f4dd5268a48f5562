package baize.ledger.codec;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.CommandType;
import baize.contracts.CommandTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a signer signs.
 *
 * @param ledger the ledger's id, 64 hex digits
 * @param id a UUID of version 7 whose time is {@code issuedAt}
 * @param type what kind of command
 * @param issuedAt when it was signed, by the signer's clock
 * @param validUntil after {@code issuedAt} by at most {@link #LONGEST_VALIDITY}
 * @param command the body
 */
public record CommandPayload(
        String ledger, CommandId id, CommandType type, Instant issuedAt, Instant validUntil, Command command) {
    /** Longest time between {@code issuedAt} and {@code validUntil}. */
    public static final Duration LONGEST_VALIDITY = Duration.ofDays(3);

    /** Most bytes of the body's JSON. */
    public static final int BODY_LIMIT = 16 * 1024;

    /** Deepest nesting of objects and arrays in the body. */
    public static final int DEPTH_LIMIT = 8;

    /** The last moment at which any command of this id may still be accepted. */
    public Instant idKeptUntil() {
        return issuedAt.plus(LONGEST_VALIDITY);
    }

    /** The payload of a command, with the type that belongs to it. */
    public static CommandPayload of(
            String ledger, CommandId id, Instant issuedAt, Instant validUntil, Command command) {
        return new CommandPayload(ledger, id, CommandTypes.of(command), issuedAt, validUntil, command);
    }

    /** Whether an id is a UUID of version 7 and variant 2 (RFC 9562 §5.7) made at this millisecond. */
    static boolean isMadeAt(CommandId id, Instant issuedAt) {
        UUID uuid = UUID.fromString(id.value());
        return uuid.version() == 7
                && uuid.variant() == 2
                && uuid.getMostSignificantBits() >>> 16 == issuedAt.toEpochMilli();
    }
}
