/** The public's questions about gifts, where they are and whom they were for. Start at {@link baize.node.api.donation.GiftController}. */
@NullMarked
package baize.node.api.donation;

import org.jspecify.annotations.NullMarked;
