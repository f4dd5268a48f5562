package baize.services.demo;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.Role;
import baize.contracts.supply.DemandId;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Need;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.SupplyCommand.ApproveDesignation;
import baize.contracts.supply.SupplyCommand.DesignationReason;
import baize.contracts.supply.SupplyCommand.ProposeDesignation;
import baize.contracts.supply.SupplyCommand.ReviewDemand;
import baize.contracts.supply.SupplyCommand.SubmitDemand;
import baize.contracts.supply.SupplyCommand.Verdict;
import baize.contracts.supply.Urgency;
import baize.contracts.supply.Use;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How hospitals ask, and how they are answered. Knows which place asks for which item and use, so that nobody asks twice. */
final class DemandSteps {
    private final VaultPort vault;
    private final Population population;
    private final Set<Key> asked = new HashSet<>();
    private final Map<MemberId, Commitment> contacts = new HashMap<>();
    private final Map<DemandId, Entry> statements = new HashMap<>();

    DemandSteps(VaultPort vault, Population population) {
        this.vault = vault;
        this.population = population;
    }

    private record Key(PlaceId place, ItemCode item, Use use) {}

    /** What is asked, of which use, how urgently, by when. */
    record Wish(Catalogue item, Use use, Need need, Urgency urgency, int withinDays) {
        static Wish of(Catalogue item, Use use, long amount) {
            return new Wish(item, use, new Need.Known(item.of(amount)), Urgency.HIGH, 10);
        }
    }

    /** A reviewer of demand. */
    static Hand reviewer(int number) {
        return Offices.HEALTH_COMMISSION.hand(Role.REVIEWER, number);
    }

    /** Two reviewers put a hospital on the list of designated ones. */
    static void designate(Plot plot, MemberId hospital, DesignationReason reason) {
        Entry proposal = plot.sign(reviewer(1), new ProposeDesignation(hospital, true, reason));
        plot.sign(reviewer(0), () -> new ApproveDesignation(hospital, proposal.position()));
    }

    boolean isAsked(Site store, Catalogue item, Use use) {
        return asked.contains(new Key(store.place(), item.code(), use));
    }

    /** The demand is closed: the place may ask for this again. */
    void closed(Site store, Catalogue item, Use use) {
        asked.remove(new Key(store.place(), item.code(), use));
    }

    /** A hospital asks. */
    DemandId ask(Plot plot, Site store, Wish wish) {
        return asks(plot, store, wish).demand();
    }

    /** A demand and the record of it. */
    record Asked(DemandId demand, Entry entry) {}

    /** A hospital asks, and somebody wants to know where that stands. */
    Asked asks(Plot plot, Site store, Wish wish) {
        if (!asked.add(new Key(store.place(), wish.item().code(), wish.use()))) {
            throw new UnplayableException(
                    "The script lets " + store.place().value() + " ask twice for " + wish.item() + " " + wish.use());
        }
        Dice dice = plot.dice();
        DemandId demand = new DemandId(dice.uuid());
        LocalDate neededBy = LocalDate.ofInstant(plot.now(), ZoneOffset.UTC).plusDays(wish.withinDays());
        long daily = wish.need().known().map(known -> known.amount() / 6 + 1).orElse(50L);
        long onHand = dice.between(0, daily * 2);
        String contact = population.contact(dice);
        Entry entry = plot.sign(
                store.hand(0),
                () -> new SubmitDemand(
                        demand,
                        store.place(),
                        wish.item().code(),
                        wish.need(),
                        wish.use(),
                        wish.urgency(),
                        neededBy,
                        Optional.of(wish.item().of(onHand)),
                        Optional.of(wish.item().of(daily)),
                        proof(store, demand, wish.urgency()),
                        Optional.of(contact(store, contact))));
        stated(demand, entry);
        return new Asked(demand, entry);
    }

    /** Who asks for goods within a day or two sends a proof. */
    private Optional<Commitment> proof(Site store, DemandId demand, Urgency urgency) {
        return urgency == Urgency.CRITICAL
                ? Optional.of(vault.keep(store.member(), VaultPort.Kind.PAPER, "Proof of need " + demand.value()))
                : Optional.empty();
    }

    /** A hospital's supply desk is the same person every time: the one of its first demand. */
    private Commitment contact(Site store, String ifFirst) {
        return contacts.computeIfAbsent(store.member(), member -> vault.keep(member, VaultPort.Kind.CONTACT, ifFirst));
    }

    /** The demand stands as this record says: what its review will be about. */
    void stated(DemandId demand, Entry statement) {
        statements.put(demand, statement);
    }

    void review(Plot plot, DemandId demand, Verdict verdict) {
        Entry statement = Objects.requireNonNull(statements.get(demand), "a demand that nobody asked for");
        plot.sign(
                reviewer((int) plot.dice().between(0, 1)),
                () -> new ReviewDemand(demand, statement.position(), verdict));
    }

    /** A hospital asks, and the demand is found true in time. */
    DemandId approved(Plot plot, Site store, Wish wish) {
        DemandId demand = ask(plot, store, wish);
        plot.pass(6, 45);
        review(plot, demand, Verdict.APPROVED);
        return demand;
    }
}
