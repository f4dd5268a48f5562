package baize.services.vault;

import static baize.services.vault.VaultBench.HOSPITAL;
import static baize.services.vault.VaultBench.WAREHOUSE;
import static baize.services.vault.VaultBench.aSubject;
import static baize.services.vault.VaultBench.done;
import static baize.services.vault.VaultBench.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.services.views.DatabaseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody changed in the database or among the keys is never answered as content. */
abstract class TamperingSuite {
    @SuppressWarnings("NullAway.Init") // JUnit
    private VaultBench bench;

    @SuppressWarnings("NullAway.Init") // JUnit
    private VaultDatabase tables;

    @SuppressWarnings("NullAway.Init") // JUnit
    private Stored one;

    @SuppressWarnings("NullAway.Init") // JUnit
    private Stored other;

    /** A database that nobody has used yet. */
    abstract DatabaseOptions fresh();

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new VaultBench(directory, this::fresh);
        tables = bench.tables();
        Subject subject = aSubject();
        one = done(bench.vault().put(subject, Set.of(WAREHOUSE), Content.text("the one")));
        other = done(bench.vault().put(subject, Set.of(WAREHOUSE), Content.text("the other")));
        done(bench.vault().addVersion(HOSPITAL, one.id(), Content.text("the one, newer")));
    }

    @AfterEach
    void close() {
        tables.close();
        bench.close();
    }

    @Test
    void refuses_a_content_with_any_byte_changed() {
        byte[] sealed = sealed("version");
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            write("version", sealed);
            assertNotAnswered();
            sealed[i] ^= 1;
        }
        write("version", sealed);
        assertThat(bench.vault().read(officerOf(WAREHOUSE), one.id(), 1)).isPresent();
    }

    @Test
    void refuses_a_wrap_with_any_byte_changed() {
        byte[] sealed = sealed("wrap");
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            write("wrap", sealed);
            assertNotAnswered();
            sealed[i] ^= 1;
        }
        write("wrap", sealed);
        assertThat(bench.vault().read(officerOf(WAREHOUSE), one.id(), 1)).isPresent();
    }

    @Test
    void refuses_another_version_in_its_place() {
        swap("update version set sealed = (select n.sealed from version n where n.record = version.record"
                + " and n.version = 2) where record = ? and version = 1");
        swap("update wrap set sealed = (select n.sealed from wrap n where n.record = wrap.record"
                + " and n.grantee = wrap.grantee and n.version = 2) where record = ? and version = 1");

        assertNotAnswered();
    }

    @Test
    void refuses_another_record_in_its_place() {
        String from = "'" + other.id().value() + "'";
        swap("update version set sealed = (select n.sealed from version n where n.record = " + from
                + ") where record = ? and version = 1");
        swap("update wrap set sealed = (select n.sealed from wrap n where n.record = " + from
                + " and n.grantee = wrap.grantee) where record = ? and version = 1");

        assertNotAnswered();
    }

    @Test
    void refuses_another_subject() {
        swap("update record set subject = '00000000-0000-4000-8000-000000000000' where id = ?");

        assertNotAnswered();
    }

    @Test
    void refuses_another_organisation() {
        swap("update record set organisation = 'east-warehouse' where id = ?");

        assertNotAnswered();
    }

    @Test
    void refuses_another_commitment() {
        swap("update version set commitment = '" + other.commitment().value() + "' where record = ? and version = 1");

        assertNotAnswered();
    }

    @Test
    void refuses_the_wrap_of_another_grantee() {
        swap("update wrap set sealed = (select n.sealed from wrap n where n.record = wrap.record"
                + " and n.grantee = 'first-hospital' and n.version = 1) where record = ? and version = 1");

        assertNotAnswered();
    }

    @Test
    void gives_no_grant_to_who_renames_a_wrap() {
        swap("update wrap set grantee = 'red-charity' where record = ? and grantee = 'east-warehouse'");

        assertThatThrownBy(() -> bench.vault().read(officerOf(VaultBench.CHARITY), one.id()))
                .isInstanceOf(VaultFaultException.class);
    }

    @Test
    void refuses_the_key_of_another_record() throws IOException {
        Files.copy(keyFile(other.id()), keyFile(one.id()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertNotAnswered();
    }

    @Test
    void says_which_key_is_missing_or_damaged() throws IOException {
        Files.write(keyFile(one.id()), new byte[31]);
        assertThatThrownBy(() -> bench.vault().read(officerOf(WAREHOUSE), one.id()))
                .hasMessageContaining("damaged")
                .hasMessageContaining(one.id().value());

        Files.delete(keyFile(one.id()));
        assertThatThrownBy(() -> bench.vault().read(officerOf(WAREHOUSE), one.id()))
                .hasMessageContaining("missing")
                .hasMessageContaining(one.id().value());
    }

    private void assertNotAnswered() {
        assertThatThrownBy(() -> bench.vault().read(officerOf(WAREHOUSE), one.id(), 1))
                .isInstanceOf(VaultFaultException.class);
    }

    private Path keyFile(RecordId record) {
        return bench.keysDirectory()
                .resolve("subjects")
                .resolve(record.value().substring(0, 2))
                .resolve(record.value() + ".key");
    }

    private byte[] sealed(String table) {
        return tables.client()
                .sql("select sealed from " + table + " where record = ? and version = 1" + warehouse(table))
                .param(one.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private void write(String table, byte[] sealed) {
        tables.client()
                .sql("update " + table + " set sealed = ? where record = ? and version = 1" + warehouse(table))
                .params(sealed, one.id().value())
                .update();
    }

    private static String warehouse(String table) {
        return table.equals("wrap") ? " and grantee = 'east-warehouse'" : "";
    }

    private void swap(String update) {
        tables.client().sql(update).param(one.id().value()).update();
    }
}
