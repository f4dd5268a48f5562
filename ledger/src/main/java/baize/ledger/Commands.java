package baize.ledger;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.ledger.codec.CommandPayload;
import baize.ledger.codec.RecordCodec;
import baize.trust.CompactJws;
import baize.trust.P256SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Makes signed commands, for clients, imports and tests.
 *
 * <pre>{@code
 * byte[] command = Commands.sign(ledger.ledgerId(), now, new StockCommand.HoldLot(lot, 14), key);
 * ledger.submit(command);
 * }</pre>
 */
public final class Commands {
    private static final RecordCodec CODEC = new RecordCodec();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Commands() {}

    /** Signs a command with a new id, valid for the longest time allowed. */
    public static byte[] sign(String ledgerId, Instant issuedAt, Command command, P256SigningKey key) {
        Instant issued = issuedAt.truncatedTo(ChronoUnit.MILLIS);
        return sign(ledgerId, newId(issued), issued, issued.plus(CommandPayload.LONGEST_VALIDITY), command, key);
    }

    /** Signs a command. Throws {@link IllegalArgumentException} where it would be too long. */
    public static byte[] sign(
            String ledgerId, CommandId id, Instant issuedAt, Instant validUntil, Command command, P256SigningKey key) {
        CommandPayload payload = CommandPayload.of(ledgerId, id, issuedAt, validUntil, command);
        return CompactJws.sign(key, CODEC.writePayload(payload)).toByteArray();
    }

    /** A new id for a command issued at this moment: a UUID of version 7 (RFC 9562 §5.7). */
    public static CommandId newId(Instant issuedAt) {
        long high = issuedAt.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new CommandId(new UUID(high, low).toString());
    }
}
