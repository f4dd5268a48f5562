/**
 * Gifts: offered, registered, stated, targeted, redirected or diverted. Start at {@link baize.contracts.donation.DonationRules}.
 */
@NullMarked
package baize.contracts.donation;

import org.jspecify.annotations.NullMarked;
