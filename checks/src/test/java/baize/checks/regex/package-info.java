/** B24: no regular expression can be made to search for long. */
@NullMarked
package baize.checks.regex;

import org.jspecify.annotations.NullMarked;
