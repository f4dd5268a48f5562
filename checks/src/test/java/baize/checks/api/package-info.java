/** The API as its clients see it. */
@NullMarked
package baize.checks.api;

import org.jspecify.annotations.NullMarked;
