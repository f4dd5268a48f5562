package baize.checks.input;

import baize.checks.Site;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What stands on a node, for addresses that lead to something: a value for each variable of a pattern. */
record Known(Map<String, String> values) {
    private static final Map<String, String> WHERE = Map.ofEntries(
            Map.entry("code", "/api/v1/gifts#/items/0/code"),
            Map.entry("item", "/api/v1/items#/items/0/item"),
            Map.entry("place", "/api/v1/places#/items/0/place"),
            Map.entry("member", "/api/v1/organisations#/items/0/member"),
            Map.entry("hospital", "/api/v1/hospitals#/items/0/hospital"),
            Map.entry("demand", "/api/v1/demands#/items/0/demand"),
            Map.entry("lot", "/api/v1/stock#/items/0/lot"),
            Map.entry("allocation", "/api/v1/allocations#/items/0/allocation"),
            Map.entry("shipment", "/api/v1/shipments#/items/0/shipment"),
            Map.entry("run", "/api/v1/reported/imports#/items/0/id"));

    /** Asks the node's own lists, all of which must hold something. */
    static Known of(Site site) {
        Known known = ofWhatThereIs(site);
        if (!known.values().keySet().containsAll(WHERE.keySet())) {
            throw new AssertionError("Only " + known.values() + " is known");
        }
        return known;
    }

    /** Asks the node's own lists. */
    static Known ofWhatThereIs(Site site) {
        Map<String, String> values = new TreeMap<>(Map.of("position", "1", "bundle", "0"));
        WHERE.forEach((variable, where) -> {
            String[] parts = where.split("#", 2);
            JsonNode found = site.get(parts[0]).json().at(parts[1]);
            if (!found.isMissingNode()) {
                values.put(variable, found.asString());
            }
        });
        Optional.ofNullable(values.get("shipment"))
                .map(shipment -> site.get("/api/v1/shipments/" + shipment + "/boxes")
                        .json()
                        .at("/items/0/box")
                        .asString())
                .ifPresent(box -> values.put("box", box));
        return new Known(values);
    }

    /** The address of a route; where nothing is known, of something that need not be there. */
    String path(Routes.Route route) {
        String pattern = route.pattern();
        for (Map.Entry<String, String> value : values.entrySet()) {
            pattern = pattern.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new Routes.Route(route.method(), pattern, route.cursors()).path();
    }
}
