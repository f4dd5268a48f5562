package baize.services.vault;

import baize.services.views.DatabaseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Copies of the vault's database: always an SQLite file, whatever the vault lives in. A copy holds ciphertext and no key, and is marked, so that
 * whoever opens it, restored or simply put in place, gets a {@link RestoredVault}.
 */
public final class VaultCopy {
    /** Name of the copy's file. */
    public static final String FILE = "vault.sqlite";

    /** In an order that satisfies the references. Readings are numbered anew. */
    private static final List<Table> TABLES = List.of(
            new Table("record", "id, organisation, subject, created, erasure", "id"),
            new Table("version", "record, version, commitment, sealed, created", "record, version"),
            new Table("wrap", "record, grantee, version, sealed", "record, grantee, version"),
            new Table("reading", "record, version, member, officer, read_at", "number"),
            new Table("erasure", "id, applied", "id"),
            new Table("restored", "copied", "copied"));

    private VaultCopy() {}

    /**
     * Copies a vault's database, without keys, into a directory that does not exist yet. Another process may have the vault open; what it
     * erases meanwhile, it wipes from its file soon after this is done, or at its next start. Throws {@link VaultFaultException} where the vault is itself a copy that no
     * node has opened yet.
     */
    public static void copy(DatabaseOptions vault, Path directory, Instant time) {
        try (VaultDatabase source = VaultDatabase.open(vault)) {
            if (copied(source).isPresent()) {
                throw new VaultFaultException(
                        "The vault is a restored copy that no node has opened since: start its node before you copy it again");
            }
            write(source, directory, time);
        }
    }

    /** Puts a copy into a database that holds no records yet. Throws {@link VaultFaultException} where it does, or where there is no whole copy. */
    public static void restore(Path directory, DatabaseOptions options) {
        Path file = directory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new VaultFaultException("There is no copy of a vault at " + file);
        }
        try (VaultDatabase copy = VaultDatabase.open(new DatabaseOptions.SqliteFile(file));
                VaultDatabase target = VaultDatabase.open(options)) {
            if (copied(copy).isEmpty()) {
                throw new VaultFaultException("The copy of the vault at " + file + " is not whole");
            } else if (rows(target) > 0) {
                throw new VaultFaultException("The vault to restore into is not empty: name another database");
            }
            copy.read(() -> target.write(() -> copyRows(copy, target)));
        }
    }

    /** Writes a marked copy. */
    static long write(VaultDatabase source, Path directory, Instant time) {
        if (Files.exists(directory)) {
            throw new IllegalArgumentException("The copy's directory exists already: " + directory);
        }
        OwnedFiles.makeDirectory(directory);
        try (VaultDatabase target = VaultDatabase.open(new DatabaseOptions.SqliteFile(directory.resolve(FILE)))) {
            return source.read(() -> target.write(() -> {
                long rows = copyRows(source, target);
                target.template().update("insert into restored (copied) values (?)", time.toEpochMilli());
                return rows;
            }));
        }
    }

    /** When a database was copied from another; empty where it is no copy, or was cleared. */
    static Optional<Instant> copied(VaultDatabase database) {
        return database.client()
                .sql("select copied from restored")
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** From now on it is no copy any more. */
    static void clearMark(VaultDatabase database) {
        database.change(() -> database.template().update("delete from restored"));
    }

    private record Table(String name, String columns, String order) {}

    /** Records, those that were erased included. */
    static long rows(VaultDatabase database) {
        return database.client()
                .sql("select count(*) from record")
                .query(Long.class)
                .single();
    }

    private static long copyRows(VaultDatabase source, VaultDatabase target) {
        long[] rows = {0};
        for (Table table : TABLES) {
            int columns = table.columns().split(",", -1).length;
            String insert = "insert into " + table.name() + " (" + table.columns() + ") values ("
                    + String.join(", ", Collections.nCopies(columns, "?")) + ")";
            source.template()
                    .query(
                            "select " + table.columns() + " from " + table.name() + " order by " + table.order(),
                            row -> {
                                Object[] values = new Object[columns];
                                for (int i = 0; i < columns; i++) {
                                    values[i] = row.getObject(i + 1);
                                }
                                target.template().update(insert, values);
                                rows[0]++;
                            });
        }
        return rows[0];
    }
}
