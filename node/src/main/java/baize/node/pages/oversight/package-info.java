/** Pages about the log itself: records, proofs, trust, status, codes of problems. Start at {@link baize.node.pages.oversight.RecordPages}. */
@NullMarked
package baize.node.pages.oversight;

import org.jspecify.annotations.NullMarked;
