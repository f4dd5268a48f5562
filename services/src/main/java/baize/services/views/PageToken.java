package baize.services.views;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a page of a list ended: the list's name and the key of its last row. Opaque to clients; it stays good while rows come and go. */
public record PageToken(String value) {
    /** Most characters. */
    public static final int LIMIT = 2000;

    private static final String SEPARATOR = "\u001f";

    /** No key holds it, and not every database takes it in a text. */
    private static final char IMPOSSIBLE = '\0';

    /** The token of this list and last row. */
    static PageToken of(String list, List<String> key) {
        List<String> parts = new ArrayList<>();
        parts.add(list);
        parts.addAll(key);
        byte[] text = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return new PageToken(Base64.getUrlEncoder().withoutPadding().encodeToString(text));
    }

    /** The last row's key; refuses what {@link #of} did not make for this list. */
    List<String> key(String list, int parts) {
        try {
            if (value.length() <= LIMIT) {
                String text = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
                List<String> found = List.of(text.split(SEPARATOR, -1));
                if (found.size() == parts + 1 && found.getFirst().equals(list) && text.indexOf(IMPOSSIBLE) < 0) {
                    return found.subList(1, found.size());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidPageTokenException(e);
        }
        throw new InvalidPageTokenException();
    }
}
