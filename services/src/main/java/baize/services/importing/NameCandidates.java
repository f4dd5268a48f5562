package baize.services.importing;

import baize.contracts.SourceName;
import baize.contracts.supply.Alias;
import baize.contracts.supply.SourceCode;
import baize.contracts.supply.SupplyCommand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hospital names that a reviewer should look at. Nothing is joined by it: the same hospital under two names, or two hospitals under one
 * name, only people can tell.
 *
 * @param spellings names of one city that are equal but for width, blanks and the shape of brackets
 * @param shared one name in several cities: perhaps entered under the wrong city
 */
public record NameCandidates(List<Spellings> spellings, List<Shared> shared) {
    private static final int WIDE = 0xFEE0;
    private static final String OPENING = "[{<【〔［｛《〈「『";
    private static final String CLOSING = "]}>】〕］｝》〉」』";

    public NameCandidates {
        spellings = List.copyOf(spellings);
        shared = List.copyOf(shared);
    }

    /** Names that may mean one hospital, in the order of the file. */
    public record Spellings(SourceName city, List<SourceName> hospitals) {
        public Spellings {
            hospitals = List.copyOf(hospitals);
        }

        /** The commands by which a reviewer, after looking, may join the later names to the first. */
        public List<SupplyCommand.JoinNames> proposals(SourceCode source) {
            SourceName canonical = hospitals.getFirst();
            return hospitals.stream()
                    .skip(1)
                    .map(alias ->
                            new SupplyCommand.JoinNames(source, city, alias, canonical, Alias.AliasReason.SPELLING))
                    .toList();
        }
    }

    /** A name that stands under several cities. */
    public record Shared(SourceName hospital, List<SourceName> cities) {
        public Shared {
            cities = List.copyOf(cities);
        }
    }

    /** The candidates among the names of these lines. */
    public static NameCandidates among(List<ReadLine> lines) {
        Map<List<String>, Set<SourceName>> spellings = new LinkedHashMap<>();
        Map<SourceName, Set<SourceName>> cities = new LinkedHashMap<>();
        Map<String, SourceName> cityNames = new LinkedHashMap<>();
        for (ReadLine line : lines) {
            line.line().map(DemandLine::key).ifPresent(key -> {
                cityNames.putIfAbsent(key.city().text(), key.city());
                spellings
                        .computeIfAbsent(
                                List.of(key.city().text(), normal(key.hospital().text())), _ -> new LinkedHashSet<>())
                        .add(key.hospital());
                cities.computeIfAbsent(key.hospital(), _ -> new LinkedHashSet<>())
                        .add(key.city());
            });
        }
        List<Spellings> several = new ArrayList<>();
        spellings.forEach((name, hospitals) -> {
            if (hospitals.size() > 1) {
                several.add(new Spellings(new SourceName(name.getFirst()), List.copyOf(hospitals)));
            }
        });
        List<Shared> shared = cities.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Shared(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(name -> name.hospital().text()))
                .toList();
        return new NameCandidates(several, shared);
    }

    /** A name without blanks, with narrow Latin letters and round brackets. */
    static String normal(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char narrow = c >= '！' && c <= '～' ? (char) (c - WIDE) : c;
            if (OPENING.indexOf(narrow) >= 0) {
                normal.append('(');
            } else if (CLOSING.indexOf(narrow) >= 0) {
                normal.append(')');
            } else if (!Character.isWhitespace(narrow) && !Character.isSpaceChar(narrow)) {
                normal.append(narrow);
            }
        }
        return normal.toString();
    }
}
