/**
 * Read models of organisations and officers. Start at {@link baize.services.membership.OrganisationQueries}.
 */
@NullMarked
package baize.services.membership;

import org.jspecify.annotations.NullMarked;
