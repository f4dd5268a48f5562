package baize.contracts.supply;

import static baize.contracts.RuleBench.signer;

import baize.contracts.Command;
import baize.contracts.Event;
import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Refusal;
import baize.contracts.Role;
import baize.contracts.RuleBench;
import baize.contracts.Rules;
import baize.contracts.Signer;
import baize.contracts.Stamp;
import baize.contracts.UnitCode;
import baize.contracts.Write;
import baize.contracts.membership.CertificateDer;
import baize.contracts.membership.CertificateFacts;
import baize.contracts.membership.Certificates;
import baize.contracts.membership.Member;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A small region for tests of supply and donation: two hospitals, a commission, a department, volunteers, donors and a warehouse, with
 * their officers. Masks of three grades are approved, and each hospital has an approved store.
 */
public final class ReliefBench {
    public static final Signer UNION = signer("union-hospital", 1, Role.HOSPITAL);
    public static final Signer UNION_SECOND = signer("union-hospital", 2, Role.HOSPITAL);
    public static final Signer RENAI = signer("renai-hospital", 3, Role.HOSPITAL);
    public static final Signer COMMISSION = signer("health-commission", 4, Role.REVIEWER, Role.ALLOCATOR);
    public static final Signer COMMISSION_SECOND = signer("health-commission", 5, Role.REVIEWER, Role.ALLOCATOR);
    public static final Signer DEPARTMENT = signer("industry-department", 6, Role.SUPPLY_REVIEWER);
    public static final Signer DEPARTMENT_SECOND = signer("industry-department", 7, Role.SUPPLY_REVIEWER);
    public static final Signer VOLUNTEERS = signer("volunteers", 8, Role.IMPORTER);
    public static final Signer OTHER_VOLUNTEERS = signer("other-volunteers", 9, Role.IMPORTER);
    public static final Signer SCHEDULER = signer("health-commission", 10, Role.OPERATOR);
    public static final Signer DONOR = signer("kind-company", 11, Role.DONOR);
    public static final Signer OTHER_DONOR = signer("other-company", 12, Role.DONOR);
    public static final Signer CHARITY = signer("charity-federation", 13, Role.CHARITY);
    public static final Signer WAREHOUSE = signer("central-warehouse", 14, Role.WAREHOUSE);
    public static final Signer CARRIER = signer("fast-carrier", 15, Role.CARRIER);

    public static final ItemCode N95_MEDICAL = new ItemCode("n95-medical");
    public static final ItemCode KN95 = new ItemCode("kn95");
    public static final ItemCode SUIT = new ItemCode("protective-suit");
    public static final PlaceId UNION_STORE = new PlaceId("union-store");
    public static final PlaceId RENAI_STORE = new PlaceId("renai-store");

    private final Rules rules = new Rules(new NoCertificates());
    private final RuleBench bench = new RuleBench(rules);

    /** The region, ready. */
    public ReliefBench() {
        for (Signer signer : List.of(
                UNION,
                RENAI,
                COMMISSION,
                DEPARTMENT,
                VOLUNTEERS,
                OTHER_VOLUNTEERS,
                DONOR,
                OTHER_DONOR,
                CHARITY,
                WAREHOUSE,
                CARRIER)) {
            member(signer.member(), Member.Status.ACTIVE, signer.roles());
        }
        approvedItem(N95_MEDICAL, "respirator", UnitCode.H87, Use.FRONT_LINE, Use.WARD, Use.GENERAL);
        approvedItem(KN95, "respirator", UnitCode.H87, Use.GENERAL);
        approvedItem(SUIT, "suit", UnitCode.SET, Use.FRONT_LINE);
        approvedStore(UNION_STORE, UNION);
        approvedStore(RENAI_STORE, RENAI);
    }

    /** The n-th id of a kind whose ids are UUIDs. */
    public static String uuid(int number) {
        return "00000000-0000-4000-8000-" + String.format("%012x", number);
    }

    /** The bench beneath. */
    public RuleBench bench() {
        return bench;
    }

    /** The bench's date in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(bench.now(), ZoneOffset.UTC);
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        bench.pass(time);
    }

    /** Submits a command that must be accepted, and answers its first event. */
    public Event accept(Signer signer, Command command) {
        return bench.accept(signer, command).getFirst();
    }

    /** Submits a command that must be refused, and answers why. */
    public Refusal refuse(Signer signer, Command command) {
        return bench.refuse(signer, command);
    }

    /** Lets an event of another area's command happen, signed by the warehouse. */
    public void happen(Event event) {
        Stamp stamp = new Stamp(bench.position(), bench.now(), WAREHOUSE.member(), WAREHOUSE.officer());
        bench.state().apply(rules.evolve(bench.state(), event, stamp));
    }

    /** The row of a demand. */
    public Demand demand(DemandId demand) {
        return bench.state().find(Demand.TABLE.key(demand)).orElseThrow();
    }

    /** A review of the demand as it is stated now; of an unknown one too. */
    public SupplyCommand.ReviewDemand review(DemandId demand, SupplyCommand.Verdict verdict) {
        long stated =
                bench.state().find(Demand.TABLE.key(demand)).map(Demand::stated).orElse(0L);
        return new SupplyCommand.ReviewDemand(demand, stated, verdict);
    }

    /** Puts an organisation's row. */
    public void member(MemberId id, Member.Status status, Set<Role> roles) {
        Stamp stamp = new Stamp(0, bench.now(), id, UNION.officer());
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

    /** A command that registers an item with a carton of 500 and a box of 50. */
    public static SupplyCommand.RegisterItem registration(ItemCode item, String category, UnitCode unit, Use... uses) {
        return new SupplyCommand.RegisterItem(
                item,
                new CategoryCode(category),
                Names.of("物资", "Item"),
                Optional.of(new StandardCode("GB 19083-2010")),
                unit,
                List.of(new PackSize(UnitCode.XCT, 500), new PackSize(UnitCode.XBX, 50)),
                Set.of(uses));
    }

    /** A command that registers a place. */
    public static SupplyCommand.RegisterPlace registration(PlaceId place, Place.Kind kind) {
        return new SupplyCommand.RegisterPlace(place, kind, Names.of("地点", "Place"), new DistrictCode("jianghan"));
    }

    private void approvedItem(ItemCode item, String category, UnitCode unit, Use... uses) {
        accept(DEPARTMENT, registration(item, category, unit, uses));
        accept(DEPARTMENT_SECOND, new SupplyCommand.ApproveItem(item));
    }

    private void approvedStore(PlaceId place, Signer hospital) {
        accept(hospital, registration(place, Place.Kind.HOSPITAL));
        accept(COMMISSION, new SupplyCommand.ApprovePlace(place));
    }

    /** A reader that knows no certificate: these rules need none. */
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
