package baize.services.views;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.OfficerId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.SourceName;
import baize.contracts.custody.RoadBench;
import baize.contracts.membership.CreditCode;
import baize.contracts.membership.MembershipCommand;
import baize.contracts.membership.MembershipEvent;
import baize.contracts.membership.SigningKey;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand;
import baize.contracts.oversight.OversightEvent;
import baize.contracts.oversight.PublicationId;
import baize.contracts.supply.Alias;
import baize.contracts.supply.FileDigest;
import baize.contracts.supply.ImportId;
import baize.contracts.supply.ImportRun;
import baize.contracts.supply.Need;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyCommand;
import baize.services.PublicViews;
import baize.services.membership.Organisation;
import baize.services.oversight.PublicationQueries;
import baize.services.oversight.RecordQueries;
import baize.services.supply.HospitalQueries;
import baize.services.supply.ReportedQueries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register of organisations, doubtful records, what volunteers reported, what was published and erased. */
abstract class RegisterStorySuite {
    private static final Signer REGISTRAR = signer("registry", 40, Role.REGISTRAR);
    private static final Signer VOLUNTEERS = signer("volunteers", 41, Role.IMPORTER);
    private static final SourceCode SOURCE = new SourceCode("wuhan2020");
    private static final SourceName CITY = new SourceName("武汉市");
    private static final ImportId TABLE = new ImportId(uuid(1));
    private static final String DIGEST = "A".repeat(43);

    private Fixture fixture;
    private RoadBench road;

    abstract DatabaseOptions fresh();

    @BeforeEach
    void open() {
        fixture = new Fixture(fresh());
        road = fixture.road();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void shows_an_organisation_from_its_request_to_its_suspension() {
        MemberId newcomer = new MemberId("new-hospital");
        long requested = request(newcomer);
        assertThat(organisation(newcomer).check()).isEqualTo(Organisation.Check.REQUESTED);
        assertThat(organisation(newcomer).requestedPosition()).isEqualTo(requested);

        fixture.log()
                .append(
                        road.now(),
                        PROPOSER,
                        new MembershipCommand.ConfirmIdentity(newcomer, new Commitment(DIGEST)),
                        new MembershipEvent.IdentityConfirmed(newcomer, new Commitment(DIGEST)));
        suspend(newcomer);

        assertThat(organisation(newcomer).check()).isEqualTo(Organisation.Check.VERIFIED);
        assertThat(organisation(newcomer).suspended()).isTrue();
        assertThat(organisation(UNION.member()).founding()).isTrue();
        assertThat(fixture.seen()
                        .organisations()
                        .organisations(Optional.of(Role.IDENTITY_BODY), PageRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    void lists_an_organisations_officers_for_members() {
        MemberId member = UNION.member();
        OfficerId invited = new OfficerId(uuid(1));
        List<MembershipCommand.Invitation> invitations =
                List.of(new MembershipCommand.Invitation(invited, Set.of(Role.HOSPITAL, Role.ADMINISTRATOR)));
        fixture.log()
                .append(
                        road.now(),
                        REGISTRAR,
                        new MembershipCommand.InviteOfficers(member, invitations),
                        new MembershipEvent.OfficersInvited(member, invitations));

        // The founding officer is the other one.
        assertThat(fixture.seenByMembers()
                        .officers()
                        .officers(member, PageRequest.first())
                        .items())
                .hasSize(2)
                .anySatisfy(row -> {
                    assertThat(row.officer()).isEqualTo(invited);
                    assertThat(row.roles()).containsExactlyInAnyOrder(Role.HOSPITAL, Role.ADMINISTRATOR);
                    assertThat(row.hasKey()).isFalse();
                });

        MembershipCommand.ChangeRoles change = new MembershipCommand.ChangeRoles(invited, Set.of(Role.ADMINISTRATOR));
        fixture.log().append(road.now(), REGISTRAR, change, new MembershipEvent.RolesChanged(invited, change.roles()));

        assertThat(fixture.seenByMembers()
                        .officers()
                        .officers(member, PageRequest.first())
                        .items())
                .anySatisfy(row -> {
                    assertThat(row.officer()).isEqualTo(invited);
                    assertThat(row.roles()).containsExactly(Role.ADMINISTRATOR);
                });
    }

    @Test
    void lists_only_hospitals_whose_identity_was_checked_and_says_which_are_suspended() {
        MemberId newcomer = new MemberId("new-hospital");
        request(newcomer);
        assertThat(hospitals()).doesNotContain(newcomer).contains(UNION.member());
        assertThat(fixture.seen().hospitals().hospital(newcomer).orElseThrow().check())
                .isEqualTo(Organisation.Check.REQUESTED);

        fixture.log()
                .append(
                        road.now(),
                        PROPOSER,
                        new MembershipCommand.ConfirmIdentity(newcomer, new Commitment(DIGEST)),
                        new MembershipEvent.IdentityConfirmed(newcomer, new Commitment(DIGEST)));
        assertThat(hospitals()).contains(newcomer);
        suspend(newcomer);
        assertThat(fixture.seen().hospitals().hospital(newcomer).orElseThrow().suspended())
                .isTrue();
        assertThat(hospitals()).contains(newcomer);

        MemberId impostor = new MemberId("no-hospital");
        request(impostor);
        fixture.log()
                .append(
                        road.now(),
                        PROPOSER,
                        new MembershipCommand.RejectIdentity(
                                impostor, MembershipCommand.RejectionReason.PAPERS_INVALID),
                        new MembershipEvent.IdentityRejected(
                                impostor, MembershipCommand.RejectionReason.PAPERS_INVALID));
        assertThat(hospitals()).doesNotContain(impostor);
    }

    @Test
    void marks_what_a_stolen_key_signed_until_another_officer_confirms_it() {
        road.aLot(1, RoadBench.N95, 10);
        long before = road.bench().position();
        road.pass(Duration.ofHours(1));
        Instant stolen = road.now();
        road.aLot(2, RoadBench.N95, 10);
        long after = road.bench().position();
        fixture.seen();
        MembershipCommand.RevokeKey revocation = new MembershipCommand.RevokeKey(
                PACKER.key(), SigningKey.RevocationReason.KEY_COMPROMISE, Optional.of(stolen));
        fixture.log()
                .append(
                        road.now(),
                        REGISTRAR,
                        revocation,
                        new MembershipEvent.KeyRevoked(revocation.key(), revocation.reason(), Optional.of(stolen)));

        assertThat(doubtful(before)).isFalse();
        assertThat(doubtful(after)).isTrue();
        assertThat(fixture.seen().gifts().steps(gift(2), PageRequest.first()).items())
                .allSatisfy(step -> assertThat(step.doubtful()).isTrue());

        fixture.log()
                .append(
                        road.now(),
                        RoadBench.KEEPER,
                        new MembershipCommand.ConfirmEntry(after, PACKER.key()),
                        new MembershipEvent.EntryConfirmed(after, PACKER.key()));

        assertThat(doubtful(after)).isFalse();
        assertThat(doubtful(after - 1)).isTrue();
    }

    @Test
    void sums_reported_need_counts_unknown_lines_and_follows_joined_names_and_removals() {
        start(TABLE, ImportRun.Kind.TABLE, 4);
        line(1, "协和医院", "N95口罩", new Need.Known(Quantity.pieces(500)));
        line(2, "武汉协和", "N95口罩", new Need.Unknown());
        line(3, "协和医院", "手套", new Need.Unknown());
        line(4, "协和医院", "N95口罩", new Need.Known(Quantity.pieces(900)));
        road.accept(VOLUNTEERS, new SupplyCommand.FinishImport(TABLE));
        assertThat(needs())
                .containsExactlyInAnyOrder(
                        tuple("协和医院", "N95口罩", 500L, 0L), tuple("武汉协和", "N95口罩", 0L, 1L), tuple("协和医院", "手套", 0L, 1L));

        road.accept(
                PROPOSER,
                new SupplyCommand.JoinNames(
                        SOURCE, CITY, new SourceName("武汉协和"), new SourceName("协和医院"), Alias.AliasReason.OTHER_NAME));
        assertThat(needs()).containsExactlyInAnyOrder(tuple("协和医院", "N95口罩", 500L, 1L), tuple("协和医院", "手套", 0L, 1L));

        ImportId changes = new ImportId(uuid(2));
        start(changes, ImportRun.Kind.CHANGES, 1);
        road.accept(
                VOLUNTEERS,
                new SupplyCommand.ImportDemandChange(
                        changes,
                        1,
                        CITY,
                        new SourceName("协和医院"),
                        new SourceName("手套"),
                        Instant.parse("2020-02-01T00:00:00Z"),
                        Optional.of(new Need.Unknown()),
                        Optional.empty()));
        assertThat(needs()).containsExactly(tuple("协和医院", "N95口罩", 500L, 1L));
        assertThat(fixture.seen().reported().importRun(TABLE).orElseThrow().repeated())
                .containsEntry("DOUBLED_KEY", 1L);
    }

    @Test
    void lists_public_statements_and_certificates_of_erasure() {
        OversightCommand.PublishStatement statement = new OversightCommand.PublishStatement(
                new PublicationId(uuid(1)), gift(1), OversightCommand.Claim.FULLY_DISTRIBUTED);
        OversightCommand.CertifyErasure erasure = new OversightCommand.CertifyErasure(
                new ErasureId(uuid(1)), 28, new Commitment(DIGEST), OversightCommand.ErasureReason.RETENTION_ENDED);
        fixture.log().append(road.now(), PACKER, statement, new OversightEvent.StatementPublished(statement));
        fixture.log().append(road.now(), PROPOSER, erasure, new OversightEvent.ErasureCertified(erasure));

        PublicationQueries publications = fixture.seen().publications();

        assertThat(publications
                        .publications(Optional.of(gift(1)), PageRequest.first())
                        .items())
                .extracting(PublicationQueries.PublicationRow::claim)
                .containsExactly(OversightCommand.Claim.FULLY_DISTRIBUTED);
        assertThat(publications.erasures(PageRequest.first()).items())
                .extracting(PublicationQueries.ErasureRow::records)
                .containsExactly(28L);
    }

    @Test
    void shows_refused_records_with_their_code_and_of_members_records_only_that_they_exist() {
        road.refuse(
                PROPOSER,
                new SupplyCommand.ProposeDesignation(
                        UNION.member(), true, SupplyCommand.DesignationReason.TAKES_PATIENTS));
        long refused = road.bench().position();
        fixture.seen();
        long closed = fixture.log()
                .append(
                        road.now(),
                        REGISTRAR,
                        new MembershipCommand.SuspendOfficer(UNION.officer(), true),
                        new MembershipEvent.OfficerSuspended(UNION.officer(), true));

        PublicViews views = fixture.seen();

        assertThat(views.records().record(refused))
                .hasValueSatisfying(record -> assertThat(((RecordQueries.OpenRecord) record).outcome())
                        .startsWith("SUP-"));
        assertThat(views.records().record(closed)).contains(new RecordQueries.ClosedRecord(closed, road.now()));
        assertThat(views.records()
                        .records(RecordQueries.Filter.any(), PageRequest.first(PageRequest.MAX))
                        .items())
                .noneMatch(record -> record.position() == closed);
    }

    private long request(MemberId newcomer) {
        MembershipCommand.RequestMembership request = new MembershipCommand.RequestMembership(
                newcomer,
                Names.of("新医院", "New Hospital"),
                CreditCode.withCheck("91420100MA4K2P0X1"),
                Set.of(Role.HOSPITAL),
                Optional.empty());
        return fixture.log().append(road.now(), REGISTRAR, request, new MembershipEvent.MembershipRequested(request));
    }

    private void suspend(MemberId member) {
        fixture.log()
                .append(
                        road.now(),
                        REGISTRAR,
                        new MembershipCommand.SuspendMember(member, true),
                        new MembershipEvent.MemberSuspended(member, true));
    }

    private List<MemberId> hospitals() {
        return fixture.seen().hospitals().hospitals(PageRequest.first(PageRequest.MAX)).items().stream()
                .map(HospitalQueries.HospitalRow::hospital)
                .toList();
    }

    private Organisation organisation(MemberId member) {
        return fixture.seen().organisations().organisation(member).orElseThrow();
    }

    private boolean doubtful(long position) {
        return fixture.seen()
                .records()
                .record(position)
                .map(record -> ((RecordQueries.OpenRecord) record).doubtful())
                .orElseThrow();
    }

    private List<Tuple> needs() {
        return fixture.seen().reported().openNeed(ReportedQueries.Filter.any(), PageRequest.first()).items().stream()
                .map(need -> tuple(need.hospital(), need.item(), need.known(), need.unknownLines()))
                .toList();
    }

    private void start(ImportId id, ImportRun.Kind kind, long lines) {
        String digest = kind == ImportRun.Kind.TABLE ? DIGEST : "B".repeat(42) + "A";
        road.accept(VOLUNTEERS, new SupplyCommand.StartImport(id, SOURCE, new FileDigest(digest), kind, lines));
    }

    private void line(long line, String hospital, String item, Need need) {
        road.accept(
                VOLUNTEERS,
                new SupplyCommand.ImportDemandLine(
                        TABLE, line, CITY, new SourceName(hospital), new SourceName(item), need));
    }
}
