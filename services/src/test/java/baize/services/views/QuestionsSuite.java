package baize.services.views;

import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Signer;
import baize.contracts.custody.RoadBench;
import baize.contracts.custody.ShipmentId;
import baize.contracts.custody.Waybill;
import baize.contracts.donation.ClaimSecret;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.StatementId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.Use;
import baize.services.MemberViews;
import baize.services.PublicViews;
import baize.services.allocation.AllocationQueries;
import baize.services.custody.ShipmentQueries;
import baize.services.oversight.RecordQueries;
import baize.services.stock.MovementQueries;
import baize.services.stock.StockQueries;
import baize.services.stock.TotalsQueries;
import baize.services.supply.DemandFilter;
import baize.services.supply.ReportedQueries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every question can be asked of either database, page by page, and the pages together are the whole list. */
abstract class QuestionsSuite {
    /** One open demand for each use: the rules refuse a second one. */
    private static final List<Use> USES = List.of(Use.FRONT_LINE, Use.WARD, Use.GENERAL);

    private Fixture fixture;

    abstract DatabaseOptions fresh();

    @BeforeEach
    void open() {
        fixture = new Fixture(fresh());
        for (int number = 1; number <= 3; number++) {
            delivery(number);
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void answers_every_question_in_pages_of_two_as_in_one() {
        PublicViews views = fixture.seen();
        MemberViews members = fixture.seenByMembers();
        Instant now = fixture.road().now();

        List<Function<PageRequest, Page<?>>> lists = new ArrayList<>(publicLists(views, now));
        lists.addAll(sumLists(views));
        lists.addAll(memberLists(members));
        for (Function<PageRequest, Page<?>> list : lists) {
            List<?> whole = list.apply(PageRequest.first(PageRequest.MAX)).items();
            assertThat(walk(list)).isEqualTo(whole);
        }
    }

    @Test
    void takes_no_cursor_with_a_character_that_not_every_database_takes() {
        List<Function<PageRequest, Page<?>>> lists =
                publicLists(fixture.seen(), fixture.road().now());
        int tried = 0;
        for (Function<PageRequest, Page<?>> list : lists) {
            Optional<PageToken> next = list.apply(PageRequest.first(1)).next();
            if (next.isPresent()) {
                String key = new String(Base64.getUrlDecoder().decode(next.get().value()), StandardCharsets.UTF_8);
                String withNul = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((key + "\0").getBytes(StandardCharsets.UTF_8));
                PageRequest page = new PageRequest(1, Optional.of(new PageToken(withNul)));

                assertThatThrownBy(() -> list.apply(page)).as(key).isInstanceOf(InvalidPageTokenException.class);
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void tells_the_public_the_same_where_nothing_of_the_members_class_is_known() {
        fixture.seen();
        addRecordsOfTheMembersClass();
        PublicViews views = fixture.seen();
        Instant now = fixture.road().now();
        List<List<Object>> before = walkAll(publicLists(views, now));

        fixture.database().write(writes -> {
            writes.write("delete from officer");
            writes.write("delete from gift_claim");
            writes.write("delete from donor_statement");
            writes.write("update entry set officer = ''");
            writes.write("update entry set type = '', organisation = '', key_id = '', outcome = '' where not public");
        });

        assertThat(walkAll(publicLists(views, now))).isEqualTo(before);
    }

    @Test
    void answers_every_single_question() {
        PublicViews views = fixture.seen();
        Instant now = fixture.road().now();

        assertThat(views.gifts().trace(gift(1))).isPresent();
        assertThat(views.gifts().trace(gift(99))).isEmpty();
        assertThat(views.organisations().organisation(UNION.member())).isPresent();
        assertThat(views.catalogue().item(N95)).isPresent();
        assertThat(views.catalogue().place(UNION_STORE)).isPresent();
        assertThat(views.directory().organisation(UNION.member())).isPresent();
        assertThat(views.directory().place(UNION_STORE)).isPresent();
        assertThat(views.directory().item(N95)).isPresent();
        assertThat(views.demands().demand(RoadBench.demand(1))).isPresent();
        assertThat(views.hospitals().hospital(UNION.member())).isPresent();
        assertThat(views.hospitals().needs(UNION.member(), PageRequest.first()).items())
                .hasSize(1);
        assertThat(views.stock().lot(RoadBench.lot(1))).isPresent();
        assertThat(views.totals().ofLot(RoadBench.lot(1)).difference()).isZero();
        assertThat(views.corrections().correctionsOf(1, PageRequest.first()).items())
                .isEmpty();
        assertThat(views.allocations().allocation(RoadBench.allocation(1))).isPresent();
        assertThat(views.decisions().times(Fixture.START, now).decided()).isEqualTo(3);
        assertThat(views.shipments().shipment(waybill(1).shipment())).isPresent();
        assertThat(views.shipments()
                        .boxes(waybill(1).shipment(), PageRequest.first())
                        .items())
                .hasSize(1);
        assertThat(views.durations().medians(Fixture.START, PageRequest.first()).items())
                .hasSize(1);
        assertThat(views.records().record(0)).isPresent();
        assertThat(views.records().record(1_000_000)).isEmpty();
        assertThat(views.at(PublicViews::progress).progress().applied())
                .isEqualTo(fixture.log().size());
    }

    private static List<Function<PageRequest, Page<?>>> publicLists(PublicViews views, Instant now) {
        LotId lot = RoadBench.lot(1);
        DemandId demand = RoadBench.demand(1);
        return List.of(
                page -> views.organisations().organisations(Optional.empty(), page),
                page -> views.catalogue().items(page),
                page -> views.catalogue().places(Optional.empty(), Optional.empty(), page),
                page -> views.demands().demands(DemandFilter.any(), page),
                page -> views.demands()
                        .demands(DemandFilter.waiting().of(UNION.member()).of(N95), page),
                page -> views.demands().steps(demand, page),
                page -> views.demands().lateReviews(now, page),
                page -> views.demands().openNeed(Optional.empty(), Optional.of(N95), page),
                page -> views.hospitals().hospitals(page),
                page -> views.hospitals().deliveries(UNION.member(), page),
                page -> views.hospitals().needs(UNION.member(), page),
                page -> views.shipments().boxes(new ShipmentId(RoadBench.uuid(1)), page),
                page -> views.durations().medians(Fixture.START, page),
                page -> views.corrections().correctionsOf(1, page),
                page -> views.reported().openNeed(ReportedQueries.Filter.any(), page),
                page -> views.reported().lines(ReportedQueries.Filter.any(), page),
                page -> views.reported().joinedNames(Optional.of(new SourceCode("wuhan2020")), page),
                page -> views.reported().imports(page),
                page -> views.gifts().gifts(Optional.empty(), page),
                page -> views.gifts().steps(gift(1), page),
                page -> views.gifts().directed(Optional.of(UNION.member()), true, page),
                page -> views.gifts().diversions(page),
                page -> views.stock().stock(StockQueries.Filter.any(), page),
                page -> views.stock().steps(lot, page),
                page -> views.stock().stopped(false, page),
                page -> views.stock().counts(Optional.empty(), page),
                page -> views.totals()
                        .byOrganisation(TotalsQueries.Period.all(), Optional.empty(), Optional.empty(), page),
                page -> views.movements().movements(movementsOf(lot), page),
                page -> views.totals().byItem(TotalsQueries.Period.all(), Optional.empty(), page),
                page -> views.corrections().corrections(Optional.empty(), Optional.empty(), page),
                page -> views.allocations().allocations(Optional.empty(), page),
                page -> views.allocations().grants(AllocationQueries.GrantFilter.any(), page),
                page -> views.allocations().steps(RoadBench.allocation(1), page),
                page -> views.decisions().late(Fixture.START, now, page),
                page -> views.shipments().shipments(ShipmentQueries.Filter.any(), page),
                page -> views.shipments().discrepancies(false, page),
                page -> views.shipments().oneSided(now, page),
                page -> views.shipments().lastHopUnknown(now, true, page),
                page -> views.records().records(RecordQueries.Filter.any(), page),
                page -> views.publications().publications(Optional.empty(), page),
                page -> views.publications().erasures(page));
    }

    /** Sums over records of the members class, which are public. */
    private static List<Function<PageRequest, Page<?>>> sumLists(PublicViews views) {
        return List.of(page -> views.unreceived().byReceiver(page));
    }

    private static List<Function<PageRequest, Page<?>>> memberLists(MemberViews members) {
        return List.of(
                page -> members.officers().officers(UNION.member(), page),
                page -> members.statements().statements(Optional.empty(), Optional.empty(), page));
    }

    private static MovementQueries.Filter movementsOf(LotId lot) {
        return new MovementQueries.Filter(Optional.of(UNION.member()), Optional.of(N95), Optional.of(lot));
    }

    private static List<List<Object>> walkAll(List<Function<PageRequest, Page<?>>> lists) {
        return lists.stream().map(QuestionsSuite::walk).toList();
    }

    private static List<Object> walk(Function<PageRequest, Page<?>> list) {
        List<Object> all = new ArrayList<>();
        PageRequest request = PageRequest.first(2);
        while (true) {
            Page<?> page = list.apply(request);
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return all;
            }
            request = request.after(page.next().get());
        }
    }

    private void addRecordsOfTheMembersClass() {
        Signer donor = RuleBench.signer("kind-company", 30, Role.DONOR);
        DonationCommand.StateGift statement = new DonationCommand.StateGift(
                new StatementId(RoadBench.uuid(1)),
                PACKER.member(),
                N95,
                Quantity.pieces(100),
                LocalDate.parse("2020-01-31"),
                Optional.of(gift(2)),
                Optional.empty());
        fixture.log()
                .append(
                        fixture.road().now(),
                        donor,
                        statement,
                        new DonationEvent.GiftStated(donor.member(), statement));
        fixture.log()
                .append(
                        fixture.road().now(),
                        donor,
                        new DonationCommand.ClaimGift(gift(1), new ClaimSecret("A".repeat(43))),
                        new DonationEvent.GiftClaimed(gift(1), donor.member()));
    }

    private Waybill waybill(int number) {
        return Waybill.delivery(fixture.road(), number, RoadBench.allocation(number));
    }

    /** 500 masks come in, 400 are allocated, 300 packed and received, 298 of them good; the giver's signature is missing. */
    private void delivery(int number) {
        RoadBench road = fixture.road();
        LotId lot = road.aLot(number, N95, 500);
        road.aDemand(number, UNION, UNION_STORE, N95, 400, USES.get(number - 1));
        road.approved(number, line(lot, RoadBench.demand(number), 400));
        Waybill way = waybill(number);
        road.accept(PACKER, way.pack(boxed(lot, 300)));
        road.accept(DRIVER, way.takes(number, PACKER));
        road.accept(UNION_SECOND, way.receipt(counted(lot, 298, 2)));
    }
}
