/** Tests against a real node over HTTP. Start at {@link baize.checks.RunningNode}. */
@NullMarked
package baize.checks;

import org.jspecify.annotations.NullMarked;
