package baize.services.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Opens records for those who have a grant, and lists them for the organisation whose they are. */
final class RecordReader {
    private final VaultDatabase database;
    private final VaultKeys keys;
    private final InstantSource clock;
    private final Records records;
    private final Readings readings;

    RecordReader(VaultDatabase database, VaultKeys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.records = new Records(database.client());
        this.readings = new Readings(database.client());
    }

    Optional<OpenedRecord> newest(Reader reader, RecordId record) {
        return records.newest(reader.member(), record).map(row -> open(reader, row));
    }

    Optional<OpenedRecord> version(Reader reader, RecordId record, int version) {
        return records.version(reader.member(), record, version).map(row -> open(reader, row));
    }

    Optional<OpenedRecord> committed(Reader reader, Commitment commitment) {
        return records.committed(reader.member(), commitment).map(row -> open(reader, row));
    }

    Optional<List<Reading>> readings(MemberId organisation, RecordId record, long after, int limit) {
        return records.was(organisation, record) ? Optional.of(readings.of(record, after, limit)) : Optional.empty();
    }

    List<RecordSummary> list(Subject subject, Optional<RecordId> after, int limit) {
        return database.read(() -> records.of(subject, after, limit).stream()
                .map(record -> new RecordSummary(
                        record,
                        Instant.ofEpochMilli(records.created(record)),
                        records.newestVersion(record),
                        records.grantees(record)))
                .toList());
    }

    private OpenedRecord open(Reader reader, Records.SealedRow row) {
        VersionName name = row.name();
        Sealing.Wrap wrap = new Sealing.Wrap(reader.member(), row.wrap(), keys.neededPair(reader.member()));
        AesGcm subjectKey = keys.subjects().needed(name.record());
        Opening opening = Sealing.open(name, row.content(), wrap, subjectKey);
        if (!opening.opens(row.commitment())) {
            throw new VaultFaultException("The vault's commitment of " + name + " was changed");
        }
        database.change(() -> readings.add(name, reader, clock.instant()));
        return new OpenedRecord(name.record(), name.version(), row.commitment(), opening);
    }
}
