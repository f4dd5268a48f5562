package baize.contracts.custody;

import static baize.contracts.RuleBench.signer;

import baize.contracts.Command;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Quantity;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Rules;
import baize.contracts.Signer;
import baize.contracts.Stamp;
import baize.contracts.UnitCode;
import baize.contracts.Write;
import baize.contracts.allocation.Allocation;
import baize.contracts.allocation.AllocationCommand.ApproveAllocation;
import baize.contracts.allocation.AllocationCommand.ProposeAllocation;
import baize.contracts.allocation.AllocationCommand.ProposedLine;
import baize.contracts.allocation.AllocationId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.OriginRisk;
import baize.contracts.membership.CertificateDer;
import baize.contracts.membership.CertificateFacts;
import baize.contracts.membership.Certificates;
import baize.contracts.membership.Member;
import baize.contracts.stock.Account;
import baize.contracts.stock.Lot;
import baize.contracts.stock.LotId;
import baize.contracts.stock.Stock;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.Demand;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A region for tests of allocation and custody: a commission that allocates, a warehouse, a firm that stores and carries, two carriers,
 * three hospitals of which Union and Tianyou are designated. All goods come in by the rules, so that every balance is a real one.
 */
public final class RoadBench {
    public static final Signer PROPOSER = signer("health-commission", 1, Role.ALLOCATOR, Role.REVIEWER);
    public static final Signer APPROVER = signer("health-commission", 2, Role.ALLOCATOR, Role.REVIEWER);
    public static final Signer PACKER = signer("central-warehouse", 3, Role.WAREHOUSE);
    public static final Signer KEEPER = signer("central-warehouse", 4, Role.WAREHOUSE);
    public static final Signer DRIVER = signer("fast-carrier", 5, Role.CARRIER);
    public static final Signer SECOND_DRIVER = signer("fast-carrier", 6, Role.CARRIER);
    public static final Signer OTHER_DRIVER = signer("other-carrier", 7, Role.CARRIER);
    public static final Signer UNION = signer("union-hospital", 8, Role.HOSPITAL);
    public static final Signer UNION_SECOND = signer("union-hospital", 9, Role.HOSPITAL);
    public static final Signer RENAI = signer("renai-hospital", 10, Role.HOSPITAL);
    public static final Signer TIANYOU = signer("tianyou-hospital", 11, Role.HOSPITAL);
    public static final Signer FIRM_PACKER = signer("store-and-drive", 12, Role.WAREHOUSE, Role.CARRIER);
    public static final Signer FIRM_DRIVER = signer("store-and-drive", 13, Role.WAREHOUSE, Role.CARRIER);
    public static final Signer DEPARTMENT = signer("industry-department", 14, Role.SUPPLY_REVIEWER);
    public static final Signer DEPARTMENT_SECOND = signer("industry-department", 15, Role.SUPPLY_REVIEWER);
    public static final Signer CHARITY = signer("charity-federation", 16, Role.CHARITY);

    public static final ItemCode N95 = new ItemCode("n95-medical");
    public static final ItemCode KN95 = new ItemCode("kn95");
    public static final ItemCode SURGICAL = new ItemCode("surgical-mask");

    public static final PlaceId STORE = new PlaceId("central-store");
    public static final PlaceId ANNEX = new PlaceId("central-annex");
    public static final PlaceId FIRM_STORE = new PlaceId("firm-store");
    public static final PlaceId UNION_STORE = new PlaceId("union-store");
    public static final PlaceId RENAI_STORE = new PlaceId("renai-store");
    public static final PlaceId TIANYOU_STORE = new PlaceId("tianyou-store");

    private final RuleBench bench = new RuleBench(new Rules(new NoCertificates()));

    /** The region, ready. */
    public RoadBench() {
        for (Signer signer : List.of(
                PROPOSER, PACKER, DRIVER, OTHER_DRIVER, UNION, RENAI, TIANYOU, FIRM_PACKER, DEPARTMENT, CHARITY)) {
            member(signer.member(), Member.Status.ACTIVE, signer.roles());
        }
        item(N95, "respirator", Use.FRONT_LINE, Use.WARD, Use.GENERAL);
        item(KN95, "respirator", Use.WARD, Use.GENERAL);
        item(SURGICAL, "mask", Use.WARD, Use.GENERAL);
        place(STORE, Place.Kind.WAREHOUSE, PACKER);
        place(ANNEX, Place.Kind.WAREHOUSE, PACKER);
        place(FIRM_STORE, Place.Kind.WAREHOUSE, FIRM_PACKER);
        place(UNION_STORE, Place.Kind.HOSPITAL, UNION);
        place(RENAI_STORE, Place.Kind.HOSPITAL, RENAI);
        place(TIANYOU_STORE, Place.Kind.HOSPITAL, TIANYOU);
        designate(UNION.member(), true);
        designate(TIANYOU.member(), true);
    }

    /** Two reviewers put a hospital on the designated list, or take it off. */
    public void designate(MemberId hospital, boolean designated) {
        accept(
                PROPOSER,
                new SupplyCommand.ProposeDesignation(
                        hospital, designated, SupplyCommand.DesignationReason.TAKES_PATIENTS));
        accept(APPROVER, new SupplyCommand.ApproveDesignation(hospital, bench.position()));
    }

    /** The bench beneath. */
    public RuleBench bench() {
        return bench;
    }

    /** The bench's time. */
    public Instant now() {
        return bench.now();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        bench.pass(time);
    }

    /** Submits a command that must be accepted, and answers its events. */
    public List<Event> accept(Signer signer, Command command) {
        return bench.accept(signer, command);
    }

    /** Submits a command that must be refused, and answers why. */
    public Refusal refuse(Signer signer, Command command) {
        return bench.refuse(signer, command);
    }

    /** The n-th id of a kind whose ids are UUIDs. */
    public static String uuid(int number) {
        return "00000000-0000-4000-8000-" + String.format("%012x", number);
    }

    public static LotId lot(int number) {
        return new LotId(uuid(number));
    }

    public static DemandId demand(int number) {
        return new DemandId(uuid(number));
    }

    public static AllocationId allocation(int number) {
        return new AllocationId(uuid(number));
    }

    /** The code of the n-th gift: each lot of the bench has a gift of its own. */
    public static DonationCode gift(int number) {
        return DonationCode.withCheck(String.format("%09d", number));
    }

    /** A counted and inspected lot at the warehouse's store. */
    public LotId aLot(int number, ItemCode item, long amount) {
        return aLot(number, item, amount, STORE, PACKER, Optional.empty());
    }

    /** A counted and inspected lot at the warehouse's store that expires on this day. */
    public LotId aLot(int number, ItemCode item, long amount, LocalDate expiry) {
        return aLot(number, item, amount, STORE, PACKER, Optional.of(expiry));
    }

    /** A counted and inspected lot. */
    public LotId aLot(
            int number, ItemCode item, long amount, PlaceId place, Signer receiver, Optional<LocalDate> expiry) {
        arrival(number, item, amount, place, receiver);
        accept(
                receiver,
                new StockCommand.InspectLot(
                        lot(number),
                        place,
                        item,
                        Quantity.pieces(0),
                        Optional.empty(),
                        expiry,
                        now(),
                        Optional.empty()));
        return lot(number);
    }

    /** A counted lot that nobody has inspected. */
    public LotId arrival(int number, ItemCode item, long amount, PlaceId place, Signer receiver) {
        accept(
                receiver,
                new StockCommand.RecordArrival(
                        lot(number),
                        gift(number),
                        place,
                        item,
                        Quantity.pieces(amount),
                        OriginRisk.NONE,
                        now(),
                        Optional.empty()));
        return lot(number);
    }

    /** An approved demand. */
    public DemandId aDemand(int number, Signer hospital, PlaceId place, ItemCode item, long amount, Use use) {
        return aDemand(number, hospital, place, item, new Need.Known(Quantity.pieces(amount)), use);
    }

    /** An approved demand. */
    public DemandId aDemand(int number, Signer hospital, PlaceId place, ItemCode item, Need need, Use use) {
        asked(number, hospital, place, item, need, use);
        accept(
                PROPOSER,
                new SupplyCommand.ReviewDemand(
                        demand(number), row(demand(number)).stated(), SupplyCommand.Verdict.APPROVED));
        return demand(number);
    }

    /** A demand that nobody has reviewed. */
    public DemandId asked(int number, Signer hospital, PlaceId place, ItemCode item, Need need, Use use) {
        accept(
                hospital,
                new SupplyCommand.SubmitDemand(
                        demand(number),
                        place,
                        item,
                        need,
                        use,
                        Urgency.HIGH,
                        LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(7),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return demand(number);
    }

    /** A line from the warehouse's store. */
    public static ProposedLine line(LotId lot, DemandId demand, long quantity) {
        return new ProposedLine(lot, STORE, demand, quantity);
    }

    /** A proposal for urgency's sake. */
    public static ProposeAllocation proposal(int number, ProposedLine... lines) {
        return proposal(number, Set.of(Allocation.Reason.URGENCY), lines);
    }

    /** A proposal with these reasons. */
    public static ProposeAllocation proposal(int number, Set<Allocation.Reason> reasons, ProposedLine... lines) {
        return new ProposeAllocation(allocation(number), List.of(lines), reasons, Optional.empty());
    }

    /** An approved allocation. */
    public AllocationId approved(int number, ProposedLine... lines) {
        return approved(proposal(number, lines));
    }

    /** An approved allocation. */
    public AllocationId approved(ProposeAllocation proposal) {
        accept(PROPOSER, proposal);
        accept(APPROVER, new ApproveAllocation(proposal.allocation()));
        return proposal.allocation();
    }

    public Allocation row(AllocationId allocation) {
        return bench.state().find(Allocation.TABLE.key(allocation)).orElseThrow();
    }

    public Demand row(DemandId demand) {
        return bench.state().find(Demand.TABLE.key(demand)).orElseThrow();
    }

    public Lot row(LotId lot) {
        return bench.state().find(Lot.TABLE.key(lot)).orElseThrow();
    }

    /** How much of the lot the account holds. */
    public long balance(Account account, LotId lot) {
        return Stock.balance(bench.state(), account, lot);
    }

    /** How much of the lot lies at the place. */
    public long at(PlaceId place, LotId lot) {
        return balance(new Account.AtPlace(place), lot);
    }

    /** How much of the lot at the place is free. */
    public long free(PlaceId place, LotId lot) {
        return Stock.free(bench.state(), place, lot);
    }

    /** An approved place of this code. */
    public PlaceId aPlace(String code, Place.Kind kind, Signer keeper) {
        PlaceId place = new PlaceId(code);
        member(keeper.member(), Member.Status.ACTIVE, Set.of(Role.WAREHOUSE, Role.CARRIER, Role.HOSPITAL));
        place(place, kind, signer(keeper.member().value(), 90, Role.WAREHOUSE, Role.CARRIER, Role.HOSPITAL));
        return place;
    }

    /** Puts an organisation's row. */
    public void member(MemberId id, Member.Status status, Set<Role> roles) {
        Stamp stamp = stamp(id);
        Member member = new Member(
                id,
                Names.of("机构", "Organisation"),
                Optional.empty(),
                roles,
                status,
                Optional.empty(),
                stamp,
                Optional.of(stamp));
        bench.state().apply(List.of(Write.put(Member.TABLE.key(id), member)));
    }

    private void place(PlaceId place, Place.Kind kind, Signer keeper) {
        accept(
                keeper,
                new SupplyCommand.RegisterPlace(place, kind, Names.of("地点", "Place"), new DistrictCode("jianghan")));
        accept(PROPOSER, new SupplyCommand.ApprovePlace(place));
    }

    private void item(ItemCode item, String category, Use... uses) {
        accept(
                DEPARTMENT,
                new SupplyCommand.RegisterItem(
                        item,
                        new CategoryCode(category),
                        Names.of("口罩", "Mask"),
                        Optional.empty(),
                        UnitCode.H87,
                        List.of(),
                        Set.of(uses)));
        accept(DEPARTMENT_SECOND, new SupplyCommand.ApproveItem(item));
    }

    private Stamp stamp(MemberId member) {
        return new Stamp(0, now(), member, PROPOSER.officer());
    }

    private static final class NoCertificates implements Certificates {
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
