package baize.services.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand.ErasureReason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Duration WIPED_AGAIN_AFTER = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    private final VaultDatabase database;
    private final VaultKeys keys;
    private final InstantSource clock;
    private final Records records;
    private final RecordWriter writer;
    private final RecordReader reader;
    private final Eraser eraser;
    private final Wiping wiping;
    private final ContentRules contents = new ContentRules();
    /** Erasing excludes everything else, so that nobody holds on to what is being destroyed. */
    private final ReadWriteLock erasing = new ReentrantReadWriteLock();

    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vault-wiping").factory());

    Vault(VaultDatabase database, VaultKeys keys, InstantSource clock) {
        this(database, keys, clock, WIPED_AGAIN_AFTER);
    }

    /** As the other, and what could not be wiped is tried again after so long a time. */
    Vault(VaultDatabase database, VaultKeys keys, InstantSource clock, Duration wipedAgainAfter) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.records = new Records(database.client());
        this.writer = new RecordWriter(database, keys, clock);
        this.reader = new RecordReader(database, keys, clock);
        this.eraser = new Eraser(database, keys, clock);
        this.wiping = new Wiping(database);
        long nanos = wipedAgainAfter.toNanos();
        ScheduledFuture<?> _ = later.scheduleWithFixedDelay(this::wipeLate, nanos, nanos, TimeUnit.NANOSECONDS);
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

    /**
     * Records of a subject, in the order of their ids.
     *
     * @param after the last one that is known; empty for the first page
     * @param limit 1 to {@link #RECORD_LIMIT}
     */
    public List<RecordSummary> list(Subject subject, Optional<RecordId> after, int limit) {
        if (limit < 1 || limit > RECORD_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + RECORD_LIMIT + " records, not " + limit);
        }
        return among(() -> reader.list(subject, after, limit));
    }

    /** Destroys every record of a subject, as {@link #erase(MemberId, Collection, ErasureReason)} does. */
    public VaultResult<Erased> erase(Subject subject, ErasureReason reason) {
        return alone(() -> destroy(subject.organisation(), records.of(subject), reason));
    }

    /**
     * Destroys records with all their versions: keys, wraps, salts, ciphertext. Nobody can read or write meanwhile, and the whole database may be
     * written anew: erase many records at once rather than one by one. While another process reads the database, a backup say, the ciphertext is
     * still in its files, and is wiped from them afterwards.
     *
     * @param doomed 1 to {@link #ERASURE_LIMIT} records, all of this organisation
     */
    public VaultResult<Erased> erase(MemberId organisation, Collection<RecordId> doomed, ErasureReason reason) {
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
        later.close();
        database.close();
    }

    // The outermost edge of its thread: whatever goes wrong, it is tried again.
    private void wipeLate() {
        try {
            if (wiping.isDue() && alone(wiping::finish)) {
                LOG.info("What was erased is wiped from the vault's files");
            }
        } catch (RuntimeException e) {
            LOG.warn("It can't be told whether the vault's files are to be wiped; it is tried again", e);
        }
    }

    private VaultResult<Erased> destroy(MemberId organisation, List<RecordId> doomed, ErasureReason reason) {
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
        return new VaultResult.Done<>(eraser.erase(destruction));
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
