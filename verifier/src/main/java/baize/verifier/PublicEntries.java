package baize.verifier;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The public entries of one bundle, in full, to be taken in the order of the log. Source: docs/decisions/0001-formats.md, Tiles. */
final class PublicEntries {
    private static final String ADVICE =
            "Copy the file again. If it stays so, the public entries are not what the log committed to: keep the files.";

    private final String file;
    private final Iterator<String> lines;

    private PublicEntries(String file, List<String> lines) {
        this.file = file;
        this.lines = lines.iterator();
    }

    /** The public entries of bundle {@code n}; none where there is no file. */
    static PublicEntries read(LogFiles files, long n) throws NotValid {
        String text = files.publicEntries(n).orElse("");
        String file = LogFiles.publicName(n);
        NotValid.unless(text.isEmpty() || text.endsWith("\n"), "The last line of " + file + " is cut off.", ADVICE);
        return new PublicEntries(file, text.lines().toList());
    }

    /** The genesis record: the command of the first public entry. */
    static Genesis genesis(LogFiles files) throws NotValid {
        PublicEntries first = read(files, 0);
        NotValid.unless(
                first.lines.hasNext(),
                "The public entry at position 0, the genesis record, is missing from " + first.file + ".",
                ADVICE);
        return Genesis.read(Line.read(first.lines.next(), first.file).command);
    }

    /** The next entry, which must be the one of this leaf. */
    Entry take(Leaf leaf, Header header) throws NotValid {
        Optional<Line> line = lines.hasNext() ? Optional.of(Line.read(lines.next(), file)) : Optional.empty();
        NotValid.unless(
                line.isPresent() && line.get().position <= leaf.position(),
                "The public entry at position " + leaf.position() + " is missing from " + file + ".",
                ADVICE);
        requireNotStray(line.get().position == leaf.position(), line.get().position);
        Entry entry = new Entry(
                leaf.position(),
                header.type(),
                header.organisation(),
                line.get().command,
                line.get().outcome,
                line.get().events);
        Header rebuilt = entry.header();
        boolean equal = Arrays.equals(rebuilt.commandDigest(), header.commandDigest())
                && rebuilt.outcome().equals(header.outcome())
                && Arrays.equals(rebuilt.eventsDigest(), header.eventsDigest());
        NotValid.unless(
                equal,
                "The public entry at position " + leaf.position() + " in " + file
                        + " is not the one in the log: its command, outcome or events were changed.",
                ADVICE);
        return entry;
    }

    /** Refuses entries that are left over, but for those that came after the checkpoint of {@code size} entries. */
    void requireEnd(long size) throws NotValid {
        if (lines.hasNext()) {
            long position = Line.read(lines.next(), file).position;
            requireNotStray(position >= size, position);
        }
    }

    private void requireNotStray(boolean holds, long position) throws NotValid {
        NotValid.unless(
                holds,
                "The file " + file + " has an entry for position " + position
                        + " that does not belong there: it is double, out of order, or not public in the log.",
                ADVICE);
    }

    private record Line(long position, String command, String outcome, String events) {
        static Line read(String text, String file) throws NotValid {
            MemberReader line = MemberReader.of("a line of " + file, CanonicalJson.read(text));
            Line read = new Line(
                    line.count("position"),
                    line.text("command"),
                    line.text("outcome"),
                    CanonicalJson.write(line.value("events")));
            line.end();
            return read;
        }
    }
}
