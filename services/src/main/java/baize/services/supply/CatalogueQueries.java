package baize.services.supply;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.UnitCode;
import baize.contracts.supply.CategoryCode;
import baize.contracts.supply.DistrictCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.PackSize;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.contracts.supply.StandardCode;
import baize.contracts.supply.Use;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Items and places. Public data only. */
public final class CatalogueQueries {
    private static final Listing BY_ITEM = Listing.byText("items", "item");
    private static final Listing BY_PLACE = Listing.byText("places", "place");

    private final Database database;

    /** Queries of this database. */
    public CatalogueQueries(Database database) {
        this.database = database;
    }

    /** An item of the catalogue; {@code approvedPosition} is empty until a second officer approved it. */
    public record ItemRow(
            ItemCode item,
            CategoryCode category,
            Names names,
            Optional<StandardCode> standard,
            UnitCode unit,
            List<PackSize> packs,
            List<Use> uses,
            long registeredPosition,
            Optional<Long> approvedPosition) {
        public ItemRow {
            packs = List.copyOf(packs);
            uses = List.copyOf(uses);
        }
    }

    /** A place; {@code approvedPosition} is empty until another organisation's officer approved it. */
    public record PlaceRow(
            PlaceId place,
            MemberId member,
            Place.Kind kind,
            Names names,
            DistrictCode district,
            long registeredPosition,
            Optional<Long> approvedPosition) {}

    /** All items, by code. */
    public Page<ItemRow> items(PageRequest page) {
        return Selection.of("select * from item where 1 = 1")
                .page(database.client(), BY_ITEM, page, CatalogueQueries::item);
    }

    /** One item. */
    public Optional<ItemRow> item(ItemCode item) {
        return Selection.of("select * from item where item = ?", item).one(database.client(), CatalogueQueries::item);
    }

    /** Places, by code. */
    public Page<PlaceRow> places(Optional<MemberId> member, Optional<Place.Kind> kind, PageRequest page) {
        return Selection.of("select * from place where 1 = 1")
                .where("member = ?", member)
                .where("kind = ?", kind)
                .page(database.client(), BY_PLACE, page, CatalogueQueries::place);
    }

    /** One place. */
    public Optional<PlaceRow> place(PlaceId place) {
        return Selection.of("select * from place where place = ?", place)
                .one(database.client(), CatalogueQueries::place);
    }

    private static ItemRow item(Row row) {
        return new ItemRow(
                row.as("item", ItemCode::new),
                row.as("category", CategoryCode::new),
                Names.of(row.text("zh"), row.text("en")),
                row.optional("standard", StandardCode::new),
                row.as("unit", UnitCode::valueOf),
                parts(row, "packs").map(CatalogueQueries::pack).toList(),
                parts(row, "uses").map(Use::valueOf).toList(),
                row.number("registered_position"),
                row.optionalNumber("approved_position"));
    }

    private static PlaceRow place(Row row) {
        return new PlaceRow(
                row.as("place", PlaceId::new),
                row.as("member", MemberId::new),
                row.as("kind", Place.Kind::valueOf),
                Names.of(row.text("zh"), row.text("en")),
                row.as("district", DistrictCode::new),
                row.number("registered_position"),
                row.optionalNumber("approved_position"));
    }

    private static Stream<String> parts(Row row, String column) {
        return row.optionalText(column).filter(text -> !text.isEmpty()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")));
    }

    private static PackSize pack(String text) {
        int colon = text.indexOf(':');
        return new PackSize(UnitCode.valueOf(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }
}
