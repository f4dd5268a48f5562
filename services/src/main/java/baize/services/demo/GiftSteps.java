package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.donation.ClaimSecret;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand.OfferGift;
import baize.contracts.donation.DonationCommand.OfferVerdict;
import baize.contracts.donation.DonationCommand.RegisterGift;
import baize.contracts.donation.DonationCommand.ReviewOffer;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** How gifts come to stand on the ledger. */
record GiftSteps(VaultPort vault, Population population) {
    static final Target FREE = new Target.Free();

    private static final List<Role> GIVING = List.of(Role.DONOR, Role.SUPPLIER, Role.CHARITY);

    /** The officer who gives for this organisation. */
    static Hand giver(Organisation donor) {
        return donor.hand(GIVING.stream().filter(donor::has).findFirst().orElseThrow());
    }

    /** A reviewer of supplies. */
    static Hand supplyReviewer(int number) {
        return Offices.ECONOMY_DEPARTMENT.hand(Role.SUPPLY_REVIEWER, number);
    }

    /** A member offers goods. */
    DonationCode offer(Plot plot, Organisation donor, Goods goods, Target target, OriginRisk risk) {
        DonationCode code = plot.dice().donationCode();
        LocalDate expected = LocalDate.ofInstant(plot.now(), ZoneOffset.UTC)
                .plusDays(plot.dice().between(0, 2));
        String paper = "Certificate of quality " + code.value();
        plot.sign(
                giver(donor),
                () -> new OfferGift(
                        code,
                        goods.code(),
                        goods.quantity(),
                        target,
                        risk,
                        Gift.Display.FULL,
                        Optional.of(expected),
                        Optional.of(vault.keep(donor.member(), VaultPort.Kind.PAPER, paper))));
        return code;
    }

    /** A member offers goods, and a reviewer finds them welcome. */
    DonationCode welcome(Plot plot, Organisation donor, Goods goods, Target target) {
        DonationCode code = offer(plot, donor, goods, target, OriginRisk.NONE);
        plot.pass(15, 80);
        review(plot, code, OfferVerdict.ACCEPTED);
        return code;
    }

    void review(Plot plot, DonationCode code, OfferVerdict verdict) {
        plot.sign(supplyReviewer((int) plot.dice().between(0, 1)), new ReviewOffer(code, verdict));
    }

    /** A charity registers goods for a person who is no member; the name stays in the vault. */
    DonationCode register(Plot plot, Organisation charity, Goods goods, Optional<ClaimSecret> claim) {
        return register(plot, charity.hand(Role.CHARITY), goods, claim);
    }

    /** Whoever collects registers goods for a person who is no member. */
    DonationCode register(Plot plot, Hand collector, Goods goods, Optional<ClaimSecret> claim) {
        DonationCode code = plot.dice().donationCode();
        String donor = population.person(plot.dice());
        plot.sign(
                collector,
                () -> new RegisterGift(
                        code,
                        goods.code(),
                        goods.quantity(),
                        FREE,
                        OriginRisk.NONE,
                        Gift.Display.SURNAME_ONLY,
                        Optional.of(vault.keep(collector.member(), VaultPort.Kind.DONOR_NAME, donor)),
                        claim.map(ClaimSecret::digest)));
        return code;
    }
}
