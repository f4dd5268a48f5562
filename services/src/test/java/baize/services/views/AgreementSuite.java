package baize.services.views;

import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Decision;
import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.RuleBench;
import baize.contracts.Table;
import baize.contracts.WorldState;
import baize.contracts.allocation.Allocation;
import baize.contracts.custody.Custody;
import baize.contracts.custody.CustodyCommand;
import baize.contracts.custody.HandOver;
import baize.contracts.custody.Journey;
import baize.contracts.custody.Passing;
import baize.contracts.custody.RoadBench;
import baize.contracts.custody.Shipment;
import baize.contracts.custody.ShipmentLine;
import baize.contracts.donation.Diversion;
import baize.contracts.donation.Gift;
import baize.contracts.stock.Account;
import baize.contracts.stock.Balance;
import baize.contracts.stock.DoubtedLot;
import baize.contracts.stock.Lot;
import baize.contracts.stock.Stock;
import baize.contracts.stock.Totals;
import baize.contracts.stock.Upgrade;
import baize.contracts.supply.Demand;
import baize.services.AllProjections;
import baize.services.PublicViews;
import baize.services.custody.HandOverRow;
import baize.services.custody.ShipmentRow;
import baize.services.donation.GiftTrace;
import baize.services.stock.MovementQueries;
import baize.services.stock.StockQueries;
import baize.services.stock.TotalsQueries;
import baize.services.supply.DemandRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** After random things happened, the views say what the ledger's state says, and their totals are what the log alone adds up to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AgreementSuite {
    private static final int STEPS = 3000;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private Fixture fixture;
    private WorldState state;
    private PublicViews views;

    abstract DatabaseOptions fresh();

    @BeforeAll
    void live() {
        fixture = new Fixture(fresh());
        RandomRegion region = new RandomRegion(fixture.road(), new Random(seed));
        for (int i = 0; i < STEPS; i++) {
            region.step();
        }
        state = fixture.road().bench().state();
        views = fixture.seen();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void says_what_the_state_says() {
        demandsAgree();
        lotsAgree();
        stopsAgree();
        giftsAgree();
        allocationsAgree();
        shipmentsAgree();
        handOversAgree();
        assertThat(rows(Shipment.TABLE)).as(seed()).anyMatch(row -> row.value().status() == Shipment.Status.CANCELLED);
    }

    @Test
    void adds_up_to_what_the_log_adds_up_to() {
        List<Totals.Recorded> log = recorded();
        Totals totals = Totals.of(log);
        List<TotalsQueries.OrganisationTotals> rows = everything(page ->
                views.totals().byOrganisation(TotalsQueries.Period.all(), Optional.empty(), Optional.empty(), page));

        assertThat(rows).as(seed()).isNotEmpty().allSatisfy(row -> {
            assertThat(sums(row.totals())).isEqualTo(totals.of(row.organisation(), row.item()));
            assertThat(row.totals().difference()).isZero();
            assertThat(row.totals().belowZero()).contains(false);
        });
        assertThat(organisationsWithLines(totals)).as(seed()).hasSize(rows.size());
        assertThat(everything(page -> views.totals().byItem(TotalsQueries.Period.all(), Optional.empty(), page)))
                .as(seed())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(sums(row.totals())).isEqualTo(totals.overall(row.item())));
        for (WorldState.Row<Lot> lot : rows(Lot.TABLE)) {
            TotalsQueries.Totals ofLot = views.totals().ofLot(lot.value().lot());
            assertThat(ofLot.difference()).as(seed()).isZero();
        }
    }

    @Test
    void adds_up_any_day() {
        LocalDate day =
                LocalDate.ofInstant(fixture.road().now(), ZoneOffset.UTC).minusDays(5);
        TotalsQueries.Period period = new TotalsQueries.Period(Optional.of(day), Optional.of(day.plusDays(1)));
        Totals totals = Totals.of(
                recorded(),
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());

        assertThat(everything(page -> views.totals().byOrganisation(period, Optional.empty(), Optional.empty(), page)))
                .as(seed())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(sums(row.totals())).isEqualTo(totals.of(row.organisation(), row.item()));
                    assertThat(row.totals().unexplained()).isEmpty();
                    assertThat(row.totals().belowZero()).isEmpty();
                    assertThat(row.totals().flagged()).isFalse();
                });
        assertThat(everything(page -> views.totals().byItem(period, Optional.empty(), page)))
                .as(seed())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.totals().unexplained()).isEmpty());
    }

    @Test
    void says_of_a_span_until_today_what_it_says_of_now() {
        LocalDate today = LocalDate.ofInstant(fixture.road().now(), ZoneOffset.UTC);
        TotalsQueries.Period period = new TotalsQueries.Period(Optional.empty(), Optional.of(today));

        assertThat(everything(page -> views.totals().byOrganisation(period, Optional.empty(), Optional.empty(), page)))
                .as(seed())
                .isEqualTo(everything(page -> views.totals()
                        .byOrganisation(TotalsQueries.Period.all(), Optional.empty(), Optional.empty(), page)));
        assertThat(everything(page -> views.totals().byItem(period, Optional.empty(), page)))
                .as(seed())
                .isEqualTo(
                        everything(page -> views.totals().byItem(TotalsQueries.Period.all(), Optional.empty(), page)));
    }

    @Test
    void keeps_running_sums_of_what_each_row_says() {
        assertThat(
                        sumsOf(
                                "select organisation, item, kind, sum(quantity) as n from turnover group by organisation, item, kind"))
                .as(seed())
                .isNotEmpty()
                .isEqualTo(sumsOf("select organisation, item, kind, quantity as n from running_turnover"));
        assertThat(sumsOf("select owner, item, kind, sum(quantity) as n from balance group by owner, item, kind"))
                .as(seed())
                .isNotEmpty()
                .isEqualTo(sumsOf("select owner, item, kind, quantity as n from holding"));
    }

    @Test
    void finds_the_movements_of_an_organisation_on_either_side_once() {
        List<MovementQueries.MovementRow> all = everything(page -> views.movements()
                .movements(new MovementQueries.Filter(Optional.empty(), Optional.empty(), Optional.empty()), page));
        Optional<MemberId> member = Optional.of(RoadBench.PACKER.member());

        assertThat(everything(page -> views.movements()
                        .movements(new MovementQueries.Filter(member, Optional.empty(), Optional.empty()), page)))
                .as(seed())
                .isNotEmpty()
                .containsExactlyElementsOf(all.stream()
                        .filter(row -> member.equals(Optional.of(row.from().organisation()))
                                || member.equals(Optional.of(row.to().organisation())))
                        .toList());
    }

    @Test
    void is_the_same_after_all_tables_were_dropped_and_built_anew() {
        List<?> before =
                views.gifts().steps(RoadBench.gift(1), PageRequest.first(200)).items();
        fixture.follower().close();
        fixture.database().clear();
        assertThat(views.progress().applied()).isZero();
        assertThat(views.demands().demand(RoadBench.demand(1))).isEmpty();

        try (ViewFollower again = ViewFollower.start(fixture.log(), fixture.database(), new AllProjections())) {
            assertThat(again.awaitPosition(fixture.log().size() - 1, Duration.ofMinutes(1)))
                    .isTrue();
            demandsAgree();
            lotsAgree();
            shipmentsAgree();
            assertThat(views.gifts()
                            .steps(RoadBench.gift(1), PageRequest.first(200))
                            .items())
                    .isEqualTo(List.copyOf(before));
        }
    }

    private void demandsAgree() {
        for (WorldState.Row<Demand> found : rows(Demand.TABLE)) {
            Demand demand = found.value();
            DemandRow row = views.demands().demand(demand.demand()).orElseThrow();
            assertThat(row.status()).as(seed()).isEqualTo(demand.status());
            assertThat(row.wanted()).isEqualTo(demand.status().open());
            assertThat(row.allocated()).isEqualTo(demand.allocated());
            assertThat(row.received()).isEqualTo(demand.received());
            assertThat(row.open()).isEqualTo(demand.openNeed().map(Quantity::amount));
            assertThat(row.reviewDueFrom()).isEqualTo(demand.submitted().time());
            assertThat(row.reviewedAt()).isEqualTo(demand.reviewed().map(stamp -> stamp.time()));
            assertThat(row.escalatedAt()).isEqualTo(demand.escalated().map(stamp -> stamp.time()));
            assertThat(row.neededBy()).isEqualTo(demand.neededBy());
        }
    }

    private void lotsAgree() {
        for (WorldState.Row<Lot> found : rows(Lot.TABLE)) {
            Lot lot = found.value();
            var detail = views.stock().lot(lot.lot()).orElseThrow();
            GiftTrace.LotRow row = detail.lot();
            assertThat(row.item()).as(seed()).isEqualTo(lot.item());
            assertThat(row.declared()).isEqualTo(lot.declared());
            assertThat(row.makerLot()).isEqualTo(lot.makerLot());
            assertThat(row.expiry()).isEqualTo(lot.expiry());
            assertThat(row.gift()).isEqualTo(lot.gift());
            assertThat(row.gradedPosition()).isEqualTo(lot.graded());
            assertThat(row.doubts())
                    .isEqualTo(state.find(DoubtedLot.TABLE.key(lot.lot()))
                            .map(doubted -> List.copyOf(doubted.doubts()))
                            .orElse(List.of()));
            assertThat(row.proposedPosition())
                    .isEqualTo(state.find(Upgrade.TABLE.key(lot.lot()))
                            .map(upgrade -> upgrade.proposed().position()));
            assertThat(row.holdUntil()).isEqualTo(lot.holdUntil());
            assertThat(row.recalled()).isEqualTo(lot.status() == Lot.Status.RECALLED);
            assertThat(row.recalled() || row.blocked())
                    .isEqualTo(lot.status() == Lot.Status.RECALLED || lot.status() == Lot.Status.BLOCKED);
            assertThat(row.inspected()).isEqualTo(lot.inspected().isPresent());
            long somewhere = Stock.holders(state, lot.lot()).stream()
                    .filter(balance -> !(balance.account() instanceof Account.Outside)
                            && !(balance.account() instanceof Account.Found))
                    .mapToLong(balance -> balance.quantity())
                    .sum();
            assertThat(detail.sums().stream().mapToLong(GiftTrace.Sum::quantity).sum())
                    .isEqualTo(somewhere);
            assertThat(detail.parts().stream()
                            .mapToLong(GiftTrace.Part::quantity)
                            .sum())
                    .isEqualTo(somewhere);
            assertThat(detail.parts())
                    .allSatisfy(part -> assertThat(part.item()).isEqualTo(lot.item()));
        }
        everything(page -> views.stock().stock(StockQueries.Filter.any(), page)).forEach(row -> {
            Account here = new Account.AtPlace(row.place());
            assertThat(row.quantity()).as(seed()).isEqualTo(Stock.balance(state, here, row.lot()));
            assertThat(row.free()).isEqualTo(Stock.free(state, row.place(), row.lot()));
            Instant now = fixture.road().now();
            assertThat(row.hindrance(now).isPresent())
                    .isEqualTo(Stock.allocatable(state, row.place(), row.lot(), now)
                            .isPresent());
            assertThat(row.allocatable(now)).isEqualTo(row.hindrance(now).isPresent() ? 0 : row.free());
        });
    }

    private void stopsAgree() {
        Instant now = fixture.road().now();
        List<StockQueries.StockRow> stock = everything(page -> views.stock().stock(StockQueries.Filter.any(), page));
        long lying = rows(Balance.TABLE).stream()
                .map(WorldState.Row::value)
                .filter(balance -> balance.account() instanceof Account.AtPlace && balance.quantity() != 0)
                .count();
        assertThat(stock)
                .as(seed())
                .hasSize(Math.toIntExact(lying))
                .allSatisfy(row -> assertThat(row.recalled() || row.blocked() || row.held(now))
                        .isEqualTo(Stock.stopped(state, row.place(), row.lot(), now)
                                .isPresent()));
    }

    private void giftsAgree() {
        for (WorldState.Row<Gift> found : rows(Gift.TABLE)) {
            Gift gift = found.value();
            GiftTrace trace = views.gifts().trace(gift.code()).orElseThrow();
            assertThat(trace.gift().target()).as(seed()).isEqualTo(gift.target());
            assertThat(trace.gift().status()).isEqualTo(gift.status());
            assertThat(trace.gift().diverted()).isEqualTo(gift.diverted());
            assertThat(trace.gift().arrivedAt()).isEqualTo(gift.arrived().map(stamp -> stamp.time()));
        }
        assertThat(everything(page -> views.gifts().diversions(page)))
                .hasSize(rows(Diversion.TABLE).size());
    }

    private void allocationsAgree() {
        for (WorldState.Row<Allocation> found : rows(Allocation.TABLE)) {
            Allocation allocation = found.value();
            var detail = views.allocations().allocation(allocation.allocation()).orElseThrow();
            assertThat(detail.allocation().status()).as(seed()).isEqualTo(allocation.status());
            assertThat(detail.allocation().outsideDesignated()).isEqualTo(allocation.outsideDesignated());
            assertThat(detail.allocation().corrects()).isEqualTo(allocation.corrects());
            assertThat(detail.lines()).hasSameSizeAs(allocation.lines());
            assertThat(detail.lines().stream().map(line -> line.packed()).toList())
                    .isEqualTo(allocation.lines().stream()
                            .map(Allocation.Line::packed)
                            .toList());
        }
    }

    private void shipmentsAgree() {
        for (WorldState.Row<Shipment> found : rows(Shipment.TABLE)) {
            Shipment shipment = found.value();
            ShipmentRow.Detail detail =
                    views.shipments().shipment(shipment.shipment()).orElseThrow();
            assertThat(detail.shipment().status()).as(seed()).isEqualTo(shipment.status());
            assertThat(detail.shipment().holder()).isEqualTo(shipment.holder());
            assertThat(detail.shipment().sender()).isEqualTo(shipment.sender());
            assertThat(detail.shipment().cancelled())
                    .isEqualTo(shipment.cancelled()
                            .map(why -> new ShipmentRow.Cancellation(
                                    why.reason(),
                                    why.stamp().position(),
                                    why.stamp().time(),
                                    why.stamp().time())));
            assertThat(detail.shipment().dispatchedAt())
                    .isEqualTo(shipment.dispatched().map(stamp -> stamp.time()));
            assertThat(detail.shipment().receivedAt())
                    .isEqualTo(shipment.received().map(stamp -> stamp.time()));
            assertThat(detail.lines()).hasSize(shipment.lines().size()).allSatisfy(line -> {
                var expected = shipment.line(line.lot()).orElseThrow();
                assertThat(line.sent()).isEqualTo(expected.sent());
                assertThat(line.countedItem()).isEqualTo(expected.countedAs());
                if (shipment.received().isPresent()) {
                    assertThat(line.usable()).contains(expected.usable());
                    assertThat(line.damaged()).contains(expected.damaged());
                }
            });
            detail.discrepancies()
                    .forEach(row -> assertThat(row.unexplained())
                            .isEqualTo(shipment.line(row.lot()).orElseThrow().missing()));
            detail.discrepancies().forEach(row -> {
                var line = shipment.line(row.lot()).orElseThrow();
                assertThat(row.beyondBooks()).as(seed()).isEqualTo(line.beyondBooks());
            });
            boolean counted = shipment.received().isPresent();
            assertThat(detail.discrepancies().stream()
                            .filter(ShipmentRow.DiscrepancyRow::open)
                            .map(ShipmentRow.DiscrepancyRow::lot))
                    .as(seed())
                    .containsExactlyInAnyOrderElementsOf(shipment.lines().stream()
                            .filter(line -> counted
                                    ? !line.explained()
                                    : line.unexplained(CustodyCommand.Outcome.DISPATCH_EXPLAINED) > 0)
                            .map(ShipmentLine::lot)
                            .toList());
            assertThat(detail.unsigned().stream()
                            .map(row -> new Passing(
                                    row.handOver(),
                                    row.giver(),
                                    row.taker(),
                                    row.pickUp(),
                                    new Journey.Moment(row.position(), row.since()))))
                    .as(seed())
                    .containsExactlyInAnyOrderElementsOf(Custody.unsigned(Journey.of(state, shipment)));
        }
    }

    private void handOversAgree() {
        for (WorldState.Row<HandOver> found : rows(HandOver.TABLE)) {
            HandOver leg = found.value();
            HandOverRow row = views.shipments().shipment(leg.shipment()).orElseThrow().handOvers().stream()
                    .filter(one -> one.handOver().equals(leg.handOver()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.condition()).as(seed()).isEqualTo(leg.condition());
            assertThat(row.givenPosition()).isEqualTo(leg.given().map(stamp -> stamp.position()));
            assertThat(row.takenPosition()).isEqualTo(leg.taken().map(stamp -> stamp.position()));
            assertThat(row.claim()).isEqualTo(leg.claim());
        }
    }

    private static Totals.Sums sums(TotalsQueries.Totals totals) {
        return new Totals.Sums(
                totals.opening(),
                totals.in(),
                totals.found(),
                totals.used(),
                totals.sent(),
                totals.stock(),
                totals.inTransit(),
                totals.lost(),
                totals.damaged());
    }

    private static List<String> organisationsWithLines(Totals totals) {
        return totals.lines().stream()
                .filter(line -> line.organisation().isPresent())
                .map(line ->
                        line.organisation().get().value() + "/" + line.item().value())
                .distinct()
                .toList();
    }

    private List<Totals.Recorded> recorded() {
        List<Totals.Recorded> log = new ArrayList<>();
        for (RuleBench.Entry entry : fixture.road().bench().entries()) {
            if (entry.decision() instanceof Decision.Accepted(var events)) {
                events.forEach(event -> log.add(new Totals.Recorded(entry.position(), entry.time(), event)));
            }
        }
        return log;
    }

    private <V extends Record> List<WorldState.Row<V>> rows(Table<V> table) {
        List<WorldState.Row<V>> rows = state.range(table, "", WorldState.RANGE_LIMIT);
        assertThat(rows).as(seed()).isNotEmpty();
        return rows;
    }

    private static <T> List<T> everything(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.MAX);
        while (true) {
            Page<T> page = list.apply(request);
            all.addAll(page.items());
            if (page.next().isEmpty()) {
                return all;
            }
            request = request.after(page.next().get());
        }
    }

    private List<String> sumsOf(String sql) {
        return fixture
                .database()
                .client()
                .sql(sql)
                .query((row, number) ->
                        String.join("/", row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private String seed() {
        return "-Dseed=" + seed;
    }
}
