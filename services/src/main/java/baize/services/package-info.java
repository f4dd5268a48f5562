/** What stands beside the ledger: read models, vault, imports, founding, the demonstration region. */
@NullMarked
package baize.services;

import org.jspecify.annotations.NullMarked;
