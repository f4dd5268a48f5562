package baize.services.vault;

import baize.contracts.MemberId;
import java.nio.file.Path;
import java.util.List;

/** Grants that ended, kept outside the database: an older copy of it must not bring them back. */
final class Withdrawals {
    private static final byte[] NOTHING = {};
    private static final int RECORD_LENGTH = 32;

    private final Path directory;

    Withdrawals(Path directory) {
        this.directory = directory;
    }

    /** A grant that ended. */
    record Withdrawal(RecordId record, MemberId grantee) {
        private static Withdrawal named(String name) {
            return new Withdrawal(
                    new RecordId(name.substring(0, RECORD_LENGTH)), new MemberId(name.substring(RECORD_LENGTH + 1)));
        }

        private String name() {
            return record.value() + "." + grantee.value();
        }
    }

    void add(Withdrawal withdrawal) {
        OwnedFiles.makeDirectory(directory);
        OwnedFiles.write(directory.resolve(withdrawal.name()), NOTHING);
    }

    void remove(Withdrawal withdrawal) {
        OwnedFiles.destroy(directory.resolve(withdrawal.name()));
    }

    List<Withdrawal> all() {
        return OwnedFiles.names(directory).stream().map(Withdrawal::named).toList();
    }
}
