package baize.contracts.membership;

import static baize.contracts.membership.Community.CITY_CA;
import static baize.contracts.membership.Community.COMMISSION;
import static baize.contracts.membership.Community.HOSPITAL;
import static baize.contracts.membership.Community.HOSPITAL_ADMINISTRATOR;
import static baize.contracts.membership.Community.HOSPITAL_OFFICER;
import static baize.contracts.membership.Community.POLICE;
import static baize.contracts.membership.Community.PROVINCE_CA;
import static baize.contracts.membership.Community.START;
import static baize.contracts.membership.Community.officerId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.CommandTypes;
import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.KeyId;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.Table;
import baize.contracts.membership.MembershipCommand.ChangeRoles;
import baize.contracts.membership.MembershipCommand.ConfirmKeys;
import baize.contracts.membership.MembershipCommand.IssueCertificate;
import baize.contracts.membership.MembershipCommand.RenewCertificate;
import baize.contracts.membership.MembershipCommand.RenewIssuer;
import baize.contracts.membership.MembershipCommand.ReplaceKey;
import baize.contracts.membership.MembershipCommand.RevokeKey;
import baize.contracts.membership.MembershipCommand.SuspendMember;
import baize.contracts.membership.MembershipCommand.SuspendOfficer;
import baize.contracts.membership.SigningKey.RevocationReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random months of issuing, renewing, replacing, revoking, suspending and waiting, against a second book that is kept from the
 * events alone.
 */
class AuthorityProperties {
    private static final long SEED = Long.getLong("seed", 20200201L);
    private static final int RUNS = 10;
    private static final int STEPS = 200;
    private static final List<MemberId> MEMBERS = List.of(CITY_CA, PROVINCE_CA, POLICE, COMMISSION, HOSPITAL);
    private static final List<Integer> OFFICERS = List.of(1, 2, 3, 4, 5, HOSPITAL_ADMINISTRATOR, HOSPITAL_OFFICER);

    @Test
    void an_unconfirmed_revoked_suspended_or_expired_key_never_signs_and_every_other_key_does() {
        int accepted = 0;
        for (int run = 0; run < RUNS; run++) {
            Run months = new Run(SEED + run);
            months.play();
            accepted += months.accepted;
        }

        assertThat(accepted).isGreaterThan(RUNS * 20);
    }

    @Test
    void somebody_can_always_sign_as_registrar_and_as_identity_body_until_certificates_end() {
        for (int run = 0; run < RUNS; run++) {
            Run months = new Run(SEED + run);
            months.longestWait = Duration.ofHours(1);
            months.shortestValidityDays = 60;
            months.play();

            for (Role role : VitalOfficer.ROLES) {
                assertThat(months.keysThatSignAs(role)).as(months + " " + role).isNotEmpty();
            }
        }
    }

    @Test
    void no_officer_ever_has_more_than_the_organisation_or_both_sides_of_a_hand_over() {
        int changed = 0;
        for (int run = 0; run < RUNS; run++) {
            Run months = new Run(SEED + run);
            months.play();
            for (int number : OFFICERS) {
                Officer officer = months.community.officer(number);
                Member member = months.community.member(officer.member());
                assertThat(member.officerRoles()).as(months.toString()).containsAll(officer.roles());
                assertThat(RoleSeparation.storesAndCarries(officer.roles())).isFalse();
                assertThat(months.found(AdministratorOfMember.TABLE, officer))
                        .isEqualTo(officer.roles().contains(Role.ADMINISTRATOR));
                for (Role role : VitalOfficer.ROLES) {
                    assertThat(months.community.bench.state().find(VitalOfficer.at(role, officer)))
                            .isEqualTo(
                                    officer.roles().contains(role)
                                            ? Optional.of(VitalOfficer.of(role, officer))
                                            : Optional.empty());
                }
            }
            changed += months.rolesChanged;
        }

        assertThat(changed).isPositive();
    }

    private static final class Run {
        private final long seed;
        private final Random random;
        private final Community community = new Community().withAHospitalAtWork();
        private final Map<String, CertificateFacts> books = new TreeMap<>();
        private final Set<String> confirmed = new TreeSet<>();
        private final Set<String> revoked = new TreeSet<>();
        private final Set<String> suspended = new TreeSet<>();
        private Duration longestWait = Duration.ofDays(4);
        private int shortestValidityDays = 1;
        private int accepted;
        private int rolesChanged;

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            for (Founding.FoundingMember member : community.founding().members()) {
                for (Founding.FoundingOfficer officer : member.officers()) {
                    CertificateFacts facts =
                            community.certificates.read(officer.certificate()).orElseThrow();
                    enter(facts);
                    confirmed.add(facts.key().value());
                }
            }
            community.bench.events().forEach(this::enter);
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                community.bench.pass(Duration.ofMillis(random.nextLong(longestWait.toMillis())));
                signSomething();
                for (CertificateFacts facts : books.values()) {
                    boolean granted =
                            community.rules.authority(community.bench.state(), facts.key(), community.bench.now())
                                    instanceof Authority.Granted;
                    assertThat(granted).as("%s, step %d, %s", this, step, facts).isEqualTo(good(facts));
                }
            }
        }

        private boolean good(CertificateFacts facts) {
            Instant now = community.bench.now();
            return !now.isBefore(facts.notBefore())
                    && !now.isAfter(facts.notAfter())
                    && !revoked.contains(facts.key().value())
                    && confirmed.contains(facts.key().value())
                    && !suspended.contains(facts.member().value())
                    && !suspended.contains(facts.officer().orElseThrow().value());
        }

        private void signSomething() {
            MembershipCommand command = command();
            for (CertificateFacts facts : List.copyOf(books.values())) {
                if (authority(facts) instanceof Authority.Granted(Signer signer)
                        && CommandTypes.of(command).roles().stream().anyMatch(signer::has)
                        && community.bench.submit(signer, command) instanceof Decision.Accepted(List<Event> events)) {
                    accepted++;
                    events.forEach(this::enter);
                    return;
                }
            }
        }

        private Authority authority(CertificateFacts facts) {
            return community.rules.authority(community.bench.state(), facts.key(), community.bench.now());
        }

        private MembershipCommand command() {
            return switch (random.nextInt(13)) {
                case 0, 1 -> new IssueCertificate(certificate());
                case 10, 11, 12 -> new ConfirmKeys(List.of(keyInTheBooks()));
                case 2 -> new RenewCertificate(certificate());
                case 3 -> new ReplaceKey(FakeCertificates.key(anyKey()), certificate(), RevocationReason.SUPERSEDED);
                case 4 ->
                    new RevokeKey(FakeCertificates.key(anyKey()), RevocationReason.KEY_COMPROMISE, Optional.empty());
                case 6 -> changeRoles();
                case 7 -> new RenewIssuer(issuer());
                case 5 -> new SuspendMember(any(MEMBERS), random.nextInt(3) == 0);
                default -> new SuspendOfficer(officerId(any(OFFICERS)), random.nextInt(3) == 0);
            };
        }

        /** Mostly roles that the organisation has, often more than one officer may join. */
        private ChangeRoles changeRoles() {
            int officer = any(OFFICERS);
            Set<Role> own =
                    community.member(community.officer(officer).member()).officerRoles();
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                roles.add(random.nextInt(8) == 0 ? any(List.of(Role.values())) : any(List.copyOf(own)));
            }
            return new ChangeRoles(officerId(officer), roles);
        }

        /** One of the city's, with a few days more or less than those before, and with the same key or another one. */
        private CertificateDer issuer() {
            return community.certificates.issuer(
                    CITY_CA,
                    random.nextInt(900, 904),
                    community.bench.now(),
                    START.plus(Duration.ofDays(3600 + random.nextInt(400))));
        }

        private CertificateDer certificate() {
            int officer = any(OFFICERS);
            Instant from = community.bench.now().plus(Duration.ofHours(random.nextInt(-48, 24)));
            CertificateDer issuer = switch (random.nextInt(3)) {
                case 0 -> community.cityIssuer;
                case 1 -> community.member(CITY_CA).issuer().orElseThrow();
                default -> community.provinceIssuer;
            };
            return community.certificates.issue(
                    issuer,
                    community.officer(officer).member(),
                    officerId(officer),
                    anyKey(),
                    from,
                    from.plus(Duration.ofDays(random.nextInt(shortestValidityDays, 700))));
        }

        private KeyId keyInTheBooks() {
            return any(List.copyOf(books.values())).key();
        }

        private int anyKey() {
            return random.nextInt(4) == 0 ? any(OFFICERS) : random.nextInt(60, 90);
        }

        private <T> T any(List<T> things) {
            return things.get(random.nextInt(things.size()));
        }

        private void enter(Event event) {
            switch (event) {
                case MembershipEvent.CertificateIssued(CertificateFacts facts) -> enter(facts);
                case MembershipEvent.CertificateRenewed(CertificateFacts facts) -> enter(facts);
                case MembershipEvent.KeysConfirmed(var keys) -> keys.forEach(key -> confirmed.add(key.value()));
                case MembershipEvent.KeyRevoked(var key, var _, var _) -> revoked.add(key.value());
                case MembershipEvent.MemberSuspended(var member, boolean on) -> mark(member.value(), on);
                case MembershipEvent.OfficerSuspended(var officer, boolean on) -> mark(officer.value(), on);
                case MembershipEvent.RolesChanged _ -> rolesChanged++;
                default -> assertThat(event).isInstanceOf(MembershipEvent.class);
            }
        }

        private void enter(CertificateFacts facts) {
            books.put(facts.key().value(), facts);
        }

        private void mark(String who, boolean on) {
            if (on) {
                suspended.add(who);
            } else {
                suspended.remove(who);
            }
        }

        private boolean found(Table<? extends Record> table, Officer officer) {
            return community
                    .bench
                    .state()
                    .find(table.key(officer.member(), officer.officer()))
                    .isPresent();
        }

        private List<CertificateFacts> keysThatSignAs(Role role) {
            return books.values().stream()
                    .filter(this::good)
                    .filter(facts ->
                            community.rules.authority(community.bench.state(), facts.key(), community.bench.now())
                                            instanceof Authority.Granted(Signer signer)
                                    && signer.has(role))
                    .toList();
        }

        @Override
        public String toString() {
            return "-Dseed=" + seed;
        }
    }
}
