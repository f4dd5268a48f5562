package baize.services.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Texts and photos about subjects, each readable by the organisations that have a grant and by nobody else, until it is erased. A record that
 * is not there and one that the asker may not see give the same answer. Thread-safe.
 *
 * <pre>{@code
 * switch (vault.put(new Subject(hospital, pseudonym), Set.of(warehouse), Content.text("..."))) {
 *     case VaultResult.Done<Stored>(Stored stored) -> send(stored.commitment());
 *     case VaultResult.Refused<Stored>(VaultRefusal reason) -> tell(reason);
 * }
 * Optional<OpenedRecord> record = vault.read(new Reader(warehouse, officer), id);
 * }</pre>
 */
public final class Vault implements VaultStart {
    /** Most organisations that may read a record, the one that answers for it included. */
    public static final int GRANTEE_LIMIT = 64;

    /** Most records of a subject. */
    public static final int RECORD_LIMIT = 1_000;

    /** Most versions of a record. */
    public static final int VERSION_LIMIT = 100;

    /** Most readings of one page. */
    public static final int READING_LIMIT = 200;

    /** Most records of one erasure. */
    public static final int ERASURE_LIMIT = 10_000;

    private final VaultDatabase database;
    private final VaultKeys keys;
    private final InstantSource clock;
    private final Records records;
    private final RecordWriter writer;
    private final RecordReader reader;
    private final Eraser eraser;
    private final ContentRules contents = new ContentRules();
    /** Erasing excludes everything else, so that nobody holds on to what is being destroyed. */
    private final ReadWriteLock erasing = new ReentrantReadWriteLock();

    Vault(VaultDatabase database, VaultKeys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.records = new Records(database.client());
        this.writer = new RecordWriter(database, keys, clock);
        this.reader = new RecordReader(database, keys, clock);
        this.eraser = new Eraser(database, keys, clock);
    }

    /** Makes keys for an organisation that joined after the vault was made; changes nothing where it has some. */
    public void admit(MemberId member) {
        keys.add(member);
    }

    /** Keeps a new record. The subject's organisation may read it, and those of {@code grantees}. A photo is kept without its metadata. */
    public VaultResult<Stored> put(Subject subject, Set<MemberId> grantees, Content content) {
        return contents.accept(content).then(accepted -> among(() -> writer.put(subject, grantees, accepted)));
    }

    /** Keeps a new version of a record, for all who may read the record. */
    public VaultResult<Stored> addVersion(MemberId organisation, RecordId record, Content content) {
        return contents.accept(content)
                .then(accepted -> among(() -> writer.addVersion(organisation, record, accepted)));
    }

    /** Lets another organisation read all versions of a record. Done as well where it may already. */
    public VaultResult<RecordId> grant(MemberId organisation, RecordId record, MemberId grantee) {
        return among(() -> writer.grant(organisation, record, grantee));
    }

    /** Ends an organisation's grant of a record. Done as well where it had none. */
    public VaultResult<RecordId> withdraw(MemberId organisation, RecordId record, MemberId grantee) {
        return among(() -> writer.withdraw(organisation, record, grantee));
    }

    /** The newest version of a record, for who has a grant. The reading is on the disk before the content is answered. */
    public Optional<OpenedRecord> read(Reader who, RecordId record) {
        return among(() -> reader.newest(who, record));
    }

    /** One version of a record, likewise. */
    public Optional<OpenedRecord> read(Reader who, RecordId record, int version) {
        return among(() -> reader.version(who, record, version));
    }

    /** The version that a commitment of the ledger is to, likewise. */
    public Optional<OpenedRecord> read(Reader who, Commitment commitment) {
        return among(() -> reader.committed(who, commitment));
    }

    /**
     * Who read a record, oldest first; empty where it is and was none of this organisation's. What was erased still says who had read it.
     *
     * @param after number of the last reading that is known; 0 for the first page
     * @param limit 1 to {@link #READING_LIMIT}
     */
    public Optional<List<Reading>> readings(MemberId organisation, RecordId record, long after, int limit) {
        if (limit < 1 || limit > READING_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + READING_LIMIT + " readings, not " + limit);
        }
        return among(() -> reader.readings(organisation, record, after, limit));
    }

    /** All records of a subject, in the order of their ids. */
    public List<RecordSummary> list(Subject subject) {
        return among(() -> reader.list(subject));
    }

    /** Destroys every record of a subject, as {@link #erase(MemberId, Collection, ErasureReason)} does. */
    public VaultResult<Destruction> erase(Subject subject, ErasureReason reason) {
        return alone(() -> destroy(subject.organisation(), records.of(subject), reason));
    }

    /**
     * Destroys records with all their versions: keys, wraps, salts, ciphertext. Nobody can read or write meanwhile, and the whole database may be
     * written anew: erase many records at once rather than one by one.
     *
     * @param doomed 1 to {@link #ERASURE_LIMIT} records, all of this organisation
     */
    public VaultResult<Destruction> erase(MemberId organisation, Collection<RecordId> doomed, ErasureReason reason) {
        List<RecordId> distinct = doomed.stream().distinct().toList();
        if (distinct.size() > ERASURE_LIMIT) {
            return VaultResult.refuse(VaultRefusal.TOO_MANY_ERASED);
        }
        return alone(() -> {
            boolean all = distinct.stream()
                    .allMatch(record -> records.subject(organisation, record).isPresent());
            return destroy(organisation, all ? distinct : List.of(), reason);
        });
    }

    /** Copies the database, without keys, into a directory that does not exist yet, while the vault goes on. {@link VaultCopy} restores it. */
    public void copyTo(Path directory) {
        among(() -> VaultCopy.write(database, directory, clock.instant()));
    }

    @Override
    public void close() {
        database.close();
    }

    private VaultResult<Destruction> destroy(MemberId organisation, List<RecordId> doomed, ErasureReason reason) {
        if (doomed.isEmpty()) {
            return VaultResult.refuse(VaultRefusal.RECORD_UNKNOWN);
        }
        Destruction destruction = new Destruction(
                new ErasureId(UUID.randomUUID().toString()),
                organisation,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                doomed.stream()
                        .map(record -> new Destruction.Destroyed(record, records.commitments(record)))
                        .toList());
        eraser.erase(destruction);
        return new VaultResult.Done<>(destruction);
    }

    private <T> T among(Supplier<T> work) {
        return under(erasing.readLock(), work);
    }

    private <T> T alone(Supplier<T> work) {
        return under(erasing.writeLock(), work);
    }

    private static <T> T under(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
