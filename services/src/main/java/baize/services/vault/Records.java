package baize.services.vault;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of records, versions and wraps. Who may do what is decided by its callers, in the conditions that they name. */
final class Records {
    private final JdbcClient client;

    Records(JdbcClient client) {
        this.client = client;
    }

    /** A version as it lies in the database, found by a grant. */
    @SuppressWarnings("ArrayRecordComponent") // handed from the database to who decrypts them, never changed
    record SealedRow(VersionName name, Commitment commitment, byte[] content, byte[] wrap) {}

    /** A data key as it lies in the database. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record WrapRow(VersionName name, byte[] wrap) {}

    void insert(RecordId record, Subject subject, long time) {
        client.sql("insert into record (id, organisation, subject, created) values (?, ?, ?, ?)")
                .params(
                        record.value(),
                        subject.organisation().value(),
                        subject.pseudonym().value(),
                        time)
                .update();
    }

    void insert(VersionName name, Commitment commitment, Sealing.SealedVersion sealed, long time) {
        client.sql("insert into version (record, version, commitment, sealed, created) values (?, ?, ?, ?, ?)")
                .params(name.record().value(), name.version(), commitment.value(), sealed.content(), time)
                .update();
        sealed.wraps().forEach((grantee, wrap) -> insertWrap(name, grantee, wrap));
    }

    void insertWrap(VersionName name, MemberId grantee, byte[] wrap) {
        client.sql("insert into wrap (record, grantee, version, sealed) values (?, ?, ?, ?)")
                .params(name.record().value(), grantee.value(), name.version(), wrap)
                .update();
    }

    /** The subject of a record that an organisation answers for; empty where it has no such record, or it is erased. */
    Optional<Subject> subject(MemberId organisation, RecordId record) {
        return client.sql("select subject from record where id = ? and organisation = ? and subject is not null")
                .params(record.value(), organisation.value())
                .query(String.class)
                .optional()
                .map(subject -> new Subject(organisation, new SubjectId(subject)));
    }

    /** Whether a record is or was an organisation's. */
    boolean was(MemberId organisation, RecordId record) {
        return client.sql("select count(*) from record where id = ? and organisation = ?")
                        .params(record.value(), organisation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The wraps that a grantee has of a record's versions; none where it has no grant or there is no such record. */
    List<WrapRow> wraps(MemberId grantee, RecordId record) {
        return client.sql("select w.record, w.version, r.organisation, r.subject, w.sealed as wrap"
                        + " from wrap w join record r on r.id = w.record where w.grantee = ? and w.record = ?")
                .params(grantee.value(), record.value())
                .query((row, number) -> new WrapRow(name(row), row.getBytes("wrap")))
                .list();
    }

    /** One version of a record, if the grantee may open it. */
    Optional<SealedRow> version(MemberId grantee, RecordId record, int version) {
        return select(
                        "w.grantee = ? and w.record = ? and w.version = ?",
                        List.of(grantee.value(), record.value(), version))
                .stream()
                .findFirst();
    }

    /** The newest version of a record, under the same condition. */
    Optional<SealedRow> newest(MemberId grantee, RecordId record) {
        return select(
                        "w.grantee = ? and w.record = ? and w.version = (select max(version) from version where record = ?)",
                        List.of(grantee.value(), record.value(), record.value()))
                .stream()
                .findFirst();
    }

    /** The version that a commitment is to, under the same condition. */
    Optional<SealedRow> committed(MemberId grantee, Commitment commitment) {
        return select("w.grantee = ? and v.commitment = ?", List.of(grantee.value(), commitment.value())).stream()
                .findFirst();
    }

    /** Number of the newest version; 0 for none. */
    int newestVersion(RecordId record) {
        return client.sql("select coalesce(max(version), 0) from version where record = ?")
                .param(record.value())
                .query(Integer.class)
                .single();
    }

    int count(Subject subject) {
        return client.sql("select count(*) from record where organisation = ? and subject = ?")
                .params(subject.organisation().value(), subject.pseudonym().value())
                .query(Integer.class)
                .single();
    }

    /** Records of a subject in the order of their ids. */
    List<RecordId> of(Subject subject) {
        return client.sql("select id from record where organisation = ? and subject = ? order by id")
                .params(subject.organisation().value(), subject.pseudonym().value())
                .query((row, number) -> new RecordId(row.getString(1)))
                .list();
    }

    /** Some records of a subject in the order of their ids, those behind {@code after}. */
    List<RecordId> of(Subject subject, Optional<RecordId> after, int limit) {
        return client.sql("select id from record where organisation = ? and subject = ? and id > ? order by id limit ?")
                .params(
                        subject.organisation().value(),
                        subject.pseudonym().value(),
                        after.map(RecordId::value).orElse(""),
                        limit)
                .query((row, number) -> new RecordId(row.getString(1)))
                .list();
    }

    List<Commitment> commitments(RecordId record) {
        return client.sql("select commitment from version where record = ? order by version")
                .param(record.value())
                .query((row, number) -> new Commitment(row.getString(1)))
                .list();
    }

    /** Whether a list speaks of these tables' records: no version of them is in it under another record, or left out of it. */
    boolean fits(Destruction destruction) {
        return destruction.records().stream()
                .allMatch(destroyed -> destroyed.commitments().containsAll(commitments(destroyed.record()))
                        && destroyed.commitments().stream()
                                .allMatch(commitment -> record(commitment)
                                        .map(destroyed.record()::equals)
                                        .orElse(true)));
    }

    private Optional<RecordId> record(Commitment commitment) {
        return client.sql("select record from version where commitment = ?")
                .param(commitment.value())
                .query(String.class)
                .optional()
                .map(RecordId::new);
    }

    List<MemberId> grantees(RecordId record) {
        return client.sql("select distinct grantee from wrap where record = ? order by grantee")
                .param(record.value())
                .query((row, number) -> new MemberId(row.getString(1)))
                .list();
    }

    long created(RecordId record) {
        return client.sql("select created from record where id = ?")
                .param(record.value())
                .query(Long.class)
                .single();
    }

    void removeGrant(RecordId record, MemberId grantee) {
        client.sql("delete from wrap where record = ? and grantee = ?")
                .params(record.value(), grantee.value())
                .update();
    }

    private List<SealedRow> select(String condition, List<?> parameters) {
        return client.sql("select w.record, w.version, r.organisation, r.subject, v.commitment, v.sealed as content,"
                        + " w.sealed as wrap from wrap w join version v on v.record = w.record and v.version = w.version"
                        + " join record r on r.id = w.record where " + condition + " order by w.version desc")
                .params(parameters)
                .query(Records::row)
                .list();
    }

    private static SealedRow row(ResultSet row, int number) throws SQLException {
        return new SealedRow(
                name(row), new Commitment(row.getString("commitment")), row.getBytes("content"), row.getBytes("wrap"));
    }

    private static VersionName name(ResultSet row) throws SQLException {
        Subject subject =
                new Subject(new MemberId(row.getString("organisation")), new SubjectId(row.getString("subject")));
        return new VersionName(new RecordId(row.getString("record")), row.getInt("version"), subject);
    }
}
