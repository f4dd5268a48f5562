/** Tests of invitation sheets, with a register in memory. */
@NullMarked
package baize.services.enrolment;

import org.jspecify.annotations.NullMarked;
