/** The public's questions about shipments, boxes, hand-overs and differences. Start at {@link baize.node.api.custody.ShipmentController}. */
@NullMarked
package baize.node.api.custody;

import org.jspecify.annotations.NullMarked;
