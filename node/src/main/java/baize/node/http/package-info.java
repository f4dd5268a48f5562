/** What holds for every answer: security headers, origins, problems (RFC 9457). */
@NullMarked
package baize.node.http;

import org.jspecify.annotations.NullMarked;
