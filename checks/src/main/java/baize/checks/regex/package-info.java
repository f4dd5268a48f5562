/**
 * Regular expressions of our own code under attack: found in the class files ({@link baize.checks.regex.Expressions}), attacked with texts made
 * for their own shape ({@link baize.checks.regex.Attacks}), and timed ({@link baize.checks.regex.Stopwatch}).
 */
@NullMarked
package baize.checks.regex;

import org.jspecify.annotations.NullMarked;
