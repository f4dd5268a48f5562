package baize.services.demo;

import baize.contracts.Role;
import baize.contracts.donation.ClaimSecret;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.DonationCommand.ClaimGift;
import baize.contracts.donation.DonationCommand.OfferVerdict;
import baize.contracts.donation.DonationCommand.StateGift;
import baize.contracts.donation.DonationCommand.WithdrawOffer;
import baize.contracts.donation.DonationRefusal;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.StatementId;
import baize.contracts.stock.LotId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Gifts of every kind. */
record GiftStories(Scene scene) {

    /** 1,200 masks stood at the door in the morning. */
    void unannounced(Plot plot) {
        Goods goods = new Goods(Catalogue.DISPOSABLE_MASK, 1_200);
        DonationCode code = plot.dice().donationCode();
        Scene.Stocked stocked = scene.arrived(plot, code, goods);
        scene.cases().note(NamedCase.UNANNOUNCED_GIFT, Reference.Kind.DONATION, code);
        scene.cases().note(NamedCase.UNANNOUNCED_GIFT, Reference.Kind.LOT, stocked.lot());
        scene.cases().ends(NamedCase.UNANNOUNCED_GIFT, plot);
    }

    /** A farmers' cooperative, a member by now, shows the secret of its claim link; a wrong one was refused. */
    void claimed(Plot plot) {
        ClaimSecret secret = plot.dice().claimSecret();
        Goods goods = new Goods(Catalogue.ISOLATION_GOWN, 1_000);
        DonationCode code = scene.gifts().register(plot, Givers.MUTUAL_FUND, goods, Optional.of(secret));
        plot.pass(40, 120);
        scene.arrived(plot, code, goods);
        plot.pass(60, 240);
        Hand donor = GiftSteps.giver(Givers.TEA_HOUSE);
        Entry wrong = plot.refused(donor, new ClaimGift(code, plot.dice().claimSecret()), DonationRefusal.SECRET_WRONG);
        Entry claim = plot.sign(donor, new ClaimGift(code, secret));
        scene.cases().note(NamedCase.CLAIMED_GIFT, Reference.Kind.DONATION, code);
        scene.cases().note(NamedCase.CLAIMED_GIFT, Reference.Kind.REFUSED_RECORD, wrong);
        scene.cases().note(NamedCase.CLAIMED_GIFT, Reference.Kind.RECORD, claim);
        scene.cases().ends(NamedCase.CLAIMED_GIFT, plot);
    }

    /** The claim link of this one is still in its donor's pocket. */
    void unclaimed(Plot plot) {
        ClaimSecret secret = plot.dice().claimSecret();
        Goods goods = new Goods(Catalogue.THERMOMETER, 500);
        DonationCode code = scene.gifts().register(plot, Givers.FEDERATION, goods, Optional.of(secret));
        plot.pass(40, 120);
        scene.arrived(plot, code, goods);
        scene.cases().note(NamedCase.UNCLAIMED_GIFT, Reference.Kind.DONATION, code);
        scene.cases().note(NamedCase.UNCLAIMED_GIFT, Reference.Kind.CLAIM_SECRET, secret);
        scene.cases().ends(NamedCase.UNCLAIMED_GIFT, plot);
    }

    /** Alumni say that they gave gloves to a charity; no receiver has a record of it. */
    void statedWithoutReceipt(Plot plot) {
        StatementId statement = new StatementId(plot.dice().uuid());
        Goods goods = new Goods(Catalogue.LATEX_GLOVES, 2_000);
        LocalDate yesterday = LocalDate.ofInstant(plot.now(), ZoneOffset.UTC).minusDays(1);
        plot.sign(
                GiftSteps.giver(Givers.ALUMNI),
                () -> new StateGift(
                        statement,
                        Givers.MUTUAL_FUND.member(),
                        goods.code(),
                        goods.quantity(),
                        yesterday,
                        Optional.empty(),
                        Optional.of(scene.vault()
                                .keep(Givers.ALUMNI.member(), VaultPort.Kind.PAPER, "Way bill " + statement.value()))));
        scene.cases().note(NamedCase.STATEMENT_WITHOUT_RECEIPT, Reference.Kind.STATEMENT, statement);
        scene.cases().note(NamedCase.STATEMENT_WITHOUT_RECEIPT, Reference.Kind.MEMBER, Givers.ALUMNI.member());
        scene.cases().ends(NamedCase.STATEMENT_WITHOUT_RECEIPT, plot);
    }

    /** A villager brings gloves to the county hospital; the hospital registers, counts, inspects and uses them. */
    void straightToHospital(Plot plot) {
        Site hospital = Site.storeOf(Hospitals.XIN_PEOPLE);
        Goods goods = new Goods(Catalogue.LATEX_GLOVES, 300);
        DonationCode code =
                scene.gifts().register(plot, Hospitals.XIN_PEOPLE.hand(Role.HOSPITAL), goods, Optional.empty());
        LotId lot = scene.stock().takeIn(plot, hospital, code, goods);
        plot.pass(120, 300);
        scene.stock().use(plot, hospital, lot, new Goods(Catalogue.LATEX_GLOVES, 80));
        scene.cases().note(NamedCase.STRAIGHT_TO_HOSPITAL, Reference.Kind.DONATION, code);
        scene.cases().note(NamedCase.STRAIGHT_TO_HOSPITAL, Reference.Kind.HOSPITAL, hospital.member());
        scene.cases().ends(NamedCase.STRAIGHT_TO_HOSPITAL, plot);
    }

    /** Not needed, not qualified, and taken back by its donor. */
    void offersNotTaken(Plot plot) {
        DonationCode notNeeded = offer(plot, Givers.CHAMBER, new Goods(Catalogue.SHOE_COVERS, 60_000));
        scene.gifts().review(plot, notNeeded, OfferVerdict.NOT_NEEDED);
        DonationCode notQualified = offer(plot, Givers.TECHNOLOGY, new Goods(Catalogue.N95_MEDICAL, 2_000));
        scene.gifts().review(plot, notQualified, OfferVerdict.NOT_QUALIFIED);
        DonationCode takenBack = offer(plot, Givers.ALUMNI, new Goods(Catalogue.KN95, 1_500));
        scene.gifts().review(plot, takenBack, OfferVerdict.ACCEPTED);
        plot.pass(60, 300);
        plot.sign(GiftSteps.giver(Givers.ALUMNI), new WithdrawOffer(takenBack));
        scene.cases().note(NamedCase.OFFERS_NOT_TAKEN, Reference.Kind.DONATION, notNeeded);
        scene.cases().note(NamedCase.OFFERS_NOT_TAKEN, Reference.Kind.DONATION, notQualified);
        scene.cases().note(NamedCase.OFFERS_NOT_TAKEN, Reference.Kind.DONATION, takenBack);
        scene.cases().ends(NamedCase.OFFERS_NOT_TAKEN, plot);
    }

    private DonationCode offer(Plot plot, Organisation donor, Goods goods) {
        DonationCode code = scene.gifts().offer(plot, donor, goods, GiftSteps.FREE, OriginRisk.NONE);
        plot.pass(20, 80);
        return code;
    }
}
