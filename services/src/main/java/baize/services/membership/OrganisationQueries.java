package baize.services.membership;

import baize.contracts.MemberId;
import baize.contracts.Names;
import baize.contracts.Role;
import baize.contracts.membership.CreditCode;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Row;
import baize.services.views.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The public register of organisations. Public data only. */
public final class OrganisationQueries {
    private static final Listing BY_MEMBER = Listing.byText("organisations", "member");

    private final Database database;

    /** Queries of this database. */
    public OrganisationQueries(Database database) {
        this.database = database;
    }

    /** Organisations by id, those with a role where one is given. */
    public Page<Organisation> organisations(Optional<Role> role, PageRequest page) {
        return Selection.of("select * from organisation where 1 = 1")
                .where("',' || roles || ',' like ?", role.map(wanted -> "%," + wanted.name() + ",%"))
                .page(database.client(), BY_MEMBER, page, OrganisationQueries::read);
    }

    /** One organisation. */
    public Optional<Organisation> organisation(MemberId member) {
        return Selection.of("select * from organisation where member = ?", member)
                .one(database.client(), OrganisationQueries::read);
    }

    static List<Role> roles(Row row) {
        return row.optionalText("roles").filter(text -> !text.isEmpty()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(Role::valueOf)
                .toList();
    }

    private static Organisation read(Row row) {
        return new Organisation(
                row.as("member", MemberId::new),
                Names.of(row.text("zh"), row.text("en")),
                row.optional("credit_code", CreditCode::new),
                roles(row),
                row.flag("founding"),
                row.as("checked", Organisation.Check::valueOf),
                row.flag("suspended"),
                row.number("requested_position"),
                row.time("requested_at"),
                row.optionalNumber("checked_position"),
                row.optionalTime("checked_at"));
    }
}
