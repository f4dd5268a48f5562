package baize.services;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.UnitCode;
import baize.contracts.supply.ItemCode;
import baize.contracts.supply.Place;
import baize.contracts.supply.PlaceId;
import baize.services.views.Database;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Registered names for codes, for pages. Names never change, so found ones are remembered. Public data only. Thread-safe. */
public final class Directory {
    private static final int REMEMBERED = 20_000;

    private final Database database;
    private final Map<String, Object> known = new ConcurrentHashMap<>();

    /** The names in this database. */
    public Directory(Database database) {
        this.database = database;
    }

    /** A place as pages name it. */
    public record NamedPlace(PlaceId place, Names names, MemberId member, Place.Kind kind) {}

    /** An item as pages name it. */
    public record NamedItem(ItemCode item, Names names, UnitCode unit) {}

    /** An organisation's names. */
    public Optional<Names> organisation(MemberId member) {
        return remembered(
                "o/" + member.value(),
                Names.class,
                () -> Selection.of("select zh, en from organisation where member = ?", member)
                        .one(database.client(), Directory::names));
    }

    /** A place's names, organisation and kind. */
    public Optional<NamedPlace> place(PlaceId place) {
        return remembered(
                "p/" + place.value(),
                NamedPlace.class,
                () -> Selection.of("select * from place where place = ?", place)
                        .one(
                                database.client(),
                                row -> new NamedPlace(
                                        place,
                                        names(row),
                                        row.as("member", MemberId::new),
                                        row.as("kind", Place.Kind::valueOf))));
    }

    /** An item's names and unit. */
    public Optional<NamedItem> item(ItemCode item) {
        return remembered(
                "i/" + item.value(),
                NamedItem.class,
                () -> Selection.of("select * from item where item = ?", item)
                        .one(
                                database.client(),
                                row -> new NamedItem(item, names(row), row.as("unit", UnitCode::valueOf))));
    }

    private <T> Optional<T> remembered(String key, Class<T> type, Supplier<Optional<T>> find) {
        Object before = known.get(key);
        if (before != null) {
            return Optional.of(type.cast(before));
        }
        Optional<T> found = find.get();
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        found.ifPresent(value -> known.put(key, value));
        return found;
    }

    private static Names names(Row row) {
        return Names.of(row.text("zh"), row.text("en"));
    }
}
