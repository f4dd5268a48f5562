package baize.services.vault;

import baize.contracts.MemberId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All that opens the vault, in a directory of its own outside the database, and what must survive a restored database: which records were
 * destroyed and which grants withdrawn. Never back this directory up: what is erased must be erased everywhere. Only its owner reads it.
 * Thread-safe.
 *
 * <pre>{@code
 * vault-keys/grantees/<member>.keyset          HPKE pair of an organisation that this node hosts
 * vault-keys/subjects/<xx>/<record>.key        a subject's key for one record, 32 bytes
 * vault-keys/erasures/<erasure>.json           what was destroyed (Destruction)
 * vault-keys/withdrawn/<record>.<member>       a grant that ended
 * }</pre>
 */
public final class VaultKeys {
    private final Path grantees;
    private final SubjectKeys subjects;
    private final Destructions destructions;
    private final Withdrawals withdrawals;
    private final Map<MemberId, Hpke> pairs = new ConcurrentHashMap<>();

    private VaultKeys(Path directory) {
        this.grantees = directory.resolve("grantees");
        this.subjects = new SubjectKeys(directory.resolve("subjects"));
        this.destructions = new Destructions(directory.resolve("erasures"));
        this.withdrawals = new Withdrawals(directory.resolve("withdrawn"));
    }

    /** Whether a directory holds keys. An empty one does not: it may be where a disk is to be mounted. */
    public static boolean areAt(Path directory) {
        return Files.isDirectory(directory.resolve("grantees"));
    }

    /** Makes the directory with a pair of keys for each member; throws {@link IllegalArgumentException} where it holds keys. */
    public static VaultKeys create(Path directory, Collection<MemberId> members) {
        if (areAt(directory)) {
            throw new IllegalArgumentException("The vault's keys exist already: " + directory);
        }
        OwnedFiles.makeDirectory(directory.resolve("grantees"));
        VaultKeys keys = new VaultKeys(directory);
        members.forEach(keys::add);
        return keys;
    }

    /** Opens a directory that {@link #create} made; throws {@link VaultFaultException} where there is none. */
    public static VaultKeys open(Path directory) {
        if (!areAt(directory)) {
            throw new VaultFaultException("There are no vault keys at " + directory + ": make them with init");
        }
        return new VaultKeys(directory);
    }

    /** Makes a pair for an organisation that joined later; changes nothing where it has one. */
    public synchronized void add(MemberId member) {
        if (!holds(member)) {
            Hpke pair = Hpke.generate();
            OwnedFiles.write(file(member), pair.serialise());
            pairs.put(member, pair);
        }
    }

    /** Whether this node holds the keys of an organisation. */
    public boolean holds(MemberId member) {
        return pair(member).isPresent();
    }

    Optional<Hpke> pair(MemberId member) {
        Hpke known = pairs.get(member);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Hpke> read = OwnedFiles.read(file(member)).map(bytes -> parse(member, bytes));
        read.ifPresent(pair -> pairs.put(member, pair));
        return read;
    }

    /** A grantee's pair, where a wrap for it exists. */
    Hpke neededPair(MemberId member) {
        return pair(member).orElseThrow(() -> new MissingVaultKeyException("The vault's keyset of " + member.value()));
    }

    SubjectKeys subjects() {
        return subjects;
    }

    Destructions destructions() {
        return destructions;
    }

    Withdrawals withdrawals() {
        return withdrawals;
    }

    private Path file(MemberId member) {
        return grantees.resolve(member.value() + ".keyset");
    }

    private static Hpke parse(MemberId member, byte[] bytes) {
        try {
            return Hpke.read(bytes);
        } catch (GeneralSecurityException e) {
            throw new VaultFaultException("The vault's keyset of " + member.value() + " is damaged", e);
        }
    }
}
