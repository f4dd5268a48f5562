package baize.services.vault;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of who read what and when. Nothing is ever taken out of it, not even with the record. */
final class Readings {
    private final JdbcClient client;

    Readings(JdbcClient client) {
        this.client = client;
    }

    void add(VersionName name, Reader reader, Instant time) {
        client.sql("insert into reading (record, version, member, officer, read_at) values (?, ?, ?, ?, ?)")
                .params(
                        name.record().value(),
                        name.version(),
                        reader.member().value(),
                        reader.officer().value(),
                        time.toEpochMilli())
                .update();
    }

    List<Reading> of(RecordId record, long after, int limit) {
        return client.sql("select number, version, member, officer, read_at from reading"
                        + " where record = ? and number > ? order by number limit ?")
                .params(record.value(), after, limit)
                .query((row, number) -> new Reading(
                        row.getLong("number"),
                        row.getInt("version"),
                        new MemberId(row.getString("member")),
                        new OfficerId(row.getString("officer")),
                        Instant.ofEpochMilli(row.getLong("read_at"))))
                .list();
    }
}
