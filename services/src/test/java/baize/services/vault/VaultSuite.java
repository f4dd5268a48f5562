package baize.services.vault;

import static baize.services.vault.VaultBench.CHARITY;
import static baize.services.vault.VaultBench.HOSPITAL;
import static baize.services.vault.VaultBench.OFFICER;
import static baize.services.vault.VaultBench.STRANGER;
import static baize.services.vault.VaultBench.WAREHOUSE;
import static baize.services.vault.VaultBench.aSubject;
import static baize.services.vault.VaultBench.done;
import static baize.services.vault.VaultBench.officerOf;
import static baize.services.vault.VaultBench.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.services.views.DatabaseOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what, on any database. */
abstract class VaultSuite {
    private static final int ROUNDS = 100;
    private static final String PHONE = "Dr Li, 13800138000";

    @SuppressWarnings("NullAway.Init") // JUnit
    private VaultBench bench;

    /** A database that nobody has used yet. */
    abstract DatabaseOptions fresh();

    @BeforeEach
    void open(@TempDir Path directory) {
        bench = new VaultBench(directory, this::fresh);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Vault vault() {
        return bench.vault();
    }

    @Test
    void gives_a_grantee_the_content_and_what_opens_its_commitment() {
        Stored stored = bench.aContact(PHONE);

        OpenedRecord read = vault().read(officerOf(WAREHOUSE), stored.id()).orElseThrow();

        assertThat(read.opening().content()).isEqualTo(Content.text(PHONE));
        assertThat(read.commitment()).isEqualTo(stored.commitment());
        assertThat(read.opening().opens(stored.commitment())).isTrue();
    }

    @Test
    void lets_the_organisation_read_what_it_put() {
        Stored stored = done(vault().put(aSubject(), Set.of(), Content.text(PHONE)));

        assertThat(vault().read(officerOf(HOSPITAL), stored.id())).isPresent();
    }

    @Test
    void has_no_record_for_who_has_no_grant() {
        Stored stored = bench.aContact(PHONE);

        assertThat(vault().read(officerOf(CHARITY), stored.id())).isEmpty();
        assertThat(vault().read(officerOf(STRANGER), stored.id())).isEmpty();
        assertThat(vault().read(officerOf(CHARITY), stored.commitment())).isEmpty();
        assertThat(vault().read(officerOf(CHARITY), RecordId.random())).isEmpty();
    }

    @Test
    void finds_the_record_behind_a_commitment_of_the_ledger() {
        Stored stored = bench.aContact(PHONE);

        assertThat(vault().read(officerOf(WAREHOUSE), stored.commitment()))
                .hasValueSatisfying(read -> assertThat(read.id()).isEqualTo(stored.id()));
    }

    @Test
    void survives_a_restart() {
        Stored stored = bench.aContact(PHONE);

        bench.restart();

        assertThat(vault().read(officerOf(WAREHOUSE), stored.id())).isPresent();
    }

    @Test
    void keeps_every_version_for_all_grantees() {
        Stored first = bench.aContact(PHONE);

        Stored second = done(vault().addVersion(HOSPITAL, first.id(), Content.text("Dr Wang")));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.commitment()).isNotEqualTo(first.commitment());
        assertThat(vault().read(officerOf(WAREHOUSE), first.id()).orElseThrow().version())
                .isEqualTo(2);
        assertThat(vault().read(officerOf(WAREHOUSE), first.id(), 1)
                        .orElseThrow()
                        .opening()
                        .content())
                .isEqualTo(Content.text(PHONE));
        assertThat(vault().read(officerOf(CHARITY), first.id(), 2)).isEmpty();
    }

    /** A note without the grant's end would take it away at the next start; an end without a note, an older copy would undo. */
    @Test
    void notes_a_withdrawal_exactly_while_there_is_no_grant_however_grants_and_withdrawals_meet() throws Exception {
        Stored stored = bench.aContact(PHONE);
        Withdrawals.Withdrawal note = new Withdrawals.Withdrawal(stored.id(), WAREHOUSE);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                Future<?> grant = both.submit(() -> {
                    together.await();
                    return vault().grant(HOSPITAL, stored.id(), WAREHOUSE);
                });
                Future<?> withdrawal = both.submit(() -> {
                    together.await();
                    return vault().withdraw(HOSPITAL, stored.id(), WAREHOUSE);
                });
                grant.get(60, TimeUnit.SECONDS);
                withdrawal.get(60, TimeUnit.SECONDS);

                boolean granted =
                        vault().read(officerOf(WAREHOUSE), stored.id()).isPresent();
                assertThat(bench.keys().withdrawals().all().contains(note))
                        .as("round %d, granted: %s", round, granted)
                        .isNotEqualTo(granted);
                done(vault().grant(HOSPITAL, stored.id(), WAREHOUSE));
            }
        }
    }

    @Test
    void lets_nobody_else_add_a_version_grant_or_withdraw() {
        Stored stored = bench.aContact(PHONE);

        assertThat(refusal(vault().addVersion(WAREHOUSE, stored.id(), Content.text("x"))))
                .isEqualTo(VaultRefusal.RECORD_UNKNOWN);
        assertThat(refusal(vault().grant(WAREHOUSE, stored.id(), CHARITY))).isEqualTo(VaultRefusal.RECORD_UNKNOWN);
        assertThat(refusal(vault().withdraw(WAREHOUSE, stored.id(), CHARITY))).isEqualTo(VaultRefusal.RECORD_UNKNOWN);
    }

    @Test
    void opens_all_versions_to_a_later_grantee() {
        Stored stored = bench.aContact(PHONE);
        done(vault().addVersion(HOSPITAL, stored.id(), Content.text("Dr Wang")));

        done(vault().grant(HOSPITAL, stored.id(), CHARITY));

        assertThat(vault().read(officerOf(CHARITY), stored.id(), 1)).isPresent();
        assertThat(vault().read(officerOf(CHARITY), stored.id(), 2)).isPresent();
    }

    @Test
    void closes_the_record_to_who_lost_the_grant_until_it_is_given_again() {
        Stored stored = bench.aContact(PHONE);

        done(vault().withdraw(HOSPITAL, stored.id(), WAREHOUSE));
        assertThat(vault().read(officerOf(WAREHOUSE), stored.id())).isEmpty();
        bench.restart();
        assertThat(vault().read(officerOf(WAREHOUSE), stored.id())).isEmpty();

        done(vault().grant(HOSPITAL, stored.id(), WAREHOUSE));
        bench.restart();
        assertThat(vault().read(officerOf(WAREHOUSE), stored.id())).isPresent();
    }

    @Test
    void withdraws_nothing_from_the_organisation_itself() {
        Stored stored = bench.aContact(PHONE);

        assertThat(refusal(vault().withdraw(HOSPITAL, stored.id(), HOSPITAL))).isEqualTo(VaultRefusal.OWN_GRANT);
    }

    @Test
    void keeps_nothing_for_who_has_no_keys_here() {
        assertThat(refusal(vault().put(aSubject(), Set.of(STRANGER), Content.text(PHONE))))
                .isEqualTo(VaultRefusal.GRANTEE_UNKNOWN);
        Stored stored = bench.aContact(PHONE);
        assertThat(refusal(vault().grant(HOSPITAL, stored.id(), STRANGER))).isEqualTo(VaultRefusal.GRANTEE_UNKNOWN);

        bench.keys().add(STRANGER);

        done(vault().grant(HOSPITAL, stored.id(), STRANGER));
        assertThat(vault().read(officerOf(STRANGER), stored.id())).isPresent();
    }

    @Test
    void writes_down_who_read_what_and_when() {
        Stored stored = bench.aContact(PHONE);
        vault().read(officerOf(WAREHOUSE), stored.id());
        bench.pass(Duration.ofMinutes(1));
        vault().read(officerOf(CHARITY), stored.id());
        vault().read(officerOf(HOSPITAL), stored.commitment());

        List<Reading> readings = vault().readings(HOSPITAL, stored.id(), 0, 10).orElseThrow();

        assertThat(readings).extracting(Reading::member).containsExactly(WAREHOUSE, HOSPITAL);
        assertThat(readings).extracting(Reading::officer).containsOnly(OFFICER);
        assertThat(readings.getLast().time()).isEqualTo(bench.clock().instant());
        assertThat(vault().readings(HOSPITAL, stored.id(), readings.getFirst().number(), 10))
                .contains(readings.subList(1, 2));
        assertThat(vault().readings(HOSPITAL, stored.id(), 0, 1)).contains(readings.subList(0, 1));
    }

    @Test
    void shows_readings_to_nobody_but_the_organisation() {
        Stored stored = bench.aContact(PHONE);

        assertThat(vault().readings(WAREHOUSE, stored.id(), 0, 10)).isEmpty();
        assertThat(vault().readings(HOSPITAL, RecordId.random(), 0, 10)).isEmpty();
        assertThatThrownBy(() -> vault().readings(HOSPITAL, stored.id(), 0, Vault.READING_LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lists_a_subjects_records() {
        Subject subject = aSubject();
        Stored one = done(vault().put(subject, Set.of(WAREHOUSE), Content.text("one")));
        done(vault().addVersion(HOSPITAL, one.id(), Content.text("more")));
        Stored two = done(vault().put(subject, Set.of(), Content.text("two")));
        bench.aContact("another subject's");

        assertThat(vault().list(subject, Optional.empty(), Vault.RECORD_LIMIT))
                .containsExactlyInAnyOrder(
                        new RecordSummary(one.id(), bench.clock().instant(), 2, List.of(WAREHOUSE, HOSPITAL)),
                        new RecordSummary(two.id(), bench.clock().instant(), 1, List.of(HOSPITAL)));
    }

    @Test
    void takes_no_more_grantees_than_the_limit() {
        Set<MemberId> most = members(Vault.GRANTEE_LIMIT - 1);
        Set<MemberId> oneTooMany = members(Vault.GRANTEE_LIMIT);
        oneTooMany.forEach(bench.keys()::add);

        Stored stored = done(vault().put(aSubject(), most, Content.text(PHONE)));

        assertThat(refusal(vault().put(aSubject(), oneTooMany, Content.text(PHONE))))
                .isEqualTo(VaultRefusal.TOO_MANY_GRANTEES);
        assertThat(refusal(vault().grant(HOSPITAL, stored.id(), CHARITY))).isEqualTo(VaultRefusal.TOO_MANY_GRANTEES);
    }

    @Test
    void takes_no_more_versions_than_the_limit() {
        Stored stored = done(vault().put(aSubject(), Set.of(), Content.text("1")));
        for (int version = 2; version <= Vault.VERSION_LIMIT; version++) {
            done(vault().addVersion(HOSPITAL, stored.id(), Content.text("again")));
        }

        assertThat(refusal(vault().addVersion(HOSPITAL, stored.id(), Content.text("once more"))))
                .isEqualTo(VaultRefusal.TOO_MANY_VERSIONS);
    }

    @Test
    void takes_no_more_records_of_a_subject_than_the_limit() {
        Subject subject = aSubject();
        Records records;
        try (VaultDatabase tables = bench.tables()) {
            records = new Records(tables.client());
            tables.change(() ->
                    IntStream.range(1, Vault.RECORD_LIMIT).forEach(i -> records.insert(RecordId.random(), subject, 0)));
        }

        done(vault().put(subject, Set.of(), Content.text("the last one")));

        assertThat(refusal(vault().put(subject, Set.of(), Content.text("one more"))))
                .isEqualTo(VaultRefusal.TOO_MANY_RECORDS);
    }

    private static Set<MemberId> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new MemberId("member-" + i))
                .collect(Collectors.toSet());
    }
}
