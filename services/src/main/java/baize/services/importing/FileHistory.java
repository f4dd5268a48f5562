package baize.services.importing;

import baize.contracts.supply.Need;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What only shows when lines of one file are held beside each other: doubled keys, gaps, times that run backwards. */
final class FileHistory {
    private final Map<DemandLine.Key, ReadLine> firstLines = new HashMap<>();
    private final Map<DemandLine.Key, DemandLine.Changed> lastChanges = new HashMap<>();

    /** The line with what the lines before it show about it. */
    ReadLine seen(ReadLine line) {
        if (line.line().isEmpty()) {
            return line;
        }
        DemandLine demand = line.line().orElseThrow();
        return switch (demand) {
            case DemandLine.Stated stated -> doubled(line, stated);
            case DemandLine.Changed changed -> changed(line, changed);
        };
    }

    private ReadLine doubled(ReadLine line, DemandLine.Stated stated) {
        ReadLine first = firstLines.putIfAbsent(stated.key(), line);
        if (first == null) {
            return line;
        }
        List<String> found = new ArrayList<>();
        found.add("as in line " + first.fileLine());
        if (!first.line().equals(line.line())) {
            found.add("with another need");
        }
        if (!first.district().equals(line.district())) {
            found.add("in district " + line.district() + " there " + first.district());
        }
        return line.with(new Finding(line.fileLine(), Dirt.KEY_DOUBLED, "", String.join(", ", found)));
    }

    private ReadLine changed(ReadLine line, DemandLine.Changed change) {
        DemandLine.Changed last = lastChanges.get(change.key());
        Instant newest = last == null ? Instant.MIN : last.time();
        if (change.time().isBefore(newest)) {
            return line.with(new Finding(
                    line.fileLine(), Dirt.TIME_OUT_OF_ORDER, "commit_time", change.time() + " after " + newest));
        }
        lastChanges.put(change.key(), change);
        Optional<Need> left = last == null ? change.before() : last.after();
        return left.equals(change.before())
                ? line
                : line.with(new Finding(
                        line.fileLine(),
                        Dirt.BEFORE_NOT_AS_KNOWN,
                        "old_value",
                        OpenNeed.shown(change.before()) + " after " + OpenNeed.shown(left)));
    }
}
