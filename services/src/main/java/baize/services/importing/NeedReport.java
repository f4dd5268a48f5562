package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.supply.Need;
import baize.contracts.supply.SourceCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** Asks a ledger for the open need in these cities, as of this position or later. */
    static NeedReport of(ImportLog log, SourceCode source, List<SourceName> cities, long position)
            throws IOException, InterruptedException {
        List<HospitalNeed> hospitals = new ArrayList<>();
        for (SourceName city : cities) {
            Map<SourceName, List<ItemNeed>> byHospital = new LinkedHashMap<>();
            for (ImportLog.OpenLine line : log.open(source, city, position)) {
                byHospital
                        .computeIfAbsent(line.hospital(), _ -> new ArrayList<>())
                        .add(new ItemNeed(line.item(), line.need()));
            }
            byHospital.forEach((name, items) -> hospitals.add(hospital(city, name, items)));
        }
        OpenNeed total = hospitals.stream().map(HospitalNeed::total).reduce(OpenNeed.NONE, OpenNeed::plus);
        long lines = hospitals.stream()
                .mapToLong(hospital -> hospital.items().size())
                .sum();
        return new NeedReport(total, lines, hospitals);
    }

    private static HospitalNeed hospital(SourceName city, SourceName name, List<ItemNeed> items) {
        OpenNeed total = OpenNeed.NONE;
        for (ItemNeed item : items) {
            total = total.plus(item.need());
        }
        return new HospitalNeed(city, name, total, items);
    }
}
