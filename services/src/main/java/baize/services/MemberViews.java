package baize.services;

import baize.services.donation.MemberStatementQueries;
import baize.services.membership.MemberOfficerQueries;
import baize.services.views.Database;

/**
 * What only members may ask, within a session: these answers come from entries of the members class. Kept apart from
 * {@link PublicViews} so that a public page cannot reach them by mistake. Thread-safe.
 */
public final class MemberViews {
    private final Database database;

    /** The members' questions to this database. */
    public MemberViews(Database database) {
        this.database = database;
    }

    /** Officers and their roles. */
    public MemberOfficerQueries officers() {
        return new MemberOfficerQueries(database);
    }

    /** Donors' own statements. */
    public MemberStatementQueries statements() {
        return new MemberStatementQueries(database);
    }
}
