package baize.services.demo;

import baize.contracts.Command;
import baize.contracts.CommandId;
import baize.contracts.CommandTypes;
import baize.contracts.Refusal;
import baize.ledger.Commands;
import baize.ledger.codec.CommandPayload;
import baize.services.client.Outcome;
import baize.services.client.Submitter;
import baize.services.founding.OfficerKey;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Signs commands and sends them, one after the other, and holds every outcome against what was expected. */
final class Scribe {
    private final Submitter submitter;
    private final String ledgerId;
    private final InstantSource clock;
    private final Dice dice;
    private final Map<String, Long> accepted = new TreeMap<>();
    private long refused;

    Scribe(Submitter submitter, String ledgerId, InstantSource clock, Dice dice) {
        this.submitter = submitter;
        this.ledgerId = ledgerId;
        this.clock = clock;
        this.dice = dice;
    }

    /** Sends a command that must be accepted; answers its position. */
    long accept(OfficerKey by, Command command) throws IOException, InterruptedException {
        return switch (send(by, command)) {
            case Outcome.Accepted(long position, boolean _) -> {
                accepted.merge(name(command), 1L, Math::addExact);
                yield position;
            }
            case Outcome.Refused(long _, String code, String message, String _) ->
                throw unexpected(command, "was refused: " + code + " " + message);
            case Outcome.Rejected(String code, String message, var faults) ->
                throw unexpected(command, "was not taken: " + code + " " + message + " " + faults);
        };
    }

    /** Sends a command that must be refused for this reason; answers its position. */
    long refuse(OfficerKey by, Command command, Refusal reason) throws IOException, InterruptedException {
        return switch (send(by, command)) {
            case Outcome.Accepted(long position, boolean _) ->
                throw unexpected(
                        command, "was accepted at position " + position + ", and not refused as " + reason.code());
            case Outcome.Refused(long position, String code, String message, String _) -> {
                if (!code.equals(reason.code())) {
                    throw unexpected(
                            command, "was refused as " + code + " " + message + ", and not as " + reason.code());
                }
                refused++;
                yield position;
            }
            case Outcome.Rejected(String code, String message, var faults) ->
                throw unexpected(command, "was not taken: " + code + " " + message + " " + faults);
        };
    }

    /** How many commands of each type were accepted, by its name on the wire. */
    Map<String, Long> accepted() {
        return Collections.unmodifiableMap(new TreeMap<>(accepted));
    }

    /** How many commands were refused, as they had to be. */
    long refused() {
        return refused;
    }

    /** How many commands were sent. */
    long sent() {
        return refused + accepted.values().stream().mapToLong(Long::longValue).sum();
    }

    private Outcome send(OfficerKey by, Command command) throws IOException, InterruptedException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return submitter.submit(
                Commands.sign(ledgerId, id(now), now, now.plus(CommandPayload.LONGEST_VALIDITY), command, by.key()));
    }

    /** A UUID of version 7. */
    private CommandId id(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000 | dice.between(0, 0xFFF);
        long low = dice.between(0, 0x3FFF_FFFF_FFFF_FFFFL - 1) | 0x8000_0000_0000_0000L;
        return new CommandId(new UUID(high, low).toString());
    }

    private static String name(Command command) {
        return CommandTypes.of(command).name();
    }

    private UnplayableException unexpected(Command command, String what) {
        return new UnplayableException(
                "The demonstration stopped at " + clock.instant() + ": " + name(command) + " " + what);
    }
}
