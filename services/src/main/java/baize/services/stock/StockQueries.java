package baize.services.stock;

import baize.contracts.MemberId;
import baize.contracts.UnitCode;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.CountId;
import baize.contracts.stock.LotId;
import baize.contracts.stock.MakerLot;
import baize.contracts.stock.StockCommand;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PlaceId;
import baize.services.donation.GiftQueries;
import baize.services.donation.GiftRows;
import baize.services.donation.GiftTrace;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import baize.services.views.Step;
import baize.services.views.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What lies where, how old, expiring when, held, blocked or recalled; counts. Public data only. */
public final class StockQueries {
    private static final Listing BY_PLACE = new Listing(
            "stock",
            true,
            List.of(
                    new Listing.KeyColumn("b.holder", "holder", false),
                    new Listing.KeyColumn("b.lot", "lot", false),
                    new Listing.KeyColumn("b.item", "item", false)));
    private static final Listing BY_LOT = Listing.byText("stopped-lots", "lot");
    private static final Listing NEWEST = Listing.newestFirst("counts", "counted_position", "counted_position");

    /** Parts of each lot of a list; its sums are whole there too. */
    private static final int SHOWN_IN_A_LIST = 20;

    private final Database database;

    /** Queries of this database. */
    public StockQueries(Database database) {
        this.database = database;
    }

    /** Which stock; empty means any. {@code expiresBefore}: lots with an earlier expiry. */
    public record Filter(
            Optional<PlaceId> place,
            Optional<MemberId> organisation,
            Optional<ItemCode> item,
            Optional<LocalDate> expiresBefore) {
        /** All stock. */
        public static Filter any() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** What lies at a place. */
        public static Filter at(PlaceId place) {
            return new Filter(Optional.of(place), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * Goods of one lot at one place. {@code since}: when the first of them came here; {@code arrivedAt}: when the lot first came in;
     * {@code holdUntil} and {@code blocked}: with what its keeper stopped of its own stock alone; {@code offerOpen}: of an offer that nobody
     * has accepted.
     */
    public record StockRow(
            PlaceId place,
            MemberId organisation,
            LotId lot,
            DonationCode gift,
            ItemCode item,
            UnitCode unit,
            long quantity,
            long reserved,
            Instant since,
            Instant arrivedAt,
            Optional<MakerLot> makerLot,
            Optional<LocalDate> expiry,
            Optional<Instant> holdUntil,
            boolean inspected,
            boolean blocked,
            boolean recalled,
            boolean doubted,
            boolean offerOpen) {
        /** Neither promised nor gone. */
        public long free() {
            return Math.max(0, quantity - reserved);
        }

        /** What may be allocated now. */
        public long allocatable(Instant now) {
            return hindrance(now).isPresent() ? 0 : free();
        }

        /** Why none of it may be allocated now, whatever is free. */
        public Optional<Hindrance> hindrance(Instant now) {
            if (recalled || blocked) {
                return Optional.of(recalled ? Hindrance.RECALLED : Hindrance.BLOCKED);
            }
            if (!inspected) {
                return Optional.of(Hindrance.NOT_INSPECTED);
            }
            if (held(now)) {
                return Optional.of(Hindrance.HELD);
            }
            boolean expired = expiry.filter(
                            day -> now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(day))
                    .isPresent();
            if (expired) {
                return Optional.of(Hindrance.EXPIRED);
            }
            if (doubted) {
                return Optional.of(Hindrance.DOUBTED);
            }
            return offerOpen ? Optional.of(Hindrance.OFFER_OPEN) : Optional.empty();
        }

        /** How long it has lain here. */
        public Duration age(Instant now) {
            return Duration.between(since, now);
        }

        /** Whether it is in quarantine. */
        public boolean held(Instant now) {
            return holdUntil.isPresent() && now.isBefore(holdUntil.get());
        }
    }

    /** Why goods may not be allocated, in the order in which the rules ask. */
    public enum Hindrance {
        /** For good. */
        RECALLED,
        /** Until somebody lets it go. */
        BLOCKED,
        /** Nobody knows yet what it is. */
        NOT_INSPECTED,
        /** In quarantine. */
        HELD,
        /** Its last good day is over. */
        EXPIRED,
        /** Not what was announced or declared, and nobody else has looked. */
        DOUBTED,
        /** Of an offer that nobody has accepted. */
        OFFER_OPEN
    }

    /**
     * A lot and everyone who has any of it.
     *
     * @param sums who has how much, all of it
     * @param parts the same pieces by shipment, the first ones: {@link GiftQueries#parts} has the others
     */
    public record LotDetail(GiftTrace.LotRow lot, List<GiftTrace.Sum> sums, List<GiftTrace.Part> parts) {
        public LotDetail {
            sums = List.copyOf(sums);
            parts = List.copyOf(parts);
        }
    }

    /** A count by two officers; {@code second} and {@code decidedAt} are empty until the second one counted. */
    public record CountRow(
            CountId count,
            PlaceId place,
            LotId lot,
            long counted,
            long booked,
            Optional<Long> second,
            CountStatus status,
            Optional<StockCommand.DifferenceReason> reason,
            long position,
            Instant time,
            Optional<Instant> decidedAt) {}

    /** Stock by place and lot. */
    public Page<StockRow> stock(Filter filter, PageRequest page) {
        return Selection.of("""
                        select b.holder, b.owner, b.lot, l.gift, b.item, l.unit, b.quantity, coalesce(r.reserved, 0) as reserved, b.since,
                        l.arrived_at, l.maker_lot, l.expiry, case when l.hold_until is null or o.hold_until > l.hold_until then
                        o.hold_until else l.hold_until end as hold_until, l.inspected, l.blocked or coalesce(o.blocked, false) as blocked,
                        l.recalled, l.doubts is not null as doubted, g.status in ('OFFERED', 'REJECTED', 'WITHDRAWN') as offer_open
                        from balance b join lot l on l.lot = b.lot join gift g on g.code = l.gift left join local_stop o on o.lot = b.lot and o.organisation =
                        b.owner left join reservation r on r.lot = b.lot and r.kind = b.kind and r.holder = b.holder where
                        b.kind = 'PLACE' and b.quantity <> 0""")
                .where("b.holder = ?", filter.place())
                .where("b.owner = ?", filter.organisation())
                .where("b.item = ?", filter.item())
                .where("l.expiry < ?", filter.expiresBefore())
                .page(database.client(), BY_PLACE, page, StockQueries::row);
    }

    /** One lot. */
    public Optional<LotDetail> lot(LotId lot) {
        GiftQueries gifts = new GiftQueries(database);
        return Selection.of("select * from lot where lot = ?", lot)
                .one(database.client(), GiftRows::lot)
                .map(row -> detail(gifts, row, PageRequest.MAX));
    }

    /** What happened to a lot, oldest first; its allocations and shipments are in its gift's steps. */
    public Page<Step> steps(LotId lot, PageRequest page) {
        return Step.of(database.client(), Subject.of(lot), page);
    }

    /** Lots that are recalled, blocked or doubted, with everyone who has any of them. */
    public Page<LotDetail> stopped(boolean onlyRecalled, PageRequest page) {
        GiftQueries gifts = new GiftQueries(database);
        return Selection.of("select * from lot where "
                        + (onlyRecalled ? "recalled" : "(recalled or blocked or doubts is not null)"))
                .page(database.client(), BY_LOT, page, GiftRows::lot)
                .map(row -> detail(gifts, row, SHOWN_IN_A_LIST));
    }

    private static LotDetail detail(GiftQueries gifts, GiftTrace.LotRow lot, int parts) {
        return new LotDetail(
                lot,
                gifts.sums(lot.lot()),
                gifts.parts(lot.lot(), PageRequest.first(parts)).items());
    }

    /** Stock counts, newest first. */
    public Page<CountRow> counts(Optional<PlaceId> place, PageRequest page) {
        return Selection.of("select * from stock_count where 1 = 1")
                .where("place = ?", place)
                .page(database.client(), NEWEST, page, StockQueries::count);
    }

    private static StockRow row(Row row) {
        return new StockRow(
                row.as("holder", PlaceId::new),
                row.as("owner", MemberId::new),
                row.as("lot", LotId::new),
                row.as("gift", DonationCode::new),
                row.as("item", ItemCode::new),
                row.as("unit", UnitCode::valueOf),
                row.number("quantity"),
                row.number("reserved"),
                row.time("since"),
                row.time("arrived_at"),
                row.optional("maker_lot", MakerLot::new),
                row.optionalDate("expiry"),
                row.optionalTime("hold_until"),
                row.flag("inspected"),
                row.flag("blocked"),
                row.flag("recalled"),
                row.flag("doubted"),
                row.flag("offer_open"));
    }

    private static CountRow count(Row row) {
        return new CountRow(
                row.as("count_id", CountId::new),
                row.as("place", PlaceId::new),
                row.as("lot", LotId::new),
                row.number("counted"),
                row.number("booked"),
                row.optionalNumber("second_counted"),
                row.as("status", CountStatus::valueOf),
                row.optional("reason", StockCommand.DifferenceReason::valueOf),
                row.number("counted_position"),
                row.time("counted_at"),
                row.optionalTime("decided_at"));
    }
}
