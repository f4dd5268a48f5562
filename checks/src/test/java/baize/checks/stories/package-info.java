/** The acceptance stories, told over HTTP against a real node, with the numbers of 2020. */
@NullMarked
package baize.checks.stories;

import org.jspecify.annotations.NullMarked;
