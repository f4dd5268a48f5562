/** Tests of imports: small dirty files, a real ledger, and the real files of 2020 where they are at hand. */
@NullMarked
package baize.services.importing;

import org.jspecify.annotations.NullMarked;
