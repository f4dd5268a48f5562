package baize.contracts.custody;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.custody.RoadBench.ANNEX;
import static baize.contracts.custody.RoadBench.APPROVER;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.FIRM_PACKER;
import static baize.contracts.custody.RoadBench.FIRM_STORE;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.PROPOSER;
import static baize.contracts.custody.RoadBench.RENAI;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.TIANYOU_STORE;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand.CancelAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.allocation.AllocationCommand.RejectionReason;
import baize.contracts.allocation.AllocationRefusal;
import baize.contracts.custody.Box.BoxLine;
import baize.contracts.membership.Member;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockRefusal;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PackingRulesTest {
    private final RoadBench road = new RoadBench();
    private final Waybill waybill = Waybill.delivery(road, 1, allocation(1));

    @BeforeEach
    void anApprovedAllocation() {
        road.aLot(1, N95, 2000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.aDemand(2, TIANYOU, TIANYOU_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 600), line(lot(1), demand(2), 500));
    }

    @Test
    void boxes_stand_ready_and_nothing_has_moved() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 400), boxed(lot(1), 200)));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.PACKED);
        assertThat(waybill.row().holder()).isEqualTo(PACKER.member());
        assertThat(waybill.row(lot(1)).sent()).isEqualTo(600);
        assertThat(waybill.row(lot(1)).shares()).containsExactly(new ShipmentLine.Share(demand(1), 600, 0));
        assertThat(road.at(STORE, lot(1))).isEqualTo(2000);
        assertThat(road.free(STORE, lot(1))).isEqualTo(900);
        assertThat(road.row(demand(1)).allocated()).isEqualTo(600);
    }

    @Test
    void an_allocation_is_executed_when_all_of_it_is_packed() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 250)));
        road.accept(PACKER, Waybill.delivery(road, 2, allocation(1)).pack(boxed(lot(1), 350)));
        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.APPROVED);

        road.accept(
                PACKER,
                Waybill.delivery(road, 3, allocation(1)).to(TIANYOU_STORE).pack(boxed(lot(1), 500)));

        assertThat(road.row(allocation(1)).status()).isEqualTo(Allocation.Status.EXECUTED);
        assertThat(road.refuse(PACKER, Waybill.delivery(road, 4, allocation(1)).pack(boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.ALLOCATION_NOT_APPROVED);
    }

    @Test
    void refuses_one_more_than_is_allocated_to_this_destination() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 599)));

        assertThat(road.refuse(PACKER, Waybill.delivery(road, 2, allocation(1)).pack(boxed(lot(1), 2))))
                .isEqualTo(CustodyRefusal.NOT_ALLOCATED);
    }

    @Test
    void refuses_a_lot_that_is_not_in_the_allocation() {
        road.aLot(2, N95, 100);

        assertThat(road.refuse(PACKER, waybill.pack(boxed(lot(1), 100), boxed(lot(2), 1))))
                .isEqualTo(CustodyRefusal.NOT_ALLOCATED);
    }

    @Test
    void refuses_what_is_not_approved_or_unknown() {
        road.accept(PROPOSER, RoadBench.proposal(2, line(lot(1), demand(1), 10)));

        assertThat(road.refuse(PACKER, Waybill.delivery(road, 1, allocation(2)).pack(boxed(lot(1), 10))))
                .isEqualTo(CustodyRefusal.ALLOCATION_NOT_APPROVED);
        assertThat(road.refuse(PACKER, Waybill.delivery(road, 1, allocation(9)).pack(boxed(lot(1), 10))))
                .isEqualTo(AllocationRefusal.ALLOCATION_UNKNOWN);
    }

    @Test
    void cancelling_frees_only_what_is_not_packed() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 250)));

        road.accept(APPROVER, new CancelAllocation(allocation(1), RejectionReason.NEED_GONE));

        assertThat(road.row(demand(1)).allocated()).isEqualTo(250);
        assertThat(road.row(demand(2)).allocated()).isZero();
        assertThat(road.free(STORE, lot(1))).isEqualTo(1750);
    }

    @Test
    void refuses_to_correct_an_allocation_of_which_something_is_packed() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 1)));
        ProposeAllocation correction = new ProposeAllocation(
                allocation(2),
                List.of(line(lot(1), demand(1), 700)),
                Set.of(Allocation.Reason.CORRECTION),
                Optional.of(allocation(1)));

        assertThat(road.refuse(PROPOSER, correction)).isEqualTo(AllocationRefusal.CORRECTED_IS_PACKED);
    }

    @Test
    void refuses_lots_that_were_blocked_or_found_to_be_of_another_grade_since() {
        road.accept(KEEPER, new StockCommand.BlockLot(lot(1), true, StockCommand.BlockReason.GRADE_IN_DOUBT));
        assertThat(road.refuse(PACKER, waybill.pack(boxed(lot(1), 600)))).isEqualTo(StockRefusal.LOT_BLOCKED);
        road.accept(PACKER, new StockCommand.BlockLot(lot(1), false, StockCommand.BlockReason.CLEARED));
        long arrived = road.row(lot(1)).graded();
        road.accept(
                PACKER, new StockCommand.RegradeLot(lot(1), KN95, arrived, StockCommand.CorrectionReason.WRONG_GRADE));

        assertThat(road.refuse(PACKER, waybill.pack(boxed(lot(1), 600))))
                .isEqualTo(AllocationRefusal.GRADE_NOT_SUFFICIENT);
    }

    @Test
    void refuses_goods_for_a_demand_that_the_hospital_took_back() {
        road.accept(UNION, new SupplyCommand.WithdrawDemand(demand(1), SupplyCommand.WithdrawalReason.MET_ELSEWHERE));

        assertThat(road.refuse(PACKER, waybill.pack(boxed(lot(1), 600)))).isEqualTo(CustodyRefusal.DEMAND_GONE);
    }

    @Test
    void refuses_to_pack_more_than_the_books_hold() {
        road.accept(
                KEEPER,
                new StockCommand.RecordLoss(
                        STORE,
                        lot(1),
                        Quantity.pieces(1401),
                        StockCommand.LossKind.DAMAGED,
                        StockCommand.DifferenceReason.THEFT,
                        road.now()));

        assertThat(road.refuse(PACKER, waybill.pack(boxed(lot(1), 600)))).isEqualTo(CustodyRefusal.NOT_ALLOCATED);
        road.accept(PACKER, waybill.pack(boxed(lot(1), 599)));
    }

    @Test
    void refuses_a_carrier_that_is_none_or_not_active() {
        road.member(new MemberId("new-carrier"), Member.Status.VERIFIED, Set.of(Role.CARRIER));

        assertThat(road.refuse(PACKER, waybill.by(RENAI).pack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.CARRIER_UNFIT);
        assertThat(road.refuse(PACKER, waybill.by(new MemberId("nobody-known")).pack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.CARRIER_UNFIT);
        assertThat(road.refuse(PACKER, waybill.by(new MemberId("new-carrier")).pack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.CARRIER_UNFIT);
    }

    @Test
    void refuses_a_carrier_of_the_organisation_that_allocated() {
        road.member(PROPOSER.member(), Member.Status.ACTIVE, Set.of(Role.ALLOCATOR, Role.CARRIER));

        assertThat(road.refuse(PACKER, waybill.by(PROPOSER).pack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.ALLOCATOR_CARRIES);
    }

    @Test
    void warehouse_and_carrier_may_be_one_firm() {
        road.aLot(2, N95, 100, FIRM_STORE, FIRM_PACKER, Optional.empty());
        road.approved(2, new ProposedLine(lot(2), FIRM_STORE, demand(1), 100));

        road.accept(
                FIRM_PACKER,
                Waybill.delivery(road, 1, allocation(2))
                        .from(FIRM_STORE)
                        .by(FIRM_PACKER)
                        .pack(boxed(lot(2), 100)));
    }

    @Test
    void refuses_places_that_are_unknown_anothers_not_approved_or_the_same() {
        PlaceId unapproved = new PlaceId("new-store");
        road.accept(
                PACKER,
                new SupplyCommand.RegisterPlace(
                        unapproved, Place.Kind.WAREHOUSE, Names.of("新库", "New store"), new DistrictCode("jianghan")));

        assertThat(road.refuse(PACKER, waybill.from(new PlaceId("nowhere")).pack(boxed(lot(1), 600))))
                .isEqualTo(StockRefusal.PLACE_UNKNOWN);
        assertThat(road.refuse(PACKER, waybill.to(new PlaceId("nowhere")).pack(boxed(lot(1), 600))))
                .isEqualTo(StockRefusal.PLACE_UNKNOWN);
        assertThat(road.refuse(UNION, waybill.pack(boxed(lot(1), 600)))).isEqualTo(StockRefusal.PLACE_NOT_OWN);
        assertThat(road.refuse(PACKER, waybill.from(unapproved).pack(boxed(lot(1), 600))))
                .isEqualTo(StockRefusal.PLACE_NOT_APPROVED);
        assertThat(road.refuse(PACKER, waybill.to(STORE).pack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.SAME_PLACE);
    }

    @Test
    void refuses_a_taken_id_and_a_time_more_than_five_minutes_ahead() {
        Duration limit = Duration.ofMinutes(5);
        assertThat(road.refuse(PACKER, waybill.pack(road.now().plus(limit).plusMillis(1), boxed(lot(1), 300))))
                .isEqualTo(CustodyRefusal.TIME_AHEAD);
        road.accept(PACKER, waybill.pack(road.now().plus(limit), boxed(lot(1), 300)));

        assertThat(road.refuse(PACKER, waybill.pack(boxed(lot(1), 300)))).isEqualTo(CustodyRefusal.SHIPMENT_EXISTS);
    }

    @Test
    void carries_at_most_fifty_lots() {
        IntStream.rangeClosed(101, 151).forEach(number -> road.aLot(number, N95, 1));
        Waybill transfer = waybill.forPurpose(new Purpose.Transfer()).to(ANNEX);

        assertThat(road.refuse(PACKER, transfer.pack(ones(101, 151)))).isEqualTo(CustodyRefusal.TOO_MANY_LOTS);
        road.accept(PACKER, transfer.pack(ones(101, 150)));
    }

    @Test
    void a_transfer_stays_in_the_house_and_keeps_its_goods_back() {
        Waybill transfer = waybill.forPurpose(new Purpose.Transfer());
        assertThat(road.refuse(PACKER, transfer.to(FIRM_STORE).pack(boxed(lot(1), 900))))
                .isEqualTo(CustodyRefusal.TRANSFER_BETWEEN_ORGANISATIONS);
        assertThat(road.refuse(PACKER, transfer.to(ANNEX).pack(boxed(lot(1), 901))))
                .isEqualTo(CustodyRefusal.STOCK_NOT_FREE);

        road.accept(PACKER, transfer.to(ANNEX).pack(boxed(lot(1), 900)));

        assertThat(road.free(STORE, lot(1))).isZero();
        assertThat(road.balance(new Account.AtPlace(STORE), lot(1))).isEqualTo(2000);
    }

    @Test
    void a_transfer_comes_to_a_hospitals_place_only_from_another_one_of_the_same_organisation() {
        PlaceId ward = road.aPlace("central-ward", Place.Kind.HOSPITAL, PACKER);
        PlaceId clinic = road.aPlace("central-clinic", Place.Kind.HOSPITAL, PACKER);
        road.aLot(2, N95, 10, ward, PACKER, Optional.empty());
        Waybill transfer = waybill.forPurpose(new Purpose.Transfer());

        assertThat(road.refuse(PACKER, transfer.to(ward).pack(boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.TRANSFER_TO_HOSPITAL);
        road.accept(PACKER, transfer.from(ward).to(clinic).pack(boxed(lot(2), 10)));
    }

    @Test
    void a_stopped_lot_is_not_transferred_but_sent_back_and_a_held_one_stays_in_warehouses() {
        PlaceId depot = road.aPlace("central-depot", Place.Kind.DEPOT, PACKER);
        Waybill transfer = waybill.forPurpose(new Purpose.Transfer());
        road.accept(PACKER, new StockCommand.HoldLot(lot(1), 5));
        assertThat(road.refuse(PACKER, transfer.to(depot).pack(boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.TRANSFER_OF_STOPPED_LOT);
        road.accept(PACKER, transfer.to(ANNEX).pack(boxed(lot(1), 1)));
        road.accept(PACKER, new StockCommand.BlockLot(lot(1), true, StockCommand.BlockReason.DEFECTIVE));

        Waybill second = Waybill.delivery(road, 2, allocation(1)).to(ANNEX);
        assertThat(road.refuse(PACKER, second.forPurpose(new Purpose.Transfer()).pack(boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.TRANSFER_OF_STOPPED_LOT);
        road.accept(
                PACKER,
                second.forPurpose(new Purpose.Return(Purpose.ReturnReason.RECALLED, Optional.empty()))
                        .pack(boxed(lot(1), 1)));
    }

    @Test
    void stock_that_its_own_keeper_alone_holds_is_not_packed_and_other_stock_is() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 600)));
        road.accept(UNION, waybill.receipt(Waybill.counted(lot(1), 600)));
        road.accept(UNION, new StockCommand.HoldLot(lot(1), 60));

        road.accept(
                PACKER,
                Waybill.delivery(road, 2, allocation(1)).to(TIANYOU_STORE).pack(boxed(lot(1), 500)));
    }

    @Test
    void boxes_are_not_packed_before_their_goods_came_nor_more_than_thirty_days_ago() {
        Instant arrived = road.now();
        assertThat(road.refuse(
                        PACKER, waybill.pack(arrived.minus(HappenedAt.AHEAD).minusMillis(1), boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.TIME_TOO_EARLY);
        road.pass(HappenedAt.BACK.plusMillis(1));
        assertThat(road.refuse(PACKER, waybill.pack(arrived, boxed(lot(1), 1))))
                .isEqualTo(CustodyRefusal.TIME_TOO_FAR_BACK);
        road.accept(PACKER, waybill.pack(arrived.plusMillis(1), boxed(lot(1), 1)));
    }

    @Test
    void who_has_the_boxes_in_hand_packs_the_same_goods_into_other_boxes() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 600)));
        road.accept(KEEPER, waybill.repack(boxed(lot(1), 100), boxed(lot(1), 500)));
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(DRIVER, waybill.repack(boxed(lot(1), 300), boxed(lot(1), 299), boxed(lot(1), 1)));

        assertThat(waybill.row().boxes()).hasSize(3);
        assertThat(waybill.row(lot(1)).sent()).isEqualTo(600);
        assertThat(waybill.row().packers()).containsExactly(PACKER.officer(), KEEPER.officer(), DRIVER.officer());
    }

    @Test
    void refuses_to_repack_other_goods_by_other_hands_or_too_late() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 600)));

        assertThat(road.refuse(PACKER, waybill.repack(boxed(lot(1), 599)))).isEqualTo(CustodyRefusal.OTHER_GOODS);
        assertThat(road.refuse(
                        PACKER,
                        new CustodyCommand.RepackShipment(
                                waybill.shipment(),
                                waybill.row().boxes(),
                                road.now().plus(HappenedAt.AHEAD).plusMillis(1))))
                .isEqualTo(CustodyRefusal.TIME_AHEAD);
        assertThat(road.refuse(DRIVER, waybill.repack(boxed(lot(1), 600)))).isEqualTo(CustodyRefusal.NOT_THE_HOLDER);
        assertThat(road.refuse(PACKER, Waybill.delivery(road, 9, allocation(1)).repack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.SHIPMENT_UNKNOWN);
        road.accept(UNION, waybill.receipt(Waybill.counted(lot(1), 600)));
        assertThat(road.refuse(UNION, waybill.repack(boxed(lot(1), 600)))).isEqualTo(CustodyRefusal.RECEIVED_ALREADY);
    }

    @Test
    void keeps_at_most_twenty_packers() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 600)));
        for (int officer = 101; officer < 120; officer++) {
            road.accept(signer("central-warehouse", officer, Role.WAREHOUSE), waybill.repack(boxed(lot(1), 600)));
        }

        assertThat(road.refuse(signer("central-warehouse", 120, Role.WAREHOUSE), waybill.repack(boxed(lot(1), 600))))
                .isEqualTo(CustodyRefusal.TOO_MANY_PACKERS);
        road.accept(PACKER, waybill.repack(boxed(lot(1), 600)));
        assertThat(waybill.row().packers()).hasSize(Shipment.MAX_PACKERS).doesNotHaveDuplicates();
    }

    @Test
    void a_line_that_is_wholly_packed_frees_nothing_when_the_rest_is_cancelled() {
        road.accept(PACKER, waybill.pack(boxed(lot(1), 600)));

        assertThat(road.accept(APPROVER, new CancelAllocation(allocation(1), RejectionReason.NEED_GONE)))
                .hasSize(3)
                .contains(new StockEvent.StockReserved(lot(1), new Account.AtPlace(STORE), -500));
    }

    @Test
    void a_shipment_has_one_to_a_hundred_boxes_with_codes_of_their_own() {
        assertThat(waybill.pack(ones(1, 100)).boxes()).hasSize(100);
        assertThatThrownBy(() -> waybill.pack(ones(1, 101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> waybill.pack()).isInstanceOf(IllegalArgumentException.class);
        Box box = new Box(new BoxId(RoadBench.uuid(1)), List.of(boxed(lot(1), 1)));
        assertThatThrownBy(() -> Box.list(List.of(box, box))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Box(box.box(), List.of(ones(1, Box.MAX_LINES))).lines()).hasSize(Box.MAX_LINES);
        assertThatThrownBy(() -> new Box(box.box(), List.of(ones(1, Box.MAX_LINES + 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Box(box.box(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(boxed(lot(1), Quantity.LIMIT).quantity()).isEqualTo(Quantity.LIMIT);
        assertThatThrownBy(() -> boxed(lot(1), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> boxed(lot(1), Quantity.LIMIT + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BoxLine[] ones(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> boxed(lot(number), 1))
                .toArray(BoxLine[]::new);
    }
}
