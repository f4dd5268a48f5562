package baize.node.pages.oversight;

import java.util.Optional;

/**
 * One line of a record in the reader's words.
 *
 * @param depth how deep it stands within others, 0 at the top
 * @param value empty where it only introduces the lines below it
 * @param link where more about the value stands, a path of a page
 * @param code whether the value is a code, to be compared and not to be read
 */
public record Fact(int depth, String label, String value, Optional<String> link, boolean code) {}
