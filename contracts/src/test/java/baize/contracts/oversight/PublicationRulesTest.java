package baize.contracts.oversight;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.stock.StockBench.CHARITY;
import static baize.contracts.stock.StockBench.CLINIC;
import static baize.contracts.stock.StockBench.DEPOT;
import static baize.contracts.stock.StockBench.DEPOT_KEEPER;
import static baize.contracts.stock.StockBench.GIFT;
import static baize.contracts.stock.StockBench.KEEPER;
import static baize.contracts.stock.StockBench.NEVER_ANNOUNCED;
import static baize.contracts.stock.StockBench.NURSE;
import static baize.contracts.stock.StockBench.STORE;
import static baize.contracts.stock.StockBench.TIANYOU;
import static baize.contracts.stock.StockBench.UNION;
import static baize.contracts.stock.StockBench.WARD;
import static baize.contracts.stock.StockBench.lotId;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.oversight.OversightCommand.Claim;
import baize.contracts.oversight.OversightCommand.PublishStatement;
import baize.contracts.stock.Account;
import baize.contracts.stock.LotId;
import baize.contracts.stock.StockBench;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.contracts.stock.StockEvent.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Story S1: 36,000 in, 16,000 + 16,000 out. Nobody may say that all of it is gone. */
class PublicationRulesTest {
    private static final LotId LOT = lotId(1);
    private static final Account STOCK = new Account.AtPlace(STORE);
    private static final Account TRANSIT =
            new Account.InTransit(new ShipmentId("20000000-0000-4000-8000-000000000001"));
    private static final Signer SPEAKER = signer(CHARITY.value(), 1, Role.CHARITY);

    private final StockBench bench = new StockBench();
    private int publications;

    @BeforeEach
    void two_hospitals_got_16000_each() {
        bench.aGoodLot(1, 36_000);
        bench.move(LOT, 16_000, STOCK, new Account.AtPlace(WARD), Cause.RECEIPT);
        bench.move(LOT, 16_000, STOCK, new Account.AtPlace(CLINIC), Cause.RECEIPT);
    }

    @ParameterizedTest
    @EnumSource
    void with_4000_in_stock_it_is_neither_distributed_nor_used(Claim claim) {
        assertThat(bench.at(STORE, LOT)).isEqualTo(4_000);
        assertThat(bench.refuse(SPEAKER, statement(claim)))
                .isEqualTo(
                        switch (claim) {
                            case FULLY_DISTRIBUTED -> OversightRefusal.STILL_IN_WAREHOUSE;
                            case FULLY_USED -> OversightRefusal.STILL_IN_STOCK;
                        });
    }

    @ParameterizedTest
    @EnumSource
    void with_goods_on_their_way_it_is_neither_distributed_nor_used(Claim claim) {
        bench.move(LOT, 4_000, STOCK, TRANSIT, Cause.DISPATCH);
        bench.move(LOT, 16_000, new Account.AtPlace(WARD), new Account.Used(UNION), Cause.USE);
        bench.move(LOT, 16_000, new Account.AtPlace(CLINIC), new Account.Used(TIANYOU), Cause.USE);

        assertThat(bench.refuse(SPEAKER, statement(claim))).isEqualTo(OversightRefusal.STILL_IN_TRANSIT);
    }

    @Test
    void it_is_distributed_when_all_of_it_is_with_hospitals_and_not_yet_used() {
        bench.move(LOT, 4_000, STOCK, new Account.AtPlace(WARD), Cause.RECEIPT);

        PublishStatement statement = statement(Claim.FULLY_DISTRIBUTED);
        bench.accept(SPEAKER, statement);

        assertThat(bench.state().find(Publication.TABLE.key(statement.publication())))
                .get()
                .extracting(
                        Publication::statement,
                        publication -> publication.published().member())
                .containsExactly(statement, CHARITY);
        assertThat(bench.refuse(SPEAKER, statement(Claim.FULLY_USED))).isEqualTo(OversightRefusal.STILL_IN_STOCK);
    }

    @Test
    void a_promise_of_what_is_gone_is_no_stock() {
        bench.happened(new StockEvent.StockReserved(LOT, STOCK, 4_000));
        bench.move(LOT, 4_000, STOCK, new Account.AtPlace(WARD), Cause.RECEIPT);

        bench.accept(SPEAKER, statement(Claim.FULLY_DISTRIBUTED));
    }

    @Test
    void it_is_used_when_nothing_of_it_is_left() {
        bench.move(LOT, 4_000, STOCK, new Account.Damaged(CHARITY), Cause.DAMAGE);
        bench.move(LOT, 16_000, new Account.AtPlace(WARD), new Account.Used(UNION), Cause.USE);
        bench.move(LOT, 15_999, new Account.AtPlace(CLINIC), new Account.Damaged(TIANYOU), Cause.DAMAGE);
        assertThat(bench.refuse(SPEAKER, statement(Claim.FULLY_USED))).isEqualTo(OversightRefusal.STILL_IN_STOCK);

        bench.move(LOT, 1, new Account.AtPlace(CLINIC), new Account.Used(TIANYOU), Cause.USE);
        bench.accept(SPEAKER, statement(Claim.FULLY_USED));
    }

    @ParameterizedTest
    @EnumSource
    void with_some_of_it_lost_it_is_neither_distributed_nor_used(Claim claim) {
        bench.move(LOT, 4_000, STOCK, new Account.Lost(CHARITY), Cause.LOSS);
        bench.move(LOT, 16_000, new Account.AtPlace(WARD), new Account.Used(UNION), Cause.USE);
        bench.move(LOT, 16_000, new Account.AtPlace(CLINIC), new Account.Used(TIANYOU), Cause.USE);

        assertThat(bench.refuse(SPEAKER, statement(claim))).isEqualTo(OversightRefusal.SOME_LOST);
    }

    @ParameterizedTest
    @EnumSource
    void with_less_arrived_than_announced_it_is_neither_distributed_nor_used(Claim claim) {
        bench.gift(NEVER_ANNOUNCED, StockBench.N95, Gift.Status.ACCEPTED);
        bench.accept(NURSE, bench.arrival(2, NEVER_ANNOUNCED, WARD, StockBench.N95, 35_999, OriginRisk.NONE));
        bench.accept(NURSE, new StockCommand.RecordUse(WARD, lotId(2), Quantity.pieces(35_999), bench.now()));

        assertThat(bench.refuse(NURSE, statement(NEVER_ANNOUNCED, claim))).isEqualTo(OversightRefusal.NOT_ALL_ARRIVED);

        bench.accept(NURSE, bench.arrival(3, NEVER_ANNOUNCED, WARD, StockBench.N95, 1, OriginRisk.NONE));
        bench.accept(NURSE, new StockCommand.RecordUse(WARD, lotId(3), Quantity.pieces(1), bench.now()));
        bench.accept(NURSE, statement(NEVER_ANNOUNCED, claim));
    }

    @Test
    void every_lot_of_the_gift_counts() {
        bench.move(LOT, 4_000, STOCK, new Account.AtPlace(WARD), Cause.RECEIPT);
        bench.aGoodLot(2, 1);

        assertThat(bench.refuse(SPEAKER, statement(Claim.FULLY_DISTRIBUTED)))
                .isEqualTo(OversightRefusal.STILL_IN_WAREHOUSE);
    }

    @Test
    void those_who_gave_registered_hold_or_held_it_may_speak_and_so_may_allocators() {
        bench.move(LOT, 4_000, STOCK, new Account.AtPlace(DEPOT), Cause.RECEIPT);
        bench.move(LOT, 4_000, new Account.AtPlace(DEPOT), new Account.AtPlace(WARD), Cause.RECEIPT);

        bench.accept(signer("a-donor", 20, Role.CHARITY), statement(Claim.FULLY_DISTRIBUTED));
        bench.accept(NURSE, statement(Claim.FULLY_DISTRIBUTED));
        bench.accept(DEPOT_KEEPER, statement(Claim.FULLY_DISTRIBUTED));
        bench.accept(KEEPER, statement(Claim.FULLY_DISTRIBUTED));
        bench.accept(signer("health-commission", 21, Role.ALLOCATOR), statement(Claim.FULLY_DISTRIBUTED));
    }

    @Test
    void whoever_met_a_gift_at_the_door_may_speak_of_it() {
        bench.accept(NURSE, bench.arrival(2, NEVER_ANNOUNCED, WARD, StockBench.N95, 10, OriginRisk.NONE));

        bench.accept(NURSE, statement(NEVER_ANNOUNCED, Claim.FULLY_DISTRIBUTED));
    }

    @Test
    void refuses_the_word_of_strangers() {
        bench.move(LOT, 4_000, STOCK, new Account.AtPlace(WARD), Cause.RECEIPT);

        assertThat(bench.refuse(DEPOT_KEEPER, statement(Claim.FULLY_DISTRIBUTED)))
                .isEqualTo(OversightRefusal.NOT_CONCERNED);
        assertThat(bench.refuse(signer("some-charity", 22, Role.CHARITY), statement(Claim.FULLY_DISTRIBUTED)))
                .isEqualTo(OversightRefusal.NOT_CONCERNED);
    }

    @Test
    void refuses_gifts_that_nobody_knows_or_that_never_arrived() {
        assertThat(bench.refuse(SPEAKER, statement(NEVER_ANNOUNCED, Claim.FULLY_USED)))
                .isEqualTo(OversightRefusal.GIFT_UNKNOWN);
        bench.gift(NEVER_ANNOUNCED, StockBench.N95, Gift.Status.ACCEPTED);
        assertThat(bench.refuse(SPEAKER, statement(NEVER_ANNOUNCED, Claim.FULLY_USED)))
                .isEqualTo(OversightRefusal.NOTHING_ARRIVED);
    }

    @Test
    void refuses_a_publication_id_that_is_taken() {
        bench.move(LOT, 4_000, STOCK, new Account.AtPlace(WARD), Cause.RECEIPT);
        PublishStatement statement = statement(Claim.FULLY_DISTRIBUTED);
        bench.accept(SPEAKER, statement);

        assertThat(bench.refuse(SPEAKER, statement)).isEqualTo(OversightRefusal.PUBLICATION_EXISTS);
    }

    @Test
    void a_hospital_that_uses_its_last_mask_may_say_so() {
        bench.accept(NURSE, bench.arrival(2, NEVER_ANNOUNCED, WARD, StockBench.N95, 10, OriginRisk.NONE));
        bench.accept(NURSE, new StockCommand.RecordUse(WARD, lotId(2), Quantity.pieces(10), bench.now()));

        bench.accept(NURSE, statement(NEVER_ANNOUNCED, Claim.FULLY_USED));
    }

    private PublishStatement statement(Claim claim) {
        return statement(GIFT, claim);
    }

    private PublishStatement statement(DonationCode gift, Claim claim) {
        publications++;
        return new PublishStatement(
                new PublicationId(String.format("40000000-0000-4000-8000-%012d", publications)), gift, claim);
    }
}
