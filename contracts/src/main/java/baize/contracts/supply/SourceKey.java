package baize.contracts.supply;

import baize.contracts.SourceName;

/** What identifies a line of a volunteers' table: the source, and the city, hospital and item as it wrote them. */
public record SourceKey(SourceCode source, SourceName city, SourceName hospital, SourceName item) {
    /** The path of the row: the four parts, '/' and '%' escaped. */
    public String path() {
        return source.value() + "/" + escape(city) + "/" + escape(hospital) + "/" + escape(item);
    }

    private static String escape(SourceName name) {
        return name.text().replace("%", "%25").replace("/", "%2F");
    }
}
