package baize.contracts.stock;

import static baize.contracts.RuleBench.signer;

import baize.contracts.MemberId;
import baize.contracts.Quantity;
import baize.contracts.Role;
import baize.contracts.Signer;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.OriginRisk;
import baize.contracts.stock.StockCommand.CorrectionReason;
import baize.contracts.stock.StockCommand.DifferenceReason;
import baize.contracts.stock.StockCommand.LossKind;
import baize.contracts.stock.StockEvent.Cause;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lots that live through random arrivals, inspections, corrections, counts, losses, uses and shipments, by the rules. */
final class RandomStock {
    private static final List<PlaceId> PLACES =
            List.of(StockBench.STORE, StockBench.ANNEX, StockBench.DEPOT, StockBench.WARD, StockBench.CLINIC);
    private static final List<ItemCode> ITEMS = List.of(StockBench.N95, StockBench.KN95);
    private static final int SHIPMENTS = 8;

    private final StockBench bench = new StockBench();
    private final RandomGenerator random;
    private int lots;
    private int counts;

    RandomStock(RandomGenerator random) {
        this.random = random;
        arrive();
        arrive();
    }

    StockBench bench() {
        return bench;
    }

    /** One thing happens, or is refused. */
    void step() {
        switch (random.nextInt(10)) {
            case 0 -> arrive();
            case 1 -> inspect();
            case 2 -> regrade();
            case 3 -> lose();
            case 4 -> use();
            case 5 -> count();
            case 6 -> reserve();
            case 7 -> dispatch();
            default -> receive();
        }
    }

    private void arrive() {
        PlaceId place = one(PLACES);
        lots++;
        bench.attempt(
                officer(place, 1),
                bench.arrival(lots, StockBench.GIFT, place, one(ITEMS), 1 + random.nextInt(500), OriginRisk.NONE));
    }

    private void inspect() {
        int lot = 1 + random.nextInt(lots);
        PlaceId place = bench.lot(StockBench.lotId(lot)).arrivedAt();
        bench.attempt(
                officer(place, 1),
                bench.inspection(lot, one(ITEMS), random.nextInt(20), Optional.empty(), Optional.empty()));
    }

    private void regrade() {
        LotId lot = lot();
        long corrects = bench.lot(lot).graded();
        ItemCode item = one(ITEMS);
        bench.attempt(
                StockBench.INSPECTOR, new StockCommand.RegradeLot(lot, item, corrects, CorrectionReason.WRONG_GRADE));
        bench.attempt(
                StockBench.INSPECTOR,
                new StockCommand.ProposeUpgrade(lot, item, corrects, CorrectionReason.WRONG_GRADE));
        if (random.nextBoolean()) {
            bench.attempt(
                    StockBench.SECOND_INSPECTOR,
                    new StockCommand.DecideUpgrade(lot, bench.position(), random.nextInt(4) > 0));
        }
        bench.attempt(StockBench.INSPECTOR, new StockCommand.SettleDoubt(lot));
    }

    private void lose() {
        PlaceId place = one(PLACES);
        LotId lot = lot();
        bench.attempt(
                officer(place, 1),
                new StockCommand.RecordLoss(
                        place,
                        lot,
                        Quantity.pieces(1 + random.nextInt(30)),
                        one(List.of(LossKind.values())),
                        DifferenceReason.UNKNOWN,
                        bench.now()));
        long entry = bench.position();
        bench.attempt(officer(place, 2), new StockCommand.ConfirmLoss(lot, entry));
        correct(place, lot, entry);
    }

    /** Now and then, too much was entered. */
    private void correct(PlaceId place, LotId lot, long entry) {
        if (random.nextInt(3) == 0) {
            bench.attempt(
                    officer(place, 2),
                    new StockCommand.CorrectEnding(lot, entry, random.nextInt(20), CorrectionReason.WRONG_QUANTITY));
            bench.attempt(officer(place, 1), new StockCommand.ConfirmCorrection(lot, bench.position()));
        }
    }

    private void use() {
        PlaceId place = one(PLACES);
        Quantity used = Quantity.pieces(1 + random.nextInt(60));
        LotId lot = lot();
        bench.attempt(officer(place, 1), new StockCommand.RecordUse(place, lot, used, bench.now()));
        correct(place, lot, bench.position());
    }

    private void count() {
        PlaceId place = one(PLACES);
        LotId lot = lot();
        CountId count = new CountId(String.format("30000000-0000-4000-8000-%012d", ++counts));
        long counted = Math.max(0, bench.at(place, lot) + random.nextInt(-9, 10));
        long again = Math.max(0, counted + random.nextInt(-1, 1));
        bench.attempt(officer(place, 1), new StockCommand.CountStock(count, place, lot, counted));
        bench.attempt(
                officer(place, 2),
                new StockCommand.ConfirmCount(count, again, one(List.of(DifferenceReason.values()))));
    }

    private void reserve() {
        PlaceId place = one(PLACES);
        LotId lot = lot();
        Account at = new Account.AtPlace(place);
        long reserved = Stock.row(bench.state(), at, lot).reserved();
        long free = Stock.free(bench.state(), place, lot);
        long change = random.nextBoolean() ? part(free) : -part(reserved);
        if (change != 0) {
            bench.happened(new StockEvent.StockReserved(lot, at, change));
        }
    }

    /** Goods leave under a waybill that always leaves from the same place. */
    private void dispatch() {
        int shipment = random.nextInt(SHIPMENTS);
        PlaceId from = PLACES.get(shipment % PLACES.size());
        move(new Account.AtPlace(from), transit(shipment), Cause.DISPATCH);
    }

    /** The receiver counts some good, some damaged, some beyond the papers; or corrects that; or some is lost on the way, or turns up. */
    private void receive() {
        Account.InTransit transit = transit(random.nextInt(SHIPMENTS));
        PlaceId place = one(PLACES);
        MemberId receiver = officer(place, 1).member();
        Account here = new Account.AtPlace(place);
        switch (random.nextInt(7)) {
            case 0 -> move(transit, new Account.Damaged(receiver), Cause.DAMAGE);
            case 1 -> move(transit, new Account.Lost(receiver), Cause.LOSS);
            case 2 -> correct(here, transit);
            case 3 -> bench.move(lot(), 1 + random.nextInt(5), new Account.Found(receiver), here, Cause.FOUND);
            case 4 -> move(new Account.Lost(officer(one(PLACES), 1).member()), here, Cause.CORRECTION);
            default -> move(transit, here, Cause.RECEIPT);
        }
    }

    /** A receipt is corrected: goods go back into a shipment that has carried some of the lot. */
    private void correct(Account here, Account.InTransit transit) {
        LotId lot = lot();
        if (Stock.balance(bench.state(), transit, lot) > 0) {
            move(lot, here, transit, Cause.CORRECTION);
        }
    }

    private void move(Account from, Account to, Cause cause) {
        move(lot(), from, to, cause);
    }

    private void move(LotId lot, Account from, Account to, Cause cause) {
        long quantity = part(Stock.balance(bench.state(), from, lot));
        if (quantity > 0) {
            bench.move(lot, quantity, from, to, cause);
        }
    }

    private long part(long most) {
        return most <= 0 ? 0 : random.nextLong(most + 1);
    }

    private LotId lot() {
        return StockBench.lotId(1 + random.nextInt(lots));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Signer officer(PlaceId place, int number) {
        MemberId member = bench.keeper(place);
        return signer(member.value(), number, Role.WAREHOUSE, Role.HOSPITAL);
    }

    private static Account.InTransit transit(int shipment) {
        return new Account.InTransit(new ShipmentId(String.format("20000000-0000-4000-8000-%012d", shipment)));
    }
}
