package baize.contracts;

/**
 * A named collection of state rows of one type. Keys are paths of codes joined by '/', ordered as text.
 *
 * @param name short and stable: it is part of the state's stored keys
 * @param type the row's record
 */
public record Table<V extends Record>(String name, Class<V> type) {
    /** The key of one row. No part may hold '/', none may be empty. */
    public Key<V> key(String... parts) {
        return new Key<>(this, path(parts));
    }

    /** The key of one row whose path is made of identifiers. */
    public Key<V> key(Identifier... parts) {
        String[] texts = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            texts[i] = parts[i].value();
        }
        return key(texts);
    }

    private static String path(String... parts) {
        for (String part : parts) {
            if (part.isEmpty() || part.indexOf('/') >= 0) {
                throw new IllegalArgumentException("A key's part must be a code without '/', not '" + part + "'");
            }
        }
        return String.join("/", parts);
    }
}
