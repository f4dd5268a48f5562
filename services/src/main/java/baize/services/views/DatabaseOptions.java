package baize.services.views;

import java.nio.file.Path;

/** Which database holds the tables, read once at start. */
public sealed interface DatabaseOptions {
    /** A file of this machine, made when missing. The default. */
    record SqliteFile(Path file) implements DatabaseOptions {}

    /**
     * A PostgreSQL server (15 or newer).
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param schema a schema of our own: rebuilding drops everything in it. 2 to 40 characters of a-z, 0-9 and underscore
     */
    record PostgreSql(String url, String user, String password, String schema) implements DatabaseOptions {
        public PostgreSql {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("A PostgreSQL address starts with jdbc:postgresql:, not " + url);
            }
            if (!schema.matches("[a-z][a-z0-9_]{1,39}") || schema.equals("public")) {
                throw new IllegalArgumentException("The schema must be one of our own (not public), not " + schema);
            }
        }

        @Override
        public String toString() {
            return "PostgreSql[" + url + ", " + user + ", schema " + schema + "]";
        }
    }
}
