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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

    /** How many officers of an organisation act in each role; roles of nobody are left out. */
    public Map<Role, Long> roleCounts(MemberId member) {
        Map<Role, Long> counts = new EnumMap<>(Role.class);
        Selection.of("select roles from officer where member = ?", member)
                .all(database.client(), OrganisationQueries::roles)
                .forEach(roles -> roles.forEach(role -> counts.merge(role, 1L, Long::sum)));
        return counts;
    }
}
