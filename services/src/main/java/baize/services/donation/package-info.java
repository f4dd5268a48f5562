/**
 * Read models of gifts. Start at {@link baize.services.donation.GiftQueries}.
 */
@NullMarked
package baize.services.donation;

import org.jspecify.annotations.NullMarked;
