package baize.services.supply;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.UnitCode;
import baize.contracts.custody.ShipmentId;
import baize.contracts.donation.DonationCode;
import baize.contracts.stock.LotId;
import baize.contracts.supply.ItemCode;
import baize.services.membership.Organisation;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a hospital asked, received and from whom. Public data only. */
public final class HospitalQueries {
    private static final Listing BY_ITEM = Listing.byText("needs", "item", "unit");
    private static final Listing BY_MEMBER = Listing.byText("hospitals", "member");
    private static final Listing NEWEST = new Listing(
            "deliveries",
            false,
            List.of(new Listing.KeyColumn("position", "position", true), new Listing.KeyColumn("lot", "lot", false)));
    private static final String DELIVERIES = """
            select x.*, g.code, g.donor, g.display, g.collector from (select s.received_position as position, s.received_at as at,
            s.received_happened_at as happened_at, t.lot, coalesce(t.counted_item, l.item) as item, t.sent, t.usable, t.damaged,
            s.from_organisation as sender, s.shipment, l.gift from shipment s join shipment_line t on t.shipment = s.shipment join lot l on
            l.lot = t.lot where s.to_organisation = ? and s.received_position is not null
            union all select l.arrived_position, l.arrived_at, l.happened_at, l.lot, l.item, null, l.counted - l.unfit, l.unfit,
            l.organisation, null, l.gift from lot l where l.organisation = ? and l.straight_to_hospital) x join gift g on g.code = x.gift
            where 1 = 1""";
    private static final String HOSPITALS = """
            select * from (select o.member, o.zh, o.en, o.checked, o.suspended, coalesce(g.designated, ?) as designated, (select count(*) from demand d where
            d.hospital = o.member and d.wanted) as waiting, (select count(*) from demand d where d.hospital = o.member and d.wanted and
            d.asked is null) as unknown_lines, (select min(d.submitted_at) from demand d where d.hospital = o.member and d.wanted) as
            oldest from organisation o left join designation g on g.hospital = o.member where ',' || o.roles || ',' like '%,HOSPITAL,%'
            ) x where 1 = 1""";

    private final Database database;

    /** Queries of this database. */
    public HospitalQueries(Database database) {
        this.database = database;
    }

    /**
     * A hospital and how many of its demands wait, of these with unknown quantity, and since when.
     *
     * @param check what the identity body found; anything but {@code VERIFIED} is only a claim to be a hospital
     */
    public record HospitalRow(
            MemberId hospital,
            Names names,
            Organisation.Check check,
            boolean suspended,
            boolean designated,
            long waitingDemands,
            long unknownLines,
            Optional<Instant> oldestWaiting) {}

    /**
     * One item at a hospital, in {@code unit}. Rejected and withdrawn demands do not count as asked.
     *
     * @param open known part of what is still wanted and not on its way
     * @param unknownLines demands still open whose quantity nobody knows
     */
    public record ItemNeed(
            ItemCode item,
            UnitCode unit,
            long asked,
            long received,
            long allocated,
            long open,
            long unknownLines,
            Optional<Instant> oldestWaiting) {
        /** Received of asked, in whole per cent rounded down, 0 to 100; empty where no quantity is known. */
        public Optional<Long> fillPercent() {
            return asked == 0 ? Optional.empty() : Optional.of(Math.min(100, received * 100 / asked));
        }
    }

    /**
     * Goods of one lot that came to a hospital, as counted now: corrections are in it.
     *
     * @param sent on the waybill; empty where the gift came straight to the hospital
     * @param usable counted as good; {@code damaged} as unfit
     * @param from the organisation that sent them; the hospital itself where the gift came straight to it
     * @param donor where the donor is a member and wants to be shown
     */
    public record Delivery(
            long position,
            Instant time,
            Instant happenedAt,
            LotId lot,
            ItemCode item,
            Optional<Long> sent,
            long usable,
            long damaged,
            MemberId from,
            Optional<ShipmentId> shipment,
            DonationCode gift,
            Optional<MemberId> donor,
            Optional<MemberId> collector) {}

    /** All hospitals whose identity was checked, by id. */
    public Page<HospitalRow> hospitals(PageRequest page) {
        return Selection.of(HOSPITALS, false)
                .add("and checked = 'VERIFIED'")
                .page(database.client(), BY_MEMBER, page, HospitalQueries::hospital);
    }

    /** One hospital, or an organisation that says it is one. */
    public Optional<HospitalRow> hospital(MemberId hospital) {
        return Selection.of(HOSPITALS, false)
                .add("and member = ?", hospital)
                .one(database.client(), HospitalQueries::hospital);
    }

    /** What it asked and received, by item; items of which all demand was rejected or withdrawn are not among them. */
    public Page<ItemNeed> needs(MemberId hospital, PageRequest page) {
        return Selection.of("""
                        select * from (select item, unit, sum(case when status in ('REJECTED', 'WITHDRAWN') then 0 else coalesce(asked, 0) end) as asked,
                        sum(received) as received, sum(case when wanted then allocated else 0 end) as allocated, sum(case when wanted and
                        asked > allocated + received then asked - allocated - received else 0 end) as open_need, sum(case when wanted and
                        asked is null then 1 else 0 end) as unknown_lines, min(case when wanted then submitted_at end) as oldest
                        from demand where hospital = ? group by item, unit) x
                        where (asked > 0 or received > 0 or allocated > 0 or unknown_lines > 0)""", hospital)
                .page(
                        database.client(),
                        BY_ITEM,
                        page,
                        row -> new ItemNeed(
                                row.as("item", ItemCode::new),
                                row.as("unit", UnitCode::valueOf),
                                row.number("asked"),
                                row.number("received"),
                                row.number("allocated"),
                                row.number("open_need"),
                                row.number("unknown_lines"),
                                row.optionalTime("oldest")));
    }

    /** What came in, newest first: by shipments, or as gifts straight to the hospital. */
    public Page<Delivery> deliveries(MemberId hospital, PageRequest page) {
        return Selection.of(DELIVERIES, hospital, hospital)
                .page(database.client(), NEWEST, page, HospitalQueries::delivery);
    }

    private static HospitalRow hospital(Row row) {
        return new HospitalRow(
                row.as("member", MemberId::new),
                Names.of(row.text("zh"), row.text("en")),
                row.as("checked", Organisation.Check::valueOf),
                row.flag("suspended"),
                row.flag("designated"),
                row.number("waiting"),
                row.number("unknown_lines"),
                row.optionalTime("oldest"));
    }

    private static Delivery delivery(Row row) {
        boolean shown = !row.text("display").equals("HIDDEN");
        return new Delivery(
                row.number("position"),
                row.time("at"),
                row.time("happened_at"),
                row.as("lot", LotId::new),
                row.as("item", ItemCode::new),
                row.optionalNumber("sent"),
                row.number("usable"),
                row.number("damaged"),
                row.as("sender", MemberId::new),
                row.optional("shipment", ShipmentId::new),
                row.as("code", DonationCode::new),
                row.optional("donor", MemberId::new).filter(donor -> shown),
                row.optional("collector", MemberId::new));
    }
}
