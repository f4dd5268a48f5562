package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.GIVEN_IN_FUTURE;
import static baize.contracts.donation.DonationRefusal.ITEM_NOT_APPROVED;
import static baize.contracts.donation.DonationRefusal.RECEIVER_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.STATEMENT_TAKEN;
import static baize.contracts.donation.DonationRefusal.UNIT_NOT_THE_ITEMS;
import static baize.contracts.supply.ReliefBench.CHARITY;
import static baize.contracts.supply.ReliefBench.DONOR;
import static baize.contracts.supply.ReliefBench.N95_MEDICAL;
import static baize.contracts.supply.ReliefBench.OTHER_DONOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.UnitCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.ReliefBench;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final LocalDate GIVEN = LocalDate.parse("2020-01-31");

    private final ReliefBench region = new ReliefBench();

    @Test
    void a_donor_states_a_gift_though_nobody_recorded_one() {
        DonationCommand.StateGift statement = statement(1, CHARITY.member(), N95_MEDICAL, Quantity.pieces(500), GIVEN);

        region.accept(DONOR, statement);

        Statement row = region.bench()
                .state()
                .find(Statement.TABLE.key(statement.statement()))
                .orElseThrow();
        assertThat(row.donor()).isEqualTo(DONOR.member());
        assertThat(row.statement()).isEqualTo(statement);
        assertThat(row.stated().officer()).isEqualTo(DONOR.officer());
    }

    @Test
    void refuses_an_id_that_stands_for_a_statement() {
        DonationCommand.StateGift statement = statement(1, CHARITY.member(), N95_MEDICAL, Quantity.pieces(500), GIVEN);
        region.accept(DONOR, statement);

        assertThat(region.refuse(OTHER_DONOR, statement)).isEqualTo(STATEMENT_TAKEN);
    }

    @Test
    void refuses_a_receiver_that_the_ledger_does_not_know() {
        assertThat(region.refuse(DONOR, statement(1, new MemberId("nobody"), N95_MEDICAL, Quantity.pieces(500), GIVEN)))
                .isEqualTo(RECEIVER_UNKNOWN);
    }

    @Test
    void refuses_goods_that_cannot_be_compared() {
        MemberId charity = CHARITY.member();

        assertThat(region.refuse(DONOR, statement(1, charity, new ItemCode("no-mask"), Quantity.pieces(500), GIVEN)))
                .isEqualTo(ITEM_NOT_APPROVED);
        assertThat(region.refuse(DONOR, statement(1, charity, N95_MEDICAL, new Quantity(1, UnitCode.XCT), GIVEN)))
                .isEqualTo(UNIT_NOT_THE_ITEMS);
    }

    @Test
    void states_what_was_given_until_today_by_the_calendar_of_utc() {
        LocalDate tomorrow = region.today().plusDays(1);

        assertThat(region.refuse(DONOR, statement(1, CHARITY.member(), N95_MEDICAL, Quantity.pieces(500), tomorrow)))
                .isEqualTo(GIVEN_IN_FUTURE);
        region.accept(DONOR, statement(1, CHARITY.member(), N95_MEDICAL, Quantity.pieces(500), region.today()));
        region.pass(Duration.ofDays(1));
        region.accept(DONOR, statement(2, CHARITY.member(), N95_MEDICAL, Quantity.pieces(500), tomorrow));
    }

    @Test
    void a_statement_of_nothing_is_impossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> statement(1, CHARITY.member(), N95_MEDICAL, Quantity.pieces(0), GIVEN));
    }

    private static DonationCommand.StateGift statement(
            int number, MemberId to, ItemCode item, Quantity quantity, LocalDate givenOn) {
        return new DonationCommand.StateGift(
                new StatementId(ReliefBench.uuid(number)),
                to,
                item,
                quantity,
                givenOn,
                Optional.of(GiftDraft.code(9)),
                Optional.empty());
    }
}
