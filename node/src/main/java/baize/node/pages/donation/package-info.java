/** Pages about gifts. Start at {@link baize.node.pages.donation.DonationPages}. */
@NullMarked
package baize.node.pages.donation;

import org.jspecify.annotations.NullMarked;
