package baize.services.views;

import static baize.contracts.RuleBench.signer;
import static baize.contracts.custody.RoadBench.DEPARTMENT;
import static baize.contracts.custody.RoadBench.KN95;
import static baize.contracts.custody.RoadBench.N95;
import static baize.contracts.custody.RoadBench.PACKER;
import static baize.contracts.custody.RoadBench.STORE;
import static baize.contracts.custody.RoadBench.gift;
import static baize.contracts.custody.RoadBench.lot;
import static baize.contracts.custody.RoadBench.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.donation.ClaimSecret;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand;
import baize.contracts.donation.DonationEvent;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.StatementId;
import baize.contracts.donation.Target;
import baize.contracts.stock.StockCommand;
import baize.contracts.stock.StockEvent;
import baize.contracts.supply.ItemCode;
import baize.services.donation.MemberStatementQueries;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What donors say they gave, and whether the receiver's records bear it out: whichever of the two is known first. */
abstract class StatementStorySuite {
    private static final Signer DONOR = signer("kind-company", 30, Role.DONOR);

    private Fixture fixture;

    abstract DatabaseOptions fresh();

    @BeforeEach
    void open() {
        fixture = new Fixture(fresh());
        fixture.seen();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void counts_statements_that_no_receipt_bears_out_until_the_gift_comes() {
        arrive(1, N95);
        state(1, Optional.of(gift(1)));
        state(2, Optional.of(gift(2)));
        state(3, Optional.empty());
        assertThat(withoutReceipt()).containsExactly(tuple(PACKER.member(), N95, 2L, 200L));

        arrive(2, N95);
        assertThat(withoutReceipt()).containsExactly(tuple(PACKER.member(), N95, 1L, 100L));
        assertThat(received()).containsExactly(false, true, true);
    }

    @Test
    void takes_a_donors_own_gift_for_a_receipt_of_what_it_stated_without_a_code() {
        offer(1, KN95);
        state(1, Optional.empty());
        arrive(1, KN95);
        assertThat(received()).as("another item").containsExactly(false);

        offer(2, N95);
        arrive(2, N95);
        assertThat(received()).containsExactly(true);

        state(2, Optional.empty());
        assertThat(received()).containsExactly(true, true);
    }

    @Test
    void takes_a_claimed_gift_for_a_receipt() {
        arrive(1, N95);
        state(1, Optional.empty());
        assertThat(received()).containsExactly(false);

        append(
                new DonationCommand.ClaimGift(gift(1), new ClaimSecret("A".repeat(43))),
                new DonationEvent.GiftClaimed(gift(1), DONOR.member()));
        assertThat(received()).containsExactly(true);

        state(2, Optional.empty());
        assertThat(received()).containsExactly(true, true);
    }

    @Test
    void takes_a_lot_for_a_receipt_once_it_is_found_to_be_what_was_stated() {
        offer(1, KN95);
        arrive(1, KN95);
        state(1, Optional.empty());
        assertThat(received()).containsExactly(false);

        StockCommand.CorrectionReason reason = StockCommand.CorrectionReason.WRONG_GRADE;
        fixture.log()
                .append(
                        fixture.road().now(),
                        DEPARTMENT,
                        new StockCommand.RegradeLot(lot(1), N95, 1, reason),
                        new StockEvent.LotRegraded(lot(1), KN95, N95, 1, reason));
        assertThat(received()).containsExactly(true);
        assertThat(withoutReceipt()).isEmpty();
    }

    private List<Tuple> withoutReceipt() {
        return fixture.seen().unreceived().byReceiver(PageRequest.first()).items().stream()
                .map(row -> tuple(row.receiver(), row.item(), row.statements(), row.quantity()))
                .toList();
    }

    /** Of each statement, newest first. */
    private List<Boolean> received() {
        return fixture
                .seenByMembers()
                .statements()
                .statements(Optional.of(DONOR.member()), Optional.of(PACKER.member()), PageRequest.first())
                .items()
                .stream()
                .map(MemberStatementQueries.StatementRow::received)
                .toList();
    }

    private void offer(int number, ItemCode item) {
        DonationCommand.OfferGift offer = new DonationCommand.OfferGift(
                gift(number),
                item,
                Quantity.pieces(100),
                new Target.Free(),
                OriginRisk.NONE,
                Gift.Display.FULL,
                Optional.empty(),
                Optional.empty());
        append(offer, new DonationEvent.GiftOffered(DONOR.member(), offer));
    }

    /** A lot of the gift of this number. */
    private void arrive(int number, ItemCode item) {
        StockCommand.RecordArrival arrival = new StockCommand.RecordArrival(
                lot(number),
                gift(number),
                STORE,
                item,
                Quantity.pieces(100),
                OriginRisk.NONE,
                fixture.road().now(),
                Optional.empty());
        fixture.log()
                .append(fixture.road().now(), PACKER, arrival, new StockEvent.LotArrived(arrival, Optional.empty()));
    }

    private void state(int number, Optional<DonationCode> code) {
        DonationCommand.StateGift statement = new DonationCommand.StateGift(
                new StatementId(uuid(number)),
                PACKER.member(),
                N95,
                Quantity.pieces(100),
                LocalDate.parse("2020-01-31"),
                code,
                Optional.empty());
        append(statement, new DonationEvent.GiftStated(DONOR.member(), statement));
    }

    private void append(DonationCommand command, DonationEvent event) {
        fixture.log().append(fixture.road().now(), DONOR, command, event);
    }
}
