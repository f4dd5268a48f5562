package baize.services.oversight;

import baize.contracts.Commitment;
import baize.contracts.MemberId;
import baize.contracts.donation.DonationCode;
import baize.contracts.oversight.ErasureId;
import baize.contracts.oversight.OversightCommand;
import baize.contracts.oversight.PublicationId;
import baize.services.views.Database;
import baize.services.views.Listing;
import baize.services.views.Page;
import baize.services.views.PageRequest;
import baize.services.views.Selection;
import java.time.Instant;
import java.util.Optional;

/** What organisations stated in public, and certificates of erasure. Public data only. */
public final class PublicationQueries {
    private static final Listing NEWEST = Listing.newestFirst("publications", "position", "position");
    private static final Listing NEWEST_ERASURE = Listing.newestFirst("erasures", "position", "position");

    private final Database database;

    /** Queries of this database. */
    public PublicationQueries(Database database) {
        this.database = database;
    }

    /** A statement that the books bore out when it was made. */
    public record PublicationRow(
            PublicationId publication,
            DonationCode gift,
            OversightCommand.Claim claim,
            MemberId organisation,
            long position,
            Instant time) {}

    /** A certificate that a vault destroyed records and their keys; {@code root} is the Merkle root over their commitments. */
    public record ErasureRow(
            ErasureId erasure,
            long records,
            Commitment root,
            OversightCommand.ErasureReason reason,
            MemberId organisation,
            long position,
            Instant time) {}

    /** Statements, newest first. */
    public Page<PublicationRow> publications(Optional<DonationCode> gift, PageRequest page) {
        return Selection.of("select * from publication where 1 = 1")
                .where("gift = ?", gift)
                .page(
                        database.client(),
                        NEWEST,
                        page,
                        row -> new PublicationRow(
                                row.as("publication", PublicationId::new),
                                row.as("gift", DonationCode::new),
                                row.as("claim", OversightCommand.Claim::valueOf),
                                row.as("organisation", MemberId::new),
                                row.number("position"),
                                row.time("at")));
    }

    /** Certificates of erasure, newest first. */
    public Page<ErasureRow> erasures(PageRequest page) {
        return Selection.of("select * from erasure where 1 = 1")
                .page(
                        database.client(),
                        NEWEST_ERASURE,
                        page,
                        row -> new ErasureRow(
                                row.as("erasure", ErasureId::new),
                                row.number("records"),
                                row.as("root", Commitment::new),
                                row.as("reason", OversightCommand.ErasureReason::valueOf),
                                row.as("organisation", MemberId::new),
                                row.number("position"),
                                row.time("at")));
    }
}
