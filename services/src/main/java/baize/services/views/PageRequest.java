package baize.services.views;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit 1 to {@link #MAX} rows
 * @param after the token that came with the page before
 */
public record PageRequest(int limit, Optional<PageToken> after) {
    /** Rows where nobody says how many. */
    public static final int DEFAULT = 50;

    /** Most rows of one page. */
    public static final int MAX = 200;

    public PageRequest {
        if (limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("A page has 1 to " + MAX + " rows, not " + limit);
        }
    }

    /** The first {@link #DEFAULT} rows. */
    public static PageRequest first() {
        return first(DEFAULT);
    }

    /** The first rows. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** As many rows again, after this token. */
    public PageRequest after(PageToken token) {
        return new PageRequest(limit, Optional.of(token));
    }
}
