/** Tests of the demonstration: played into real ledgers. */
@NullMarked
package baize.services.demo;

import org.jspecify.annotations.NullMarked;
