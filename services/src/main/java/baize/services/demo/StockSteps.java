package baize.services.demo;

import baize.contracts.donation.DonationCode;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.LotId;
import baize.contracts.stock.MakerLot;
import baize.contracts.stock.StockCommand.InspectLot;
import baize.contracts.stock.StockCommand.RecordArrival;
import baize.contracts.stock.StockCommand.RecordUse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** How goods come in, and how hospitals use them. */
final class StockSteps {

    /** What is printed on goods. */
    record Label(Optional<MakerLot> makerLot, Optional<LocalDate> expiry) {
        static final String MAKER = "sample-maker";

        static Label of(String makerLot, LocalDate expiry) {
            return new Label(Optional.of(MakerLot.of(MAKER, makerLot)), Optional.of(expiry));
        }
    }

    /** A label as makers print them. */
    Label label(Plot plot) {
        LocalDate today = LocalDate.ofInstant(plot.now(), ZoneOffset.UTC);
        String makerLot = "S" + today.getYear() % 100 + plot.dice().between(10, 52) + "-"
                + plot.dice().between(100, 999);
        return Label.of(makerLot, today.plusDays(plot.dice().between(150, 900)));
    }

    /** Goods come to a place and are counted. */
    LotId arrive(Plot plot, Site site, DonationCode gift, Goods goods, OriginRisk risk) {
        LotId lot = new LotId(plot.dice().uuid());
        Instant when = plot.justNow();
        plot.sign(
                site.hand(0),
                new RecordArrival(
                        lot, gift, site.place(), goods.code(), goods.quantity(), risk, when, Optional.empty()));
        return lot;
    }

    /** Goods are found to be what they are said to be, all but the unfit ones. */
    Entry inspect(Plot plot, Site site, LotId lot, Goods unfit, Label label) {
        return plot.sign(
                site.hand(2),
                new InspectLot(
                        lot,
                        site.place(),
                        unfit.code(),
                        unfit.quantity(),
                        label.makerLot(),
                        label.expiry(),
                        plot.justNow(),
                        Optional.empty()));
    }

    /** Goods come in and are inspected within the hour; all of them are good. */
    LotId takeIn(Plot plot, Site site, DonationCode gift, Goods goods) {
        LotId lot = arrive(plot, site, gift, goods, OriginRisk.NONE);
        plot.pass(12, 40);
        inspect(plot, site, lot, new Goods(goods.item(), 0), label(plot));
        return lot;
    }

    /** A hospital uses goods. */
    void use(Plot plot, Site hospital, LotId lot, Goods goods) {
        plot.sign(hospital.hand(1), new RecordUse(hospital.place(), lot, goods.quantity(), plot.justNow()));
    }
}
