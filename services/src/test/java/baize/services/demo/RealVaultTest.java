package baize.services.demo;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.services.vault.OpenedRecord;
import baize.services.vault.Reader;
import baize.services.vault.Vault;
import baize.services.vault.VaultKeys;
import baize.services.vault.VaultStart;
import baize.services.views.DatabaseOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealVaultTest {
    private static final MemberId CHARITY = Givers.FEDERATION.member();
    private static final MemberId HOSPITAL = Hospitals.PROVINCE.member();
    private static final MemberId REVIEWER = Offices.HEALTH_COMMISSION.member();

    @Test
    void lets_the_collector_alone_read_a_donors_name_and_the_reviewer_a_contact(@TempDir Path directory)
            throws Exception {
        VaultKeys keys = VaultKeys.create(directory.resolve("keys"), Region.members());
        DatabaseOptions database = new DatabaseOptions.SqliteFile(directory.resolve("vault.db"));
        try (VaultStart start = VaultStart.open(database, keys, InstantSource.system())) {
            assertThat(start).isInstanceOfSatisfying(Vault.class, vault -> {
                RealVault port = new RealVault(vault);
                Commitment name = port.keep(CHARITY, VaultPort.Kind.DONOR_NAME, "赵示例");
                Commitment contact = port.keep(HOSPITAL, VaultPort.Kind.CONTACT, "钱样本 000-0000-1234");

                assertThat(text(vault, CHARITY, name)).contains("赵示例");
                assertThat(text(vault, REVIEWER, name)).isEmpty();
                assertThat(text(vault, REVIEWER, contact)).contains("钱样本 000-0000-1234");
                assertThat(text(vault, CHARITY, contact)).isEmpty();
            });
        }
    }

    private static Optional<String> text(Vault vault, MemberId member, Commitment commitment) {
        Reader reader = new Reader(member, new OfficerId("00000000-0000-4000-8000-000000000001"));
        return vault.read(reader, commitment)
                .map(OpenedRecord::opening)
                .map(opening -> new String(opening.content().bytes(), StandardCharsets.UTF_8));
    }
}
