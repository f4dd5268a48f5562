/**
 * Read models of the log itself, of publications and erasures. Start at {@link baize.services.oversight.RecordQueries}.
 */
@NullMarked
package baize.services.oversight;

import org.jspecify.annotations.NullMarked;
