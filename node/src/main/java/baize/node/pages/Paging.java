package baize.node.pages;

import baize.services.views.PageRequest;
import baize.services.views.PageToken;
import java.util.Optional;

/** Cursors in addresses. */
public final class Paging {
    /** The parameter of a page's main list. */
    public static final String AFTER = "after";

    private Paging() {}

    /** The part of a list that an address asks for. A token that is none leads to a page that says so. */
    public static PageRequest of(Optional<String> after) {
        return of(after, PageRequest.DEFAULT);
    }

    /** As many rows of a list as wanted. */
    public static PageRequest of(Optional<String> after, int rows) {
        return new PageRequest(rows, after.filter(token -> !token.isEmpty()).map(PageToken::new));
    }
}
