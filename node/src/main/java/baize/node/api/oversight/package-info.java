/** The public's questions about the log's records, public statements and certificates of erasure. Start at {@link baize.node.api.oversight.RecordListController}. */
@NullMarked
package baize.node.api.oversight;

import org.jspecify.annotations.NullMarked;
