package baize.checks.screenshots;

import java.util.List;

/**
 * What there is to be pictured.
 *
 * @param paths of pages, in the order in which they are shown
 * @param unfilled patterns of pages for which no sample was found
 */
public record Addresses(List<String> paths, List<String> unfilled) {
    public Addresses {
        paths = List.copyOf(paths);
        unfilled = List.copyOf(unfilled);
    }
}
