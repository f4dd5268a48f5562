package baize.services.donation;

import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.donation.Gift;
import baize.contracts.stock.LotId;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import baize.services.views.Step;
import baize.services.views.Subject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gifts, where their pieces are, and whether targets were honoured. Public data only: who claimed a gift is not told. */
public final class GiftQueries {
    private static final Listing NEWEST = Listing.newestFirst("gifts", "recorded_position", "recorded_position");
    private static final Listing NEWEST_DIRECTED =
            Listing.newestFirst("directed-gifts", "recorded_position", "recorded_position");
    private static final Listing NEWEST_DIVERSION =
            Listing.newestFirst("diversions", "proposed_position", "proposed_position");
    private static final Listing BY_LOT = new Listing(
            "parts",
            true,
            List.of(
                    new Listing.KeyColumn("b.lot", "lot", false),
                    new Listing.KeyColumn("b.kind", "kind", false),
                    new Listing.KeyColumn("b.holder", "holder", false),
                    new Listing.KeyColumn("b.item", "item", false)));
    private static final String WHERE = """
            from balance b left join place p on b.kind = 'PLACE' and p.place = b.holder left join shipment s on b.kind = 'TRANSIT'
            and s.shipment = b.holder where b.kind not in ('OUTSIDE', 'FOUND') and b.quantity <> 0""";
    private static final String PARTS =
            "select b.*, p.kind as place_kind, s.to_organisation as receiver, s.holder as in_hand, s.received_position is not null as"
                    + " was_received " + WHERE;
    private static final String SUMS =
            "select b.kind, b.owner, p.place, p.kind as place_kind, s.to_organisation as receiver, s.holder as in_hand,"
                    + " s.received_position is not null as was_received, b.item, sum(b.quantity) as quantity " + WHERE;
    private static final String OF_GIFT = "and b.lot in (select lot from lot where gift = ?)";
    private static final String TIMELINE = """
            select * from (%1$s where s.subject_kind = 'GIFT' and s.subject = ?
            union all %1$s where s.subject_kind = 'LOT' and s.subject in (select l.lot from lot l where l.gift = ?)
            union all %1$s where s.subject_kind = 'ALLOCATION' and s.subject in (select a.allocation from lot l join allocation_line a on
            a.lot = l.lot where l.gift = ?)
            union all %1$s where s.subject_kind = 'SHIPMENT' and s.subject in (select t.shipment from lot l join shipment_line t on
            t.lot = l.lot where l.gift = ?) and (s.lot is null or s.lot in (select l.lot from lot l where l.gift = ?))
            ) x where 1 = 1""".formatted(Step.columns());
    private static final String DIRECTED = """
            select * from (select g.*, t.hospital as aim, coalesce((select sum(b.quantity) from lot l join balance b on b.lot = l.lot
            where l.gift = g.code and b.kind in ('PLACE', 'USED') and b.owner = t.hospital), 0) as by_target, coalesce((select
            sum(b.quantity) from lot l join balance b on b.lot = l.lot left join place p on p.place = b.holder where l.gift = g.code and
            b.owner <> t.hospital and (b.kind = 'USED' or (b.kind = 'PLACE' and p.kind = 'HOSPITAL'))), 0) as by_others, coalesce((select
            sum(b.quantity) from lot l join balance b on b.lot = l.lot where l.gift = g.code and b.kind in ('PLACE', 'USED',
            'TRANSIT')), 0) as alive from gift g join (select h.code, case when h.first_target_kind = 'HOSPITAL' then h.first_target
            else (select d.hospital from demand d where d.demand = h.first_target) end as hospital from gift h) t on t.code = g.code
            where g.first_target_kind in ('HOSPITAL', 'DEMAND')) x where 1 = 1""";

    /** What of each shipment is a gift's: sent, and as first counted by the receiver. */
    private static final String SHARES = """
            select t.shipment, sum(t.sent) as sent, sum((select coalesce(sum(m.quantity), 0) from movement m where m.lot = t.lot and
            m.position = s.received_position and m.to_kind = 'PLACE')) as usable, sum((select coalesce(sum(m.quantity), 0) from movement
            m where m.lot = t.lot and m.position = s.received_position and m.to_kind = 'DAMAGED')) as damaged from lot l join
            shipment_line t on t.lot = l.lot join shipment s on s.shipment = t.shipment where l.gift = ?""";

    private final Database database;

    /** Queries of this database. */
    public GiftQueries(Database database) {
        this.database = database;
    }

    /**
     * A gift for a certain hospital.
     *
     * @param aim the hospital it was for at first
     * @param byTarget pieces that this hospital has or used; {@code byOthers} pieces that other hospitals have or used
     */
    public record DirectedGift(GiftTrace.GiftRow gift, MemberId aim, long byTarget, long byOthers, Outcome outcome) {}

    /** What became of a donor's wish. */
    public enum Outcome {
        /** Nothing has reached the hospital yet. */
        WAITING,
        /** Some has, the rest is still to come. */
        PARTLY,
        /** All good pieces have. */
        HONOURED,
        /** The donor chose another target. */
        REDIRECTED,
        /** Two officers sent it elsewhere without the donor. */
        DIVERTED,
        /** It was taken back or refused before it came. */
        CLOSED,
        /** It came, and nothing of it is left to reach anybody: lost or unfit. */
        LOST
    }

    /** Where every piece of a gift is now. */
    public Optional<GiftTrace> trace(DonationCode code) {
        return gift(code)
                .map(gift -> new GiftTrace(
                        gift,
                        Selection.of("select * from lot where gift = ? order by arrived_position, lot", code)
                                .all(database.client(), GiftRows::lot),
                        sums(Selection.of(SUMS).add(OF_GIFT, code)),
                        parts(code, PageRequest.first(PageRequest.MAX)).items(),
                        Selection.of("select * from diversion where code = ? order by proposed_position", code)
                                .add("limit " + PageRequest.MAX)
                                .all(database.client(), GiftRows::diversion)));
    }

    /** Where the pieces of a gift are now, by lot, place and shipment. */
    public Page<GiftTrace.Part> parts(DonationCode code, PageRequest page) {
        return Selection.of(PARTS).add(OF_GIFT, code).page(database.client(), BY_LOT, page, GiftRows::part);
    }

    /** Where the pieces of a lot are now, by place and shipment. */
    public Page<GiftTrace.Part> parts(LotId lot, PageRequest page) {
        return Selection.of(PARTS).add("and b.lot = ?", lot).page(database.client(), BY_LOT, page, GiftRows::part);
    }

    /** Who has how much of a lot now, all of it. */
    public List<GiftTrace.Sum> sums(LotId lot) {
        return sums(Selection.of(SUMS).add("and b.lot = ?", lot));
    }

    private List<GiftTrace.Sum> sums(Selection pieces) {
        return pieces.add("group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, 3, 5, 6, 7, 8")
                .all(database.client(), GiftRows::sum);
    }

    /** A gift without its pieces. */
    public Optional<GiftTrace.GiftRow> gift(DonationCode code) {
        return Selection.of("select * from gift where code = ?", code).one(database.client(), GiftRows::gift);
    }

    /**
     * Every signed step of a gift, its lots, their allocations and shipments, oldest first. Of a shipment's steps the quantities are this
     * gift's share.
     */
    public Page<Step> steps(DonationCode code, PageRequest page) {
        Page<Step> steps = Step.page(Selection.of(TIMELINE, code, code, code, code, code), database.client(), page);
        Map<String, Share> shares = shares(code, steps.items());
        return steps.map(step -> Optional.ofNullable(shares.get(step.subject().id()))
                .filter(share -> step.quantity().isEmpty())
                .map(share -> share.into(step))
                .orElse(step));
    }

    /** The gift's shares of the shipments that these steps speak of: a page of them, however many the gift went in. */
    private Map<String, Share> shares(DonationCode code, List<Step> steps) {
        List<String> shipments = steps.stream()
                .filter(step -> step.subject().kind() == Subject.Kind.SHIPMENT)
                .map(step -> step.subject().id())
                .distinct()
                .toList();
        Map<String, Share> shares = new HashMap<>();
        if (!shipments.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(shipments.size(), "?"));
            Selection.of(SHARES, code)
                    .add("and t.shipment in (" + marks + ")", shipments.toArray())
                    .add("group by t.shipment")
                    .all(database.client(), GiftQueries::share)
                    .forEach(share -> shares.put(share.shipment(), share));
        }
        return shares;
    }

    /** Gifts, newest first. */
    public Page<GiftTrace.GiftRow> gifts(Optional<Gift.Status> status, PageRequest page) {
        return Selection.of("select * from gift where 1 = 1")
                .where("status = ?", status)
                .page(database.client(), NEWEST, page, GiftRows::gift);
    }

    /** Gifts for a certain hospital and what became of the donor's wish, newest first. */
    public Page<DirectedGift> directed(Optional<MemberId> hospital, boolean onlyDiverted, PageRequest page) {
        return Selection.of(DIRECTED)
                .where("aim = ?", hospital)
                .when(onlyDiverted, "diverted")
                .page(database.client(), NEWEST_DIRECTED, page, GiftQueries::directed);
    }

    /** Diversions without donors' consent, newest first; proposed ones that nobody has approved too. */
    public Page<GiftTrace.DiversionRow> diversions(PageRequest page) {
        return Selection.of("select * from diversion where 1 = 1")
                .page(database.client(), NEWEST_DIVERSION, page, GiftRows::diversion);
    }

    private record Share(String shipment, long sent, long usable, long damaged) {
        Step into(Step step) {
            return switch (step.kind()) {
                case SHIPMENT_RECEIVED -> step.withQuantities(usable, Optional.of(damaged));
                case SHIPMENT_PACKED, SHIPMENT_REPACKED, SHIPMENT_CANCELLED, HAND_OVER_SIGNED ->
                    step.withQuantities(sent, Optional.empty());
                default -> step;
            };
        }
    }

    private static Share share(Row row) {
        return new Share(row.text("shipment"), row.number("sent"), row.number("usable"), row.number("damaged"));
    }

    private static DirectedGift directed(Row row) {
        GiftTrace.GiftRow gift = GiftRows.gift(row);
        long byTarget = row.number("by_target");
        long alive = row.number("alive");
        return new DirectedGift(
                gift, row.as("aim", MemberId::new), byTarget, row.number("by_others"), outcome(gift, byTarget, alive));
    }

    private static Outcome outcome(GiftTrace.GiftRow gift, long byTarget, long alive) {
        if (gift.status().closed()) {
            return Outcome.CLOSED;
        }
        if (gift.diverted() || gift.redirected()) {
            return gift.diverted() ? Outcome.DIVERTED : Outcome.REDIRECTED;
        }
        if (gift.status() == Gift.Status.ARRIVED && alive <= 0) {
            return Outcome.LOST;
        }
        return byTarget == 0 ? Outcome.WAITING : byTarget < alive ? Outcome.PARTLY : Outcome.HONOURED;
    }
}
