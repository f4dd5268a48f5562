package baize.contracts.stock;

import static baize.contracts.RuleBench.signer;

import baize.contracts.Command;
import baize.contracts.Decision;
import baize.contracts.Event;
import baize.contracts.InMemoryWorldState;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.RuleSet;
import baize.contracts.Rules;
import baize.contracts.Signer;
import baize.contracts.Stamp;
import baize.contracts.UnitCode;
import baize.contracts.WorldState;
import baize.contracts.Write;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.contracts.donation.OriginRisk;
import baize.contracts.donation.Target;
import baize.contracts.membership.CertificateDer;
import baize.contracts.membership.CertificateFacts;
import baize.contracts.membership.Certificates;
import baize.contracts.membership.Member;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.Item;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.SupplyEvent;
import baize.contracts.supply.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A little world for tests of stock: a charity's warehouse, another organisation's warehouse, two hospitals, a few items. Every
 * event is kept with position and time for the totals.
 */
public final class StockBench {
    public static final MemberId CHARITY = new MemberId("hubei-charity");
    public static final MemberId DEPOT_FIRM = new MemberId("jiu-storage");
    public static final MemberId UNION = new MemberId("union-hospital");
    public static final MemberId TIANYOU = new MemberId("tianyou-hospital");

    public static final PlaceId STORE = new PlaceId("charity-store");
    public static final PlaceId ANNEX = new PlaceId("charity-annex");
    public static final PlaceId DEPOT = new PlaceId("jiu-store-1");
    public static final PlaceId WARD = new PlaceId("union-store");
    public static final PlaceId CLINIC = new PlaceId("tianyou-store");
    public static final PlaceId UNAPPROVED = new PlaceId("charity-new-store");

    public static final ItemCode N95 = new ItemCode("n95-medical");
    public static final ItemCode KN95 = new ItemCode("kn95");
    public static final ItemCode GLOVES = new ItemCode("gloves");
    public static final ItemCode UNCHECKED = new ItemCode("unchecked-mask");

    public static final DonationCode GIFT = DonationCode.withCheck("MASKS2020");
    public static final DonationCode NEVER_ANNOUNCED = DonationCode.withCheck("WH0KN0WS0");

    public static final Signer KEEPER = signer(CHARITY.value(), 1, Role.WAREHOUSE);
    public static final Signer SECOND_KEEPER = signer(CHARITY.value(), 2, Role.WAREHOUSE);
    public static final Signer DEPOT_KEEPER = signer(DEPOT_FIRM.value(), 3, Role.WAREHOUSE);
    public static final Signer NURSE = signer(UNION.value(), 4, Role.HOSPITAL);
    public static final Signer SECOND_NURSE = signer(UNION.value(), 5, Role.HOSPITAL);
    public static final Signer INSPECTOR = signer("economy-department", 6, Role.SUPPLY_REVIEWER);
    public static final Signer SECOND_INSPECTOR = signer("economy-department", 7, Role.SUPPLY_REVIEWER);
    public static final Signer REVIEWER = signer("health-commission", 8, Role.REVIEWER);
    public static final Signer SECOND_REVIEWER = signer("health-commission", 9, Role.REVIEWER);

    private final RuleSet rules = new Rules(new NoCertificates());
    private final RuleBench bench = new RuleBench(rules);
    private final List<Totals.Recorded> log = new ArrayList<>();

    public StockBench() {
        place(STORE, CHARITY, Place.Kind.WAREHOUSE, true);
        place(ANNEX, CHARITY, Place.Kind.WAREHOUSE, true);
        place(UNAPPROVED, CHARITY, Place.Kind.WAREHOUSE, false);
        place(DEPOT, DEPOT_FIRM, Place.Kind.WAREHOUSE, true);
        place(WARD, UNION, Place.Kind.HOSPITAL, true);
        place(CLINIC, TIANYOU, Place.Kind.HOSPITAL, true);
        item(N95, UnitCode.H87, true, Use.FRONT_LINE, Use.WARD, Use.GENERAL);
        item(KN95, UnitCode.H87, true, Use.WARD, Use.GENERAL);
        item(GLOVES, UnitCode.PR, true, Use.GENERAL);
        item(UNCHECKED, UnitCode.H87, false, Use.GENERAL);
        gift(GIFT, N95, Gift.Status.ACCEPTED);
    }

    public InMemoryWorldState state() {
        return bench.state();
    }

    public Instant now() {
        return bench.now();
    }

    public long position() {
        return bench.position();
    }

    public void pass(Duration time) {
        bench.pass(time);
    }

    public List<Totals.Recorded> log() {
        return List.copyOf(log);
    }

    public List<Event> accept(Signer signer, Command command) {
        List<Event> events = bench.accept(signer, command);
        record(events);
        return events;
    }

    /** Submits a command that may be refused. */
    public void attempt(Signer signer, Command command) {
        if (bench.submit(signer, command) instanceof Decision.Accepted(List<Event> events)) {
            record(events);
        }
    }

    public Refusal refuse(Signer signer, Command command) {
        return bench.refuse(signer, command);
    }

    /** Applies an event that another area's rule would have decided. */
    public void happened(Event event) {
        state().apply(rules.evolve(state(), event, stamp()));
        record(List.of(event));
    }

    /** Moves goods as a shipment's rule would. */
    public void move(LotId lot, long quantity, Account from, Account to, StockEvent.Cause cause) {
        ItemCode item = lot(lot).item();
        happened(new StockEvent.GoodsMoved(lot, item, quantity, from, to, cause, now(), Optional.empty()));
    }

    public static LotId lotId(int number) {
        return new LotId(String.format("10000000-0000-4000-8000-%012d", number));
    }

    /** An arrival of this many N95 at the charity's store, free of risk. */
    public StockCommand.RecordArrival arrival(int lot, long counted) {
        return arrival(lot, GIFT, STORE, N95, counted, OriginRisk.NONE);
    }

    public StockCommand.RecordArrival arrival(
            int lot, DonationCode gift, PlaceId place, ItemCode item, long counted, OriginRisk risk) {
        UnitCode unit = item.equals(GLOVES) ? UnitCode.PR : UnitCode.H87;
        return new StockCommand.RecordArrival(
                lotId(lot), gift, place, item, new Quantity(counted, unit), risk, now(), Optional.empty());
    }

    /** An inspection that finds this item, all of it fit. */
    public StockCommand.InspectLot inspection(int lot, ItemCode item) {
        return inspection(lot, item, 0, Optional.empty(), Optional.empty());
    }

    public StockCommand.InspectLot inspection(
            int lot, ItemCode item, long unfit, Optional<MakerLot> makerLot, Optional<LocalDate> expiry) {
        UnitCode unit = item.equals(GLOVES) ? UnitCode.PR : UnitCode.H87;
        PlaceId place =
                state().find(Lot.TABLE.key(lotId(lot))).map(Lot::arrivedAt).orElse(STORE);
        return new StockCommand.InspectLot(
                lotId(lot), place, item, new Quantity(unfit, unit), makerLot, expiry, now(), Optional.empty());
    }

    /** A lot of this many N95 in the charity's store, inspected and good. */
    public LotId aGoodLot(int number, long counted) {
        return aGoodLot(number, counted, Optional.empty(), Optional.empty());
    }

    public LotId aGoodLot(int number, long counted, Optional<MakerLot> makerLot, Optional<LocalDate> expiry) {
        accept(KEEPER, arrival(number, counted));
        accept(KEEPER, inspection(number, N95, 0, makerLot, expiry));
        return lotId(number);
    }

    public Lot lot(LotId lot) {
        return state().find(Lot.TABLE.key(lot)).orElseThrow();
    }

    public MemberId keeper(PlaceId place) {
        return state().find(Place.TABLE.key(place)).orElseThrow().member();
    }

    public long at(PlaceId place, LotId lot) {
        return Stock.balance(state(), new Account.AtPlace(place), lot);
    }

    /** Every lot with stock or promises at the place, by lot. */
    public static List<Balance> rows(WorldState state, PlaceId place) {
        return state.range(Balance.TABLE, new Account.AtPlace(place).path() + "/", WorldState.RANGE_LIMIT).stream()
                .map(WorldState.Row::value)
                .toList();
    }

    /** Both tables of balances hold the same rows, each under its own key. */
    public boolean bothTablesAgree() {
        var byAccount = state().range(Balance.TABLE, "", 10_000);
        var byLot = state().range(Balance.BY_LOT, "", 10_000);
        return shelfAgrees(byAccount)
                && byAccount.size() == byLot.size()
                && byAccount.stream()
                        .allMatch(row -> state().find(Balance.BY_LOT.key(
                                        row.value().lot().value(),
                                        row.value().account().path()))
                                .equals(Optional.of(row.value())));
    }

    /** What lies at a place, and nothing else, is on its shelf, under what it is and when it expires. */
    private boolean shelfAgrees(List<WorldState.Row<Balance>> balances) {
        List<String> there = balances.stream()
                .map(WorldState.Row::value)
                .filter(balance -> balance.quantity() > 0)
                .filter(balance -> balance.account() instanceof Account.AtPlace)
                .map(balance -> {
                    Lot lot = lot(balance.lot());
                    return ((Account.AtPlace) balance.account()).place().value() + "/"
                            + lot.item().value() + "/"
                            + lot.expiry().map(LocalDate::toString).orElse("never") + "/"
                            + lot.lot().value();
                })
                .sorted()
                .toList();
        return state().range(Shelved.TABLE, "", 10_000).stream()
                .map(WorldState.Row::path)
                .sorted()
                .toList()
                .equals(there);
    }

    public void gift(DonationCode code, ItemCode item, Gift.Status status) {
        gift(code, item, 36_000, new Target.Free(), status);
    }

    /** Puts a gift of a-donor's, as an offer. */
    public void gift(DonationCode code, ItemCode item, long declared, Target target, Gift.Status status) {
        put(Write.put(
                Gift.TABLE.key(code),
                new Gift(
                        code,
                        Gift.Origin.OFFERED,
                        Optional.of(new MemberId("a-donor")),
                        Optional.empty(),
                        Gift.Display.FULL,
                        Optional.empty(),
                        item,
                        Quantity.pieces(declared),
                        target,
                        OriginRisk.NONE,
                        status,
                        Optional.empty(),
                        false,
                        stamp(),
                        Optional.of(stamp()),
                        Optional.empty())));
    }

    public Optional<Gift> gift(DonationCode code) {
        return state().find(Gift.TABLE.key(code));
    }

    /** Puts an organisation's row. */
    public void member(MemberId id, Member.Status status, Set<Role> roles) {
        put(Write.put(
                Member.TABLE.key(id),
                new Member(
                        id,
                        Names.of("机构", "Organisation"),
                        Optional.empty(),
                        roles,
                        status,
                        Optional.empty(),
                        stamp(),
                        Optional.of(stamp()))));
    }

    private void place(PlaceId place, MemberId member, Place.Kind kind, boolean approved) {
        put(Write.put(
                Place.TABLE.key(place),
                new Place(
                        place,
                        member,
                        kind,
                        Names.of("仓库", "Store"),
                        new DistrictCode("420100"),
                        stamp(),
                        approved ? Optional.of(stamp()) : Optional.empty())));
        log.add(new Totals.Recorded(
                0,
                now(),
                new SupplyEvent.PlaceRegistered(
                        member,
                        new SupplyCommand.RegisterPlace(
                                place, kind, Names.of("仓库", "Store"), new DistrictCode("420100")))));
    }

    private void item(ItemCode item, UnitCode unit, boolean approved, Use... uses) {
        put(Write.put(
                Item.TABLE.key(item),
                new Item(
                        item,
                        new CategoryCode("respirator"),
                        Names.of("口罩", "Mask"),
                        Optional.empty(),
                        unit,
                        List.of(),
                        Set.of(uses),
                        stamp(),
                        approved ? Optional.of(stamp()) : Optional.empty())));
    }

    private void put(Write write) {
        state().apply(List.of(write));
    }

    private void record(List<Event> events) {
        events.forEach(event -> log.add(new Totals.Recorded(bench.position(), bench.now(), event)));
    }

    private Stamp stamp() {
        return new Stamp(bench.position(), bench.now(), CHARITY, KEEPER.officer());
    }

    private record NoCertificates() implements Certificates {
        @Override
        public Optional<CertificateFacts> read(CertificateDer certificate) {
            return Optional.empty();
        }

        @Override
        public boolean issuedBy(CertificateDer certificate, CertificateDer issuer) {
            return false;
        }
    }
}
