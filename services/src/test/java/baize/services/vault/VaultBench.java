package baize.services.vault;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.services.views.DatabaseOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A vault of three organisations in a directory of its own, with a clock that stands until it is moved. */
final class VaultBench implements AutoCloseable {
    static final MemberId HOSPITAL = new MemberId("first-hospital");
    static final MemberId WAREHOUSE = new MemberId("east-warehouse");
    static final MemberId CHARITY = new MemberId("red-charity");
    static final MemberId STRANGER = new MemberId("nobody-here");
    static final OfficerId OFFICER = new OfficerId("00000000-0000-4000-8000-000000000001");

    private final Path directory;
    private final Supplier<DatabaseOptions> databases;
    private DatabaseOptions options;
    private VaultKeys keys;
    private Vault vault;
    private Instant now = Instant.parse("2020-02-01T00:00:00Z");

    VaultBench(Path directory, Supplier<DatabaseOptions> databases) {
        this.directory = directory;
        this.databases = databases;
        this.options = databases.get();
        this.keys = VaultKeys.create(keysDirectory(), List.of(HOSPITAL, WAREHOUSE, CHARITY));
        this.vault = opened(start());
    }

    static Subject aSubject() {
        return new Subject(HOSPITAL, new SubjectId(UUID.randomUUID().toString()));
    }

    static Reader officerOf(MemberId member) {
        return new Reader(member, OFFICER);
    }

    static <T> T done(VaultResult<T> result) {
        return switch (result) {
            case VaultResult.Done<T>(T value) -> value;
            case VaultResult.Refused<T>(VaultRefusal reason) -> throw new AssertionError("Refused: " + reason);
        };
    }

    static VaultRefusal refusal(VaultResult<?> result) {
        return switch (result) {
            case VaultResult.Done<?>(Object value) -> throw new AssertionError("Done: " + value);
            case VaultResult.Refused<?>(VaultRefusal reason) -> reason;
        };
    }

    static Vault opened(VaultStart start) {
        return switch (start) {
            case Vault open -> open;
            case RestoredVault restored -> throw new AssertionError("Restored from " + restored.copied());
        };
    }

    Vault vault() {
        return vault;
    }

    VaultKeys keys() {
        return keys;
    }

    Path keysDirectory() {
        return directory.resolve("vault-keys");
    }

    DatabaseOptions options() {
        return options;
    }

    /** A database that nobody has used yet. */
    DatabaseOptions anotherDatabase() {
        return databases.get();
    }

    InstantSource clock() {
        return () -> now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** A text that the hospital keeps about a new subject, and the warehouse may read. */
    Stored aContact(String text) {
        return done(vault.put(aSubject(), Set.of(WAREHOUSE), Content.text(text)));
    }

    /** Opens the database of these options with the bench's keys. */
    VaultStart start() {
        return VaultStart.open(options, keys, clock());
    }

    /** Ends this life of the process and starts another on the same files. */
    void restart() {
        vault.close();
        keys = VaultKeys.open(keysDirectory());
        vault = opened(start());
    }

    /** Puts another database in the place of the present one. */
    void replaceBy(DatabaseOptions other) {
        vault.close();
        options = other;
    }

    /** The raw tables, for tests that break in. */
    VaultDatabase tables() {
        return VaultDatabase.open(options);
    }

    @Override
    public void close() {
        vault.close();
    }
}
