/**
 * The read models ("views"): SQL tables that follow the log, each application of an entry in one transaction with the position.
 * Drop them and they rebuild. Start at {@link baize.services.views.Database} and {@link baize.services.views.ViewFollower};
 * what may be asked is gathered in {@code baize.services.PublicViews} and {@code baize.services.MemberViews}.
 */
@NullMarked
package baize.services.views;

import org.jspecify.annotations.NullMarked;
