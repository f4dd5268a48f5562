package baize.services.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps records and versions, and says who may read them. Only the subject's organisation may. */
final class RecordWriter {
    private final VaultDatabase database;
    private final VaultKeys keys;
    private final InstantSource clock;
    private final Records records;

    RecordWriter(VaultDatabase database, VaultKeys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.records = new Records(database.client());
    }

    VaultResult<Stored> put(Subject subject, Set<MemberId> grantees, Content content) {
        return pairs(subject.organisation(), grantees)
                .then(pairs -> database.write(() -> {
                    if (records.count(subject) >= Vault.RECORD_LIMIT) {
                        return VaultResult.refuse(VaultRefusal.TOO_MANY_RECORDS);
                    }
                    RecordId record = RecordId.random();
                    AesGcm key = keys.subjects().create(record);
                    records.insert(record, subject, clock.millis());
                    return add(new VersionName(record, 1, subject), Opening.of(content), key, pairs);
                }));
    }

    VaultResult<Stored> addVersion(MemberId organisation, RecordId record, Content content) {
        return database.write(() -> {
            Optional<Subject> subject = records.subject(organisation, record);
            if (subject.isEmpty()) {
                return VaultResult.refuse(VaultRefusal.RECORD_UNKNOWN);
            }
            int version = records.newestVersion(record) + 1;
            if (version > Vault.VERSION_LIMIT) {
                return VaultResult.refuse(VaultRefusal.TOO_MANY_VERSIONS);
            }
            VersionName name = new VersionName(record, version, subject.get());
            AesGcm key = keys.subjects().needed(record);
            return pairs(organisation, records.grantees(record))
                    .then(pairs -> add(name, Opening.of(content), key, pairs));
        });
    }

    /** The note of an earlier withdrawal goes last: a crash before leaves the grant withdrawn, as nobody was told otherwise. */
    VaultResult<RecordId> grant(MemberId organisation, RecordId record, MemberId grantee) {
        return database.inTurn(() -> {
            VaultResult<RecordId> result = database.write(() -> {
                Optional<Hpke> pair = keys.pair(grantee);
                if (records.subject(organisation, record).isEmpty()) {
                    return VaultResult.refuse(VaultRefusal.RECORD_UNKNOWN);
                } else if (pair.isEmpty()) {
                    return VaultResult.refuse(VaultRefusal.GRANTEE_UNKNOWN);
                }
                return wrapFor(organisation, record, grantee, pair.get());
            });
            if (result instanceof VaultResult.Done<RecordId>) {
                keys.withdrawals().remove(new Withdrawals.Withdrawal(record, grantee));
            }
            return result;
        });
    }

    /** The note comes first: a crash after it still withdraws. In turn with grants, or a note might end up without its grant's end. */
    VaultResult<RecordId> withdraw(MemberId organisation, RecordId record, MemberId grantee) {
        return database.inTurn(() -> {
            if (records.subject(organisation, record).isEmpty()) {
                return VaultResult.refuse(VaultRefusal.RECORD_UNKNOWN);
            } else if (organisation.equals(grantee)) {
                return VaultResult.refuse(VaultRefusal.OWN_GRANT);
            }
            if (records.grantees(record).contains(grantee)) {
                keys.withdrawals().add(new Withdrawals.Withdrawal(record, grantee));
                database.change(() -> records.removeGrant(record, grantee));
            }
            return new VaultResult.Done<>(record);
        });
    }

    private VaultResult<Stored> add(VersionName name, Opening opening, AesGcm key, Map<MemberId, Hpke> pairs) {
        Commitment commitment = opening.commitment();
        records.insert(name, commitment, Sealing.seal(name, opening, key, pairs), clock.millis());
        return new VaultResult.Done<>(new Stored(name.record(), name.version(), commitment));
    }

    private VaultResult<RecordId> wrapFor(MemberId organisation, RecordId record, MemberId grantee, Hpke pair) {
        List<MemberId> known = records.grantees(record);
        if (!known.contains(grantee)) {
            if (known.size() >= Vault.GRANTEE_LIMIT) {
                return VaultResult.refuse(VaultRefusal.TOO_MANY_GRANTEES);
            }
            AesGcm key = keys.subjects().needed(record);
            for (Records.WrapRow row : records.wraps(organisation, record)) {
                Sealing.Wrap own = new Sealing.Wrap(organisation, row.wrap(), keys.neededPair(organisation));
                records.insertWrap(row.name(), grantee, Sealing.wrapAgain(row.name(), own, key, grantee, pair));
            }
        }
        return new VaultResult.Done<>(record);
    }

    private VaultResult<Map<MemberId, Hpke>> pairs(MemberId organisation, Collection<MemberId> grantees) {
        Set<MemberId> members = new LinkedHashSet<>(grantees);
        members.add(organisation);
        if (members.size() > Vault.GRANTEE_LIMIT) {
            return VaultResult.refuse(VaultRefusal.TOO_MANY_GRANTEES);
        }
        Map<MemberId, Hpke> pairs = new LinkedHashMap<>();
        for (MemberId member : members) {
            Optional<Hpke> pair = keys.pair(member);
            if (pair.isEmpty()) {
                return VaultResult.refuse(VaultRefusal.GRANTEE_UNKNOWN);
            }
            pairs.put(member, pair.get());
        }
        return new VaultResult.Done<>(pairs);
    }
}
