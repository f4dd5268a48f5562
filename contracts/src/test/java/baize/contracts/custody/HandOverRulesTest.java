package baize.contracts.custody;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.custody.RoadBench.DRIVER;
import static baize.contracts.custody.RoadBench.FIRM_DRIVER;
import static baize.contracts.custody.RoadBench.FIRM_PACKER;
import static baize.contracts.custody.RoadBench.FIRM_STORE;
import static baize.contracts.custody.RoadBench.KEEPER;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.OTHER_DRIVER;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.RENAI;
import static baize.contracts.custody.RoadBench.SECOND_DRIVER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.TIANYOU;
import static baize.contracts.custody.RoadBench.UNION;
import static baize.contracts.custody.RoadBench.UNION_SECOND;
import static baize.contracts.custody.RoadBench.UNION_STORE;
import static baize.contracts.custody.RoadBench.allocation;
import static baize.contracts.custody.RoadBench.demand;
import static baize.contracts.custody.RoadBench.line;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.Waybill.boxed;
import static baize.contracts.custody.Waybill.counted;
import static baize.contracts.custody.Waybill.leg;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.custody.CustodyCommand.Outcome;
import baize.contracts.custody.CustodyCommand.Side;
import baize.contracts.custody.CustodyCommand.SignHandOver;
import baize.contracts.stock.Account;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.Use;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandOverRulesTest {
    private final RoadBench road = new RoadBench();
    private final Waybill waybill = Waybill.delivery(road, 1, allocation(1));

    @BeforeEach
    void aPackedShipment() {
        road.aLot(1, N95, 2000);
        road.aDemand(1, UNION, UNION_STORE, N95, 1000, Use.FRONT_LINE);
        road.approved(1, line(lot(1), demand(1), 1000));
        road.accept(PACKER, waybill.pack(boxed(lot(1), 1000)));
    }

    @Test
    void the_first_signature_moves_the_goods_and_the_second_makes_it_two_sided() {
        road.accept(PACKER, waybill.gives(1, DRIVER));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.IN_TRANSIT);
        assertThat(waybill.row().holder()).isEqualTo(DRIVER.member());
        assertThat(waybill.row().dispatched()).isPresent();
        assertThat(waybill.row(1).oneSided()).isTrue();
        assertThat(road.at(STORE, lot(1))).isEqualTo(1000);
        assertThat(road.free(STORE, lot(1))).isEqualTo(1000);
        assertThat(road.balance(new Account.InTransit(waybill.shipment()), lot(1)))
                .isEqualTo(1000);
        assertThat(road.row(demand(1)).allocated()).isEqualTo(1000);

        assertThat(road.accept(DRIVER, waybill.takes(1, PACKER))).hasSize(1);

        assertThat(waybill.row(1).oneSided()).isFalse();
        assertThat(waybill.row().legs()).containsExactly(leg(1));
    }

    @Test
    void the_taker_may_sign_first() {
        road.accept(DRIVER, waybill.takes(1, PACKER));

        assertThat(waybill.row().holder()).isEqualTo(DRIVER.member());
        assertThat(waybill.row(1).giver()).isEqualTo(PACKER.member());
        road.accept(KEEPER, waybill.gives(1, DRIVER));
        assertThat(waybill.row(1).oneSided()).isFalse();
    }

    @Test
    void the_next_leg_works_though_an_earlier_one_is_one_sided() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));

        assertThat(waybill.row().holder()).isEqualTo(OTHER_DRIVER.member());
        assertThat(waybill.row().legs()).containsExactly(leg(1), leg(2));
    }

    @Test
    void the_carrier_passes_boxes_on_though_nobody_signed_that_it_got_them() {
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.IN_TRANSIT);
        assertThat(waybill.row().holder()).isEqualTo(OTHER_DRIVER.member());
        assertThat(road.balance(new Account.InTransit(waybill.shipment()), lot(1)))
                .isEqualTo(1000);
    }

    @Test
    void a_leg_that_reaches_the_ledger_late_is_written_down_and_moves_nothing() {
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));

        assertThat(road.accept(PACKER, waybill.gives(1, DRIVER))).hasSize(1);

        assertThat(waybill.row().holder()).isEqualTo(OTHER_DRIVER.member());
        assertThat(waybill.row().legs()).containsExactly(leg(2), leg(1));
    }

    @Test
    void whoever_took_the_boxes_may_write_down_late_that_it_gave_them_on() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));

        road.accept(OTHER_DRIVER, waybill.gives(3, UNION));

        assertThat(waybill.row().legs()).containsExactly(leg(1), leg(2), leg(3));
        assertThat(road.refuse(RENAI, waybill.gives(4, UNION))).isEqualTo(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
    }

    @Test
    void signatures_are_accepted_after_the_receipt() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));
        road.pass(Duration.ofDays(20));

        road.accept(DRIVER, waybill.takes(1, PACKER));
        road.accept(DRIVER, waybill.gives(2, UNION));

        assertThat(waybill.row(1).oneSided()).isFalse();
        assertThat(waybill.row().holder()).isEqualTo(UNION.member());
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.RECEIVED);
    }

    @Test
    void refuses_a_giver_that_has_not_the_boxes() {
        assertThat(road.refuse(OTHER_DRIVER, waybill.gives(1, DRIVER)))
                .isEqualTo(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
        road.accept(PACKER, waybill.gives(1, DRIVER));

        assertThat(road.refuse(PACKER, waybill.gives(2, OTHER_DRIVER)))
                .isEqualTo(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
        assertThat(road.refuse(UNION, waybill.takes(3, RENAI))).isEqualTo(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
        assertThat(road.refuse(TIANYOU, waybill.takes(4, RENAI))).isEqualTo(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
    }

    @Test
    void an_invented_taking_moves_nothing_and_does_not_silence_who_really_gave() {
        assertThat(road.accept(OTHER_DRIVER, waybill.takes(1, PACKER))).hasSize(1);

        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.PACKED);
        assertThat(waybill.row().holder()).isEqualTo(PACKER.member());
        assertThat(road.at(STORE, lot(1))).isEqualTo(2000);
        assertThat(waybill.row(1).claim()).isTrue();
        assertThat(road.refuse(OTHER_DRIVER, waybill.repack(boxed(lot(1), 1000))))
                .isEqualTo(CustodyRefusal.NOT_THE_HOLDER);
        road.accept(PACKER, waybill.gives(2, DRIVER));
        assertThat(waybill.row().legs()).containsExactly(leg(2));
    }

    @Test
    void whoever_invents_takings_is_no_party_to_what_is_missing() {
        road.accept(RENAI, waybill.takes(1, PACKER));
        road.accept(UNION, waybill.receipt(counted(lot(1), 900)));

        assertThat(road.refuse(RENAI, waybill.settle(lot(1), 1, Outcome.LOST))).isEqualTo(CustodyRefusal.NOT_A_PARTY);
    }

    @Test
    void invented_takings_leave_room_for_the_true_drivers_signature() {
        for (int claim = 1; claim <= 2 * Claims.MAX; claim++) {
            road.accept(claim % 2 == 0 ? RENAI : TIANYOU, waybill.takes(claim, PACKER));
        }
        assertThat(road.refuse(RENAI, waybill.takes(90, PACKER))).isEqualTo(CustodyRefusal.TOO_MANY_CLAIMS);
        for (int hop = 1; hop <= Shipment.MAX_LEGS; hop++) {
            road.accept(
                    hop == 1 ? PACKER : hop % 2 == 0 ? DRIVER : OTHER_DRIVER,
                    waybill.gives(100 + hop, hop % 2 == 0 ? OTHER_DRIVER : DRIVER));
        }

        assertThat(waybill.row().legs()).hasSize(Shipment.MAX_LEGS);
    }

    @Test
    void the_givers_signature_makes_a_leg_of_a_claim() {
        road.accept(OTHER_DRIVER, waybill.takes(1, PACKER));

        road.accept(PACKER, waybill.gives(1, OTHER_DRIVER));

        assertThat(waybill.row(1).claim()).isFalse();
        assertThat(waybill.row(1).oneSided()).isFalse();
        assertThat(waybill.row().holder()).isEqualTo(OTHER_DRIVER.member());
        assertThat(waybill.row().status()).isEqualTo(Shipment.Status.IN_TRANSIT);
        assertThat(road.balance(new Account.InTransit(waybill.shipment()), lot(1)))
                .isEqualTo(1000);
    }

    @Test
    void a_claim_against_who_signed_that_it_gave_the_boxes_to_others_stays_a_claim() {
        road.accept(OTHER_DRIVER, waybill.takes(1, PACKER));
        road.accept(PACKER, waybill.gives(2, DRIVER));

        assertThat(road.refuse(PACKER, waybill.gives(1, OTHER_DRIVER)))
                .isEqualTo(CustodyRefusal.GIVER_HAS_NOT_THE_BOXES);
        assertThat(waybill.row().holder()).isEqualTo(DRIVER.member());
    }

    @Test
    void a_claim_may_become_a_late_leg_after_the_receipt_and_is_not_made_then() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        road.accept(OTHER_DRIVER, waybill.takes(2, DRIVER));
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));

        assertThat(road.refuse(TIANYOU, waybill.takes(3, DRIVER))).isEqualTo(CustodyRefusal.NOBODY_GAVE_IT);
        road.accept(DRIVER, waybill.gives(2, OTHER_DRIVER));

        assertThat(waybill.row().legs()).containsExactly(leg(1), leg(2));
        assertThat(waybill.row().holder()).isEqualTo(UNION.member());
    }

    @Test
    void the_receivers_own_word_and_that_of_whom_a_giver_named_move_the_boxes() {
        road.accept(PACKER, waybill.gives(1, OTHER_DRIVER));
        road.accept(OTHER_DRIVER, waybill.gives(2, DRIVER));
        road.accept(OTHER_DRIVER, waybill.takes(3, DRIVER));
        assertThat(waybill.row().holder()).isEqualTo(OTHER_DRIVER.member());

        road.accept(UNION, waybill.takes(4, OTHER_DRIVER));

        assertThat(waybill.row().holder()).isEqualTo(UNION.member());
        assertThat(waybill.row().legs()).containsExactly(leg(1), leg(2), leg(3), leg(4));
    }

    @Test
    void an_organisation_gives_to_itself_only_where_it_is_sender_and_carrier_of_boxes_on_their_way() {
        assertThat(road.refuse(PACKER, waybill.gives(1, KEEPER))).isEqualTo(CustodyRefusal.ONE_ORGANISATION);
        road.accept(PACKER, waybill.gives(2, DRIVER));
        assertThat(road.refuse(DRIVER, waybill.gives(3, SECOND_DRIVER))).isEqualTo(CustodyRefusal.ONE_ORGANISATION);
        assertThat(road.refuse(UNION, waybill.takes(4, UNION_SECOND))).isEqualTo(CustodyRefusal.ONE_ORGANISATION);
        Waybill firm = byTheFirm();
        road.accept(UNION, firm.receipt(counted(lot(2), 100)));

        assertThat(road.refuse(FIRM_DRIVER, firm.gives(5, FIRM_PACKER))).isEqualTo(CustodyRefusal.ONE_ORGANISATION);
    }

    @Test
    void refuses_the_same_side_twice_and_another_organisation_on_a_side() {
        road.accept(PACKER, waybill.gives(1, DRIVER));

        assertThat(road.refuse(KEEPER, waybill.gives(1, DRIVER))).isEqualTo(CustodyRefusal.SIDE_SIGNED_ALREADY);
        assertThat(road.refuse(OTHER_DRIVER, waybill.takes(1, PACKER))).isEqualTo(CustodyRefusal.SIDES_DIFFER);
        assertThat(road.refuse(DRIVER, waybill.takes(1, OTHER_DRIVER))).isEqualTo(CustodyRefusal.SIDES_DIFFER);
        road.accept(DRIVER, waybill.takes(1, PACKER));
        assertThat(road.refuse(DRIVER, waybill.takes(1, PACKER))).isEqualTo(CustodyRefusal.SIDE_SIGNED_ALREADY);
    }

    @Test
    void refuses_the_hand_over_of_another_shipment() {
        road.aDemand(2, UNION, UNION_STORE, N95, 1000, Use.WARD);
        road.approved(2, line(lot(1), demand(2), 10));
        Waybill other = Waybill.delivery(road, 2, allocation(2));
        road.accept(PACKER, other.pack(boxed(lot(1), 10)));
        road.accept(PACKER, waybill.gives(1, DRIVER));

        assertThat(road.refuse(DRIVER, other.takes(1, PACKER))).isEqualTo(CustodyRefusal.HAND_OVER_OF_ANOTHER_SHIPMENT);
    }

    @Test
    void one_firm_may_store_and_carry_and_one_person_may_not() {
        Waybill firm = byTheFirm();

        assertThat(road.refuse(FIRM_PACKER, firm.takes(1, FIRM_PACKER))).isEqualTo(CustodyRefusal.SAME_OFFICER);
        road.accept(FIRM_PACKER, firm.gives(1, FIRM_DRIVER));
        assertThat(road.refuse(FIRM_PACKER, firm.takes(1, FIRM_PACKER))).isEqualTo(CustodyRefusal.SAME_OFFICER);
        road.accept(FIRM_DRIVER, firm.takes(1, FIRM_PACKER));

        assertThat(firm.row(1).oneSided()).isFalse();
        assertThat(firm.row().holder()).isEqualTo(FIRM_PACKER.member());
    }

    @Test
    void refuses_one_officer_on_both_sides() {
        Waybill firm = byTheFirm();
        road.accept(FIRM_DRIVER, firm.gives(2, FIRM_PACKER));

        assertThat(road.refuse(FIRM_DRIVER, firm.takes(2, FIRM_DRIVER))).isEqualTo(CustodyRefusal.SAME_OFFICER);
    }

    @Test
    void boxes_that_nobody_could_deliver_go_back_to_who_packed_them_when_the_driver_says_so() {
        road.accept(PACKER, waybill.gives(1, DRIVER));

        road.accept(KEEPER, waybill.takes(2, DRIVER));
        assertThat(waybill.row().holder()).isEqualTo(DRIVER.member());
        road.accept(DRIVER, waybill.gives(2, PACKER));

        assertThat(waybill.row().holder()).isEqualTo(PACKER.member());
    }

    @Test
    void keeps_the_worse_of_two_conditions() {
        road.accept(PACKER, waybill.sign(1, Side.GIVER, DRIVER.member(), HandOver.Condition.OPENED, road.now()));
        road.accept(DRIVER, waybill.sign(1, Side.TAKER, PACKER.member(), HandOver.Condition.GOOD, road.now()));
        road.accept(DRIVER, waybill.sign(2, Side.GIVER, UNION.member(), HandOver.Condition.GOOD, road.now()));
        road.accept(UNION, waybill.sign(2, Side.TAKER, DRIVER.member(), HandOver.Condition.DAMAGED, road.now()));

        assertThat(waybill.row(1).condition()).isEqualTo(HandOver.Condition.OPENED);
        assertThat(waybill.row(2).condition()).isEqualTo(HandOver.Condition.DAMAGED);
    }

    @Test
    void goods_that_the_books_had_lost_are_found_when_they_are_handed_over() {
        road.accept(
                KEEPER,
                new StockCommand.RecordLoss(
                        STORE,
                        lot(1),
                        Quantity.pieces(1300),
                        StockCommand.LossKind.DAMAGED,
                        StockCommand.DifferenceReason.UNKNOWN,
                        road.now()));

        road.accept(PACKER, waybill.gives(1, DRIVER));

        assertThat(road.at(STORE, lot(1))).isZero();
        assertThat(road.balance(new Account.InTransit(waybill.shipment()), lot(1)))
                .isEqualTo(1000);
        assertThat(road.balance(new Account.Found(PACKER.member()), lot(1))).isEqualTo(-300);
        assertThat(waybill.row(lot(1)).beyondBooks()).isEqualTo(300);
    }

    @Test
    void a_first_signature_is_of_the_last_thirty_days_and_not_from_before_the_packing() {
        Instant packed = road.now();
        assertThat(road.refuse(PACKER, at(1, packed.minus(HappenedAt.AHEAD).minusMillis(1))))
                .isEqualTo(CustodyRefusal.TIME_TOO_EARLY);
        road.pass(HappenedAt.BACK.plusMillis(1));
        assertThat(road.refuse(PACKER, at(1, packed))).isEqualTo(CustodyRefusal.TIME_TOO_FAR_BACK);

        road.accept(PACKER, at(1, packed.plusMillis(1)));
    }

    @Test
    void a_countersignature_may_come_at_any_later_time_and_not_from_before_the_packing() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        Instant given = road.now();
        road.pass(Duration.ofDays(100));
        SignHandOver takes = waybill.takes(1, PACKER);
        assertThat(road.refuse(DRIVER, happened(takes, Instant.EPOCH))).isEqualTo(CustodyRefusal.TIME_TOO_EARLY);

        road.accept(DRIVER, happened(takes, given));
    }

    private SignHandOver at(int handOver, Instant happenedAt) {
        return waybill.sign(handOver, Side.GIVER, DRIVER.member(), HandOver.Condition.GOOD, happenedAt);
    }

    private static SignHandOver happened(SignHandOver command, Instant happenedAt) {
        return new SignHandOver(
                command.handOver(),
                command.shipment(),
                command.side(),
                command.other(),
                command.condition(),
                happenedAt,
                command.photo());
    }

    /** A packed shipment of a firm that stores and carries. */
    private Waybill byTheFirm() {
        road.aLot(2, N95, 100, FIRM_STORE, FIRM_PACKER, Optional.empty());
        road.aDemand(2, UNION, UNION_STORE, N95, 1000, Use.WARD);
        road.approved(2, new ProposedLine(lot(2), FIRM_STORE, demand(2), 100));
        Waybill firm = Waybill.delivery(road, 2, allocation(2)).from(FIRM_STORE).by(FIRM_PACKER);
        road.accept(FIRM_PACKER, firm.pack(boxed(lot(2), 100)));
        return firm;
    }

    @Test
    void refuses_unknown_shipments_unknown_members_and_times_ahead() {
        assertThat(road.refuse(PACKER, Waybill.delivery(road, 9, allocation(1)).gives(1, DRIVER)))
                .isEqualTo(CustodyRefusal.SHIPMENT_UNKNOWN);
        assertThat(road.refuse(PACKER, waybill.gives(1, signer("nobody-known", 99, Role.CARRIER))))
                .isEqualTo(CustodyRefusal.OTHER_SIDE_UNKNOWN);
        assertThat(road.refuse(
                        PACKER,
                        waybill.sign(
                                1,
                                Side.GIVER,
                                DRIVER.member(),
                                HandOver.Condition.GOOD,
                                road.now().plus(HappenedAt.AHEAD).plusMillis(1))))
                .isEqualTo(CustodyRefusal.TIME_AHEAD);
    }

    @Test
    void a_shipment_passes_at_most_twenty_hands() {
        road.accept(PACKER, waybill.gives(1, DRIVER));
        for (int hop = 2; hop <= Shipment.MAX_LEGS; hop++) {
            road.accept(hop % 2 == 0 ? DRIVER : OTHER_DRIVER, waybill.gives(hop, hop % 2 == 0 ? OTHER_DRIVER : DRIVER));
        }

        assertThat(road.refuse(OTHER_DRIVER, waybill.gives(21, DRIVER))).isEqualTo(CustodyRefusal.TOO_MANY_HAND_OVERS);
        road.accept(UNION, waybill.receipt(counted(lot(1), 1000)));
    }
}
