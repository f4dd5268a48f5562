package baize.contracts.supply;

import baize.contracts.SourceName;

/** What identifies a line of a volunteers' table: the source, and the city, hospital and item as it wrote them. */
public record SourceKey(SourceCode source, SourceName city, SourceName hospital, SourceName item) {
    /** The path of the row: the four parts, '/' and '%' escaped. */
    public String path() {
        return pathOfHospital(source, city, hospital) + escape(item);
    }

    /** The start of the paths of all lines of one hospital. */
    static String pathOfHospital(SourceCode source, SourceName city, SourceName hospital) {
        return pathOfCity(source, city) + escape(hospital) + "/";
    }

    /** The start of the paths of all lines of one city. */
    static String pathOfCity(SourceCode source, SourceName city) {
        return source.value() + "/" + escape(city) + "/";
    }

    /** The part of a path that stands for a name: '/' and '%' escaped, every other character as it is. */
    static String escape(SourceName name) {
        return name.text().replace("%", "%25").replace("/", "%2F");
    }
}
