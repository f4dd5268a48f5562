/** Tests of audit and backup, on logs that {@link baize.ledger.audit.RecordedLife} makes. */
@NullMarked
package baize.ledger.audit;

import org.jspecify.annotations.NullMarked;
