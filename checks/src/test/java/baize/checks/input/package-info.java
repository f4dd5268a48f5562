/**
 * Bad input over HTTP, one class for each row of the table of bad inputs (B8 ...): every answer is a problem that says what to do, and
 * nothing changes. Start at {@link baize.checks.input.Told}.
 */
@NullMarked
package baize.checks.input;

import org.jspecify.annotations.NullMarked;
