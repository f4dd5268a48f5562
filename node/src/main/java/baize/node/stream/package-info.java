/** Server-sent events that tell of new records. Start at {@link baize.node.stream.StreamController}. */
@NullMarked
package baize.node.stream;

import org.jspecify.annotations.NullMarked;
