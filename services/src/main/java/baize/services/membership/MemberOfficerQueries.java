package baize.services.membership;

import baize.contracts.MemberId;
import baize.contracts.OfficerId;
import baize.contracts.Role;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;
import java.time.Instant;
import java.util.List;

/** Officers of organisations. From entries of the members class: for members' sessions only, never for a public page. */
public final class MemberOfficerQueries {
    private static final Listing BY_OFFICER = Listing.byText("officers", "officer");

    private final Database database;

    /** Queries of this database. */
    public MemberOfficerQueries(Database database) {
        this.database = database;
    }

    /** An officer's role pseudonym. */
    public record OfficerRow(
            OfficerId officer,
            MemberId member,
            List<Role> roles,
            boolean hasKey,
            boolean suspended,
            Instant invitedAt) {
        public OfficerRow {
            roles = List.copyOf(roles);
        }
    }

    /** The officers of an organisation. */
    public Page<OfficerRow> officers(MemberId member, PageRequest page) {
        return Selection.of("select * from officer where member = ?", member)
                .page(
                        database.client(),
                        BY_OFFICER,
                        page,
                        row -> new OfficerRow(
                                row.as("officer", OfficerId::new),
                                row.as("member", MemberId::new),
                                OrganisationQueries.roles(row),
                                row.flag("has_key"),
                                row.flag("suspended"),
                                row.time("invited_at")));
    }
}
