package baize.services;

import baize.services.allocation.AllocationQueries;
import baize.services.allocation.DecisionQueries;
import baize.services.custody.DurationQueries;
import baize.services.custody.ShipmentQueries;
import baize.services.donation.GiftQueries;
import baize.services.donation.UnreceivedQueries;
import baize.services.membership.OrganisationQueries;
import baize.services.oversight.PublicationQueries;
import baize.services.oversight.RecordQueries;
import baize.services.stock.CorrectionQueries;
import baize.services.stock.MovementQueries;
import baize.services.stock.StockQueries;
import baize.services.stock.TotalsQueries;
import baize.services.supply.CatalogueQueries;
import baize.services.supply.DemandQueries;
import baize.services.supply.HospitalQueries;
import baize.services.supply.ReportedQueries;
import baize.services.views.Answer;
import baize.services.views.Database;
import baize.services.views.Progress;
import java.util.function.Function;

/**
 * Everything that anyone may ask, without a session: nothing here reaches an entry of the members class, but for the mark that a public
 * record is doubtful, and sums of donors' statements without a receipt. Thread-safe.
 *
 * <pre>{@code
 * Answer<Optional<GiftTrace>> answer = views.at(v -> v.gifts().trace(code));   // all of one moment, with its position and time
 * }</pre>
 */
public final class PublicViews {
    private final Database database;
    private final Directory directory;

    /** The public's questions to this database. */
    public PublicViews(Database database) {
        this.database = database;
        this.directory = new Directory(database);
    }

    /** Asks several things of one moment, and tells of which. */
    public <T> Answer<T> at(Function<PublicViews, T> questions) {
        return database.read(() -> new Answer<>(questions.apply(this), progress()));
    }

    /** How far the views are. */
    public Progress progress() {
        return Progress.of(database);
    }

    /** Names for codes. */
    public Directory directory() {
        return directory;
    }

    /** Items and places. */
    public CatalogueQueries catalogue() {
        return new CatalogueQueries(database);
    }

    /** The register of organisations. */
    public OrganisationQueries organisations() {
        return new OrganisationQueries(database);
    }

    /** Certified demand. */
    public DemandQueries demands() {
        return new DemandQueries(database);
    }

    /** Hospitals: asked, received, from whom. */
    public HospitalQueries hospitals() {
        return new HospitalQueries(database);
    }

    /** Demand that volunteers reported. */
    public ReportedQueries reported() {
        return new ReportedQueries(database);
    }

    /** Gifts and where their pieces are. */
    public GiftQueries gifts() {
        return new GiftQueries(database);
    }

    /** Stock, lots, recalls, counts. */
    public StockQueries stock() {
        return new StockQueries(database);
    }

    /** Every movement that the sums are made of. */
    public MovementQueries movements() {
        return new MovementQueries(database);
    }

    /** Does it add up? */
    public TotalsQueries totals() {
        return new TotalsQueries(database);
    }

    /** All corrections. */
    public CorrectionQueries corrections() {
        return new CorrectionQueries(database);
    }

    /** Who gets what and why. */
    public AllocationQueries allocations() {
        return new AllocationQueries(database);
    }

    /** How long goods wait for a decision. */
    public DecisionQueries decisions() {
        return new DecisionQueries(database);
    }

    /** Shipments, boxes, hand-overs, differences. */
    public ShipmentQueries shipments() {
        return new ShipmentQueries(database);
    }

    /** How long goods travel. */
    public DurationQueries durations() {
        return new DurationQueries(database);
    }

    /** Sums of what donors say they gave and no receiver's record knows. */
    public UnreceivedQueries unreceived() {
        return new UnreceivedQueries(database);
    }

    /** The log itself. */
    public RecordQueries records() {
        return new RecordQueries(database);
    }

    /** Public statements and certificates of erasure. */
    public PublicationQueries publications() {
        return new PublicationQueries(database);
    }
}
