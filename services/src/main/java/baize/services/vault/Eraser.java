package baize.services.vault;

import baize.contracts.oversight.ErasureId;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys records for good, in an order that a crash can't turn back: the list, the keys, the rows, the files' freed pages. Whatever a list
 * names is destroyed again at every start, so an interrupted erasure is finished and an older database that was put back loses it too. The last
 * step may have to wait for who reads the tables ({@link Wiping}).
 */
final class Eraser {
    private final VaultDatabase database;
    private final VaultKeys keys;
    private final InstantSource clock;
    private final Wiping wiping;

    Eraser(VaultDatabase database, VaultKeys keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.wiping = new Wiping(database);
    }

    /** Destroys what the list names. */
    Erased erase(Destruction destruction) {
        keys.destructions().add(destruction);
        apply(destruction);
        return new Erased(destruction, wiping.finish());
    }

    /** Finishes what was begun, here or in a later life of this database. */
    void catchUp() {
        for (ErasureId erasure : keys.destructions().all()) {
            if (!applied(erasure)) {
                apply(keys.destructions().find(erasure).orElseThrow());
            }
        }
        Records records = new Records(database.client());
        database.change(
                () -> keys.withdrawals().all().forEach(ended -> records.removeGrant(ended.record(), ended.grantee())));
        wiping.finish();
    }

    /** Whether the tables are without what this erasure destroyed. */
    boolean applied(ErasureId erasure) {
        return database.client()
                        .sql("select count(*) from erasure where id = ?")
                        .param(erasure.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Without the last step, as a crash would leave it. */
    void apply(Destruction destruction) {
        destruction.records().forEach(destroyed -> keys.subjects().destroy(destroyed.record()));
        database.change(() -> {
            JdbcClient client = database.client();
            for (Destruction.Destroyed destroyed : destruction.records()) {
                String record = destroyed.record().value();
                client.sql("delete from wrap where record = ?").param(record).update();
                client.sql("delete from version where record = ?").param(record).update();
                client.sql("update record set subject = null, erasure = ? where id = ?")
                        .params(destruction.erasure().value(), record)
                        .update();
            }
            wiping.note();
            client.sql("insert into erasure (id, applied) values (?, ?)")
                    .params(destruction.erasure().value(), clock.instant().toEpochMilli())
                    .update();
        });
    }
}
