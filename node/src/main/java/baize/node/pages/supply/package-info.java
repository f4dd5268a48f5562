/** Pages about need: who waits for what. Start at {@link baize.node.pages.supply.HospitalPages}. */
@NullMarked
package baize.node.pages.supply;

import org.jspecify.annotations.NullMarked;
