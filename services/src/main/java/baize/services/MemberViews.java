package baize.services;

import baize.services.donation.MemberStatementQueries;
import baize.services.membership.MemberOfficerQueries;
import baize.services.views.Answer;
import baize.services.views.Database;
import baize.services.views.Progress;
import java.util.function.Function;

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

    /** Asks several things of one moment, and tells of which. */
    public <T> Answer<T> at(Function<MemberViews, T> questions) {
        return database.read(() -> new Answer<>(questions.apply(this), Progress.of(database)));
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
