package baize.services.views;

import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.TIANYOU_STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Signer;
import baize.contracts.custody.RoadBench;
import baize.contracts.custody.Waybill;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.StatementId;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import baize.services.PublicViews;
import baize.services.oversight.RecordQueries;
import baize.services.stock.MovementQueries;
import baize.services.stock.TotalsQueries.Period;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** The work of a question grows with its answer and not with the store, counted in steps of SQLite's machine. */
class QueryWorkTest {
    private static final int FEW = 5;
    private static final int MANY = 200;
    private static final Signer DONOR = RuleBench.signer("kind-company", 30, Role.DONOR);

    @TempDir
    private Path directory;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(new DatabaseOptions.SqliteFile(directory.resolve("views.sqlite")));
        delivery(1, UNION, UNION_SECOND, UNION_STORE);
        for (int number = 2; number <= FEW; number++) {
            delivery(number, TIANYOU, TIANYOU, TIANYOU_STORE);
        }
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void follows_a_gift_as_quickly_in_a_large_store() {
        growsNot(views -> {
            assertThat(views.gifts().trace(gift(1)).orElseThrow().pieces()).isEqualTo(500);
            assertThat(views.gifts().steps(gift(1), PageRequest.first()).items())
                    .isNotEmpty();
            views.corrections().corrections(Optional.of(gift(1)), Optional.empty(), PageRequest.first());
        });
    }

    @Test
    void shows_a_hospital_as_quickly_in_a_large_store() {
        growsNot(views -> {
            assertThat(views.hospitals()
                            .needs(UNION.member(), PageRequest.first())
                            .items())
                    .hasSize(1);
            assertThat(views.hospitals()
                            .deliveries(UNION.member(), PageRequest.first())
                            .items())
                    .hasSize(1);
        });
    }

    @Test
    void shows_a_lot_a_shipment_and_the_newest_records_as_quickly_in_a_large_store() {
        growsNot(views -> {
            assertThat(views.stock().lot(RoadBench.lot(1))).isPresent();
            views.totals().ofLot(RoadBench.lot(1));
            assertThat(views.shipments().shipment(waybill(1).shipment())).isPresent();
            views.records().records(RecordQueries.Filter.any(), PageRequest.first(5));
            views.gifts().gifts(Optional.empty(), PageRequest.first(5));
        });
    }

    @Test
    void adds_up_all_days_as_quickly_in_a_large_store() {
        growsNot(views -> {
            assertThat(views.totals()
                            .byItem(Period.all(), Optional.empty(), PageRequest.first(PageRequest.MAX))
                            .items())
                    .singleElement()
                    .satisfies(row -> assertThat(row.totals().difference()).isZero());
            assertThat(views.totals()
                            .byOrganisation(Period.all(), Optional.empty(), Optional.empty(), PageRequest.first())
                            .items())
                    .hasSize(3);
            views.totals()
                    .byOrganisation(Period.all(), Optional.of(UNION.member()), Optional.of(N95), PageRequest.first());
        });
    }

    @Test
    void lists_the_newest_movements_of_an_organisation_or_item_as_quickly_in_a_large_store() {
        LotId single = fixture.road().aLot(MANY + 1, KN95, 10);
        PageRequest page = PageRequest.first(3);
        Optional<MemberId> warehouse = Optional.of(PACKER.member());
        growsNot(views -> {
            assertThat(movements(views, warehouse, Optional.empty(), page)).hasSize(3);
            assertThat(movements(views, Optional.empty(), Optional.of(N95), page))
                    .hasSize(3);
            assertThat(movements(views, warehouse, Optional.of(N95), page)).hasSize(3);
            assertThat(movements(views, Optional.empty(), Optional.of(KN95), page))
                    .extracting(MovementQueries.MovementRow::lot)
                    .contains(single);
            assertThat(movements(views, warehouse, Optional.of(KN95), page)).isNotEmpty();
            assertThat(movements(views, Optional.of(UNION.member()), Optional.empty(), page))
                    .isNotEmpty();
        });
    }

    @Test
    void lists_refused_and_doubtful_records_as_quickly_in_a_large_store() {
        Refusal refusal = fixture.road()
                .refuse(
                        PROPOSER,
                        new SupplyCommand.ProposeDesignation(
                                UNION.member(), true, SupplyCommand.DesignationReason.TAKES_PATIENTS));
        growsNot(views -> {
            assertThat(records(views, Optional.of(refusal.code()), false)).hasSize(1);
            assertThat(records(views, Optional.empty(), true)).isEmpty();
        });
    }

    @Test
    void sums_statements_without_a_receipt_as_quickly_in_a_large_store() {
        growsNot(views -> assertThat(
                        views.unreceived().byReceiver(PageRequest.first()).items())
                .isEmpty());
    }

    private static List<RecordQueries.OpenRecord> records(
            PublicViews views, Optional<String> outcome, boolean onlyDoubtful) {
        RecordQueries.Filter filter =
                new RecordQueries.Filter(Optional.empty(), Optional.empty(), outcome, onlyDoubtful);
        return views.records().records(filter, PageRequest.first()).items();
    }

    private static List<MovementQueries.MovementRow> movements(
            PublicViews views, Optional<MemberId> organisation, Optional<ItemCode> item, PageRequest page) {
        return views.movements()
                .movements(new MovementQueries.Filter(organisation, item, Optional.empty()), page)
                .items();
    }

    private void growsNot(Consumer<PublicViews> questions) {
        long few = work(questions);
        for (int number = FEW + 1; number <= MANY; number++) {
            delivery(number, TIANYOU, TIANYOU, TIANYOU_STORE);
        }
        long many = work(questions);

        // A few more comparisons down a deeper tree are no growth with the store, which is 40 times as large.
        assertThat(many).as("steps with few and many gifts: %d, %d", few, many).isLessThan(few * 3 / 2);
    }

    private long work(Consumer<PublicViews> questions) {
        PublicViews views = fixture.seen();
        Database database = fixture.database();
        return database.read(() -> Objects.requireNonNull(database.template().execute((Connection connection) -> {
            AtomicLong steps = new AtomicLong();
            ProgressHandler.setHandler(connection.unwrap(SQLiteConnection.class), 1, new ProgressHandler() {
                @Override
                protected int progress() throws SQLException {
                    steps.incrementAndGet();
                    return 0;
                }
            });
            questions.accept(views);
            ProgressHandler.clearHandler(connection.unwrap(SQLiteConnection.class));
            return steps.get();
        })));
    }

    private Waybill waybill(int number) {
        return Waybill.delivery(fixture.road(), number, RoadBench.allocation(number));
    }

    private void delivery(int number, Signer hospital, Signer receiver, PlaceId store) {
        RoadBench road = fixture.road();
        LotId lot = road.aLot(number, N95, 500);
        road.accept(
                DONOR,
                new DonationCommand.StateGift(
                        new StatementId(RoadBench.uuid(number)),
                        PACKER.member(),
                        N95,
                        Quantity.pieces(500),
                        LocalDate.parse("2020-01-31"),
                        Optional.of(gift(number)),
                        Optional.empty()));
        road.aDemand(number, hospital, store, N95, 300, Use.WARD);
        road.approved(number, line(lot, RoadBench.demand(number), 300));
        Waybill way = waybill(number).to(store);
        road.accept(PACKER, way.pack(boxed(lot, 300)));
        road.accept(DRIVER, way.takes(number, PACKER));
        road.accept(receiver, way.receipt(counted(lot, 300)));
    }
}
