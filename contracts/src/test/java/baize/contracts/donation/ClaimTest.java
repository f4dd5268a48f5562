package baize.contracts.donation;

import static baize.contracts.donation.DonationRefusal.CLAIMED_BY_COLLECTOR;
import static baize.contracts.donation.DonationRefusal.GIFT_UNKNOWN;
import static baize.contracts.donation.DonationRefusal.NOTHING_TO_CLAIM;
import static baize.contracts.donation.DonationRefusal.SECRET_WRONG;
import static baize.contracts.donation.GiftDraft.aGift;
import static baize.contracts.donation.GiftDraft.code;
import static baize.contracts.supply.ReliefBench.CHARITY;
import static baize.contracts.supply.ReliefBench.DONOR;
import static baize.contracts.supply.ReliefBench.OTHER_DONOR;
import static org.assertj.core.api.Assertions.assertThat;

import baize.contracts.supply.ReliefBench;
import org.junit.jupiter.api.Test;

class ClaimTest {
    private static final ClaimSecret SECRET = new ClaimSecret("A".repeat(43));
    private static final ClaimSecret OTHER_SECRET = new ClaimSecret("B".repeat(42) + "A");

    private final ReliefBench region = new ReliefBench();

    @Test
    void the_digest_is_of_the_secrets_bytes() {
        // SHA-256 of 32 zero bytes: 66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925
        assertThat(SECRET.digest()).isEqualTo(new ClaimDigest("Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU"));
    }

    @Test
    void a_secret_does_not_show_in_texts() {
        assertThat(SECRET.toString()).doesNotContain(SECRET.value());
        assertThat(new DonationCommand.ClaimGift(code(1), SECRET).toString()).doesNotContain(SECRET.value());
    }

    @Test
    void who_shows_the_secret_is_the_donor_and_the_link_is_used_up() {
        region.accept(CHARITY, aGift().registration(SECRET));

        region.accept(DONOR, new DonationCommand.ClaimGift(code(1), SECRET));

        assertThat(gift().donor()).contains(DONOR.member());
        assertThat(gift().claim()).isEmpty();
        assertThat(gift().collector()).contains(CHARITY.member());
        assertThat(region.refuse(OTHER_DONOR, new DonationCommand.ClaimGift(code(1), SECRET)))
                .isEqualTo(NOTHING_TO_CLAIM);
    }

    @Test
    void a_donor_who_claimed_a_gift_may_redirect_it() {
        region.accept(CHARITY, aGift().registration(SECRET));
        region.accept(DONOR, new DonationCommand.ClaimGift(code(1), SECRET));
        Target union = new Target.Hospital(ReliefBench.UNION.member());

        region.accept(DONOR, new DonationCommand.RedirectGift(code(1), union));

        assertThat(gift().target()).isEqualTo(union);
    }

    @Test
    void refuses_a_wrong_secret_and_keeps_the_link() {
        region.accept(CHARITY, aGift().registration(SECRET));

        assertThat(region.refuse(OTHER_DONOR, new DonationCommand.ClaimGift(code(1), OTHER_SECRET)))
                .isEqualTo(SECRET_WRONG);
        region.accept(DONOR, new DonationCommand.ClaimGift(code(1), SECRET));
    }

    @Test
    void refuses_a_claim_of_a_gift_without_a_link_and_of_no_gift() {
        assertThat(region.refuse(DONOR, new DonationCommand.ClaimGift(code(1), SECRET)))
                .isEqualTo(GIFT_UNKNOWN);
        region.accept(CHARITY, aGift().registration());
        assertThat(region.refuse(DONOR, new DonationCommand.ClaimGift(code(1), SECRET)))
                .isEqualTo(NOTHING_TO_CLAIM);
        region.accept(OTHER_DONOR, aGift().numbered(2).offer());
        assertThat(region.refuse(DONOR, new DonationCommand.ClaimGift(code(2), SECRET)))
                .isEqualTo(NOTHING_TO_CLAIM);
    }

    @Test
    void the_collector_is_not_the_donor() {
        region.accept(CHARITY, aGift().registration(SECRET));

        assertThat(region.refuse(CHARITY, new DonationCommand.ClaimGift(code(1), SECRET)))
                .isEqualTo(CLAIMED_BY_COLLECTOR);
    }

    private Gift gift() {
        return region.bench().state().find(Gift.TABLE.key(code(1))).orElseThrow();
    }
}
