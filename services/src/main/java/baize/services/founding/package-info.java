/**
 * How a ledger begins: a plan of members and officers becomes keys, certificates and the genesis record. Start at
 * {@link baize.services.founding.Founder}.
 */
@NullMarked
package baize.services.founding;

import org.jspecify.annotations.NullMarked;
