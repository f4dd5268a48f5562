package baize.checks.screenshots;

import java.util.List;

/**
 * One picture.
 *
 * @param file its name in the directory of all
 * @param complaints what the browser complained of, and whether the page scrolls sideways
 */
public record Picture(String path, String language, String device, String file, List<String> complaints) {
    public Picture {
        complaints = List.copyOf(complaints);
    }
}
