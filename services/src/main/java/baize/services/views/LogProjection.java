package baize.services.views;

import baize.contracts.CommandType;
import baize.contracts.Event;
import baize.ledger.LogEntry;
import baize.trust.Genesis;
import baize.trust.Reading;

/** Writes one entry of the log: its row, the founders or its events. */
final class LogProjection {
    private static final String ADD = """
            insert into entry (position, at, type, public, organisation, officer, key_id, outcome, doubtful) values (?, ?, ?, ?, ?, ?, ?,
            ?, ?)""";

    private final Projection projection;

    LogProjection(Projection projection) {
        this.projection = projection;
    }

    void apply(LogEntry entry, Writes writes) {
        writes.write(
                ADD,
                entry.position(),
                entry.time(),
                entry.type(),
                entry.visibility() == CommandType.Visibility.PUBLIC,
                entry.member(),
                entry.officer(),
                entry.key(),
                entry.outcome(),
                false);
        if (entry.isGenesis()) {
            projection.found(genesis(entry), happened(entry, 0), writes);
        }
        int number = 0;
        for (Event event : entry.events()) {
            projection.apply(event, happened(entry, number++), writes);
        }
    }

    private static Happened happened(LogEntry entry, int number) {
        return new Happened(entry.position(), number, entry.time(), entry.member(), entry.officer(), entry.key());
    }

    private static Genesis genesis(LogEntry entry) {
        return switch (Genesis.read(entry.commandBytes())) {
            case Reading.Read<Genesis>(Genesis genesis) -> genesis;
            case Reading.Unreadable<Genesis>(String reason) ->
                throw new IllegalStateException("The genesis record cannot be read: " + reason);
        };
    }
}
