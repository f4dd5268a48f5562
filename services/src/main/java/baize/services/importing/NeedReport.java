package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.supply.Need;
import baize.contracts.supply.ReportedDemand;
import baize.contracts.supply.SourceCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Open need as volunteers reported it, of the cities of a file, as the ledger knows it now. Names stand as the source wrote them.
 *
 * @param lines source lines whose need is open
 */
public record NeedReport(OpenNeed total, long lines, List<HospitalNeed> hospitals) {
    public NeedReport {
        hospitals = List.copyOf(hospitals);
    }

    /** Open need of one item. */
    public record ItemNeed(SourceName item, Need need) {}

    /** Open need of one hospital. */
    public record HospitalNeed(SourceName city, SourceName hospital, OpenNeed total, List<ItemNeed> items) {
        public HospitalNeed {
            items = List.copyOf(items);
        }
    }

    /** Asks a ledger for the open need in these cities. */
    static NeedReport of(ImportLog log, SourceCode source, List<SourceName> cities)
            throws IOException, InterruptedException {
        List<HospitalNeed> hospitals = new ArrayList<>();
        for (SourceName city : cities) {
            List<ReportedDemand> open = log.reported(source, city).stream()
                    .filter(ReportedDemand::open)
                    .toList();
            List<SourceName> names = open.stream()
                    .map(demand -> demand.key().hospital())
                    .distinct()
                    .toList();
            for (SourceName name : names) {
                hospitals.add(hospital(city, name, open));
            }
        }
        OpenNeed total = hospitals.stream().map(HospitalNeed::total).reduce(OpenNeed.NONE, OpenNeed::plus);
        long lines = hospitals.stream()
                .mapToLong(hospital -> hospital.items().size())
                .sum();
        return new NeedReport(total, lines, hospitals);
    }

    private static HospitalNeed hospital(SourceName city, SourceName name, List<ReportedDemand> open) {
        List<ItemNeed> items = open.stream()
                .filter(demand -> demand.key().hospital().equals(name))
                .map(demand -> new ItemNeed(demand.key().item(), demand.need()))
                .toList();
        OpenNeed total = OpenNeed.NONE;
        for (ItemNeed item : items) {
            total = total.plus(item.need());
        }
        return new HospitalNeed(city, name, total, items);
    }
}
