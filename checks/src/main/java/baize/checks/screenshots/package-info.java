/** Pictures of every public page of a demonstration. Start at {@link baize.checks.screenshots.Screenshots}. */
@NullMarked
package baize.checks.screenshots;

import org.jspecify.annotations.NullMarked;
