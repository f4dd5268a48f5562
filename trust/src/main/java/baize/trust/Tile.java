package baize.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the log that is served as one file: 256 hashes of one level, or 256 entries; fewer at the log's end. Source: C2SP tlog-tiles.
 */
public sealed interface Tile {
    /** Hashes or entries of a full tile. */
    int FULL = 256;
    /** Levels of the tree that one level of tiles spans. */
    int HEIGHT = 8;

    /** Which tile of its level, from 0. */
    long index();

    /** How many hashes or entries it has, 1 to {@link #FULL}. */
    int width();

    /** Its path: {@code tile/<level>/<index>} or {@code tile/entries/<index>}, with {@code .p/<width>} when it is partial. */
    String path();

    /**
     * A tile of hashes.
     *
     * @param level 0 to 5: its hashes are those of complete subtrees at level 8 × this
     */
    record Hashes(int level, long index, int width) implements Tile {
        /** Highest level of tiles. */
        public static final int HIGHEST = 5;

        public Hashes {
            if (level < 0 || level > HIGHEST) {
                throw new IllegalArgumentException("A tile's level is 0 to " + HIGHEST + ", not " + level);
            }
            Numbers.check(index, width);
        }

        @Override
        public String path() {
            return "tile/" + level + "/" + Numbers.text(index, width);
        }

        /** The tile's bytes: its hashes, one after the other. */
        public byte[] content(NodeSource source) {
            byte[] content = new byte[width * Sha256.LENGTH];
            for (int i = 0; i < width; i++) {
                byte[] hash = source.node(level * HEIGHT, index * FULL + i);
                System.arraycopy(hash, 0, content, i * Sha256.LENGTH, Sha256.LENGTH);
            }
            return content;
        }
    }

    /** A bundle of entries: each with its length (u16) before it. */
    record Entries(long index, int width) implements Tile {
        public Entries {
            Numbers.check(index, width);
        }

        @Override
        public String path() {
            return "tile/entries/" + Numbers.text(index, width);
        }

        /** Position of its first entry. */
        public long firstPosition() {
            return index * FULL;
        }
    }

    /** Whether a log of {@code size} leaves has this tile with all its hashes or entries. */
    default boolean isWithin(long size) {
        long known = switch (this) {
            case Hashes hashes -> size >>> (hashes.level() * HEIGHT);
            case Entries _ -> size;
        };
        return index() * FULL + width() <= known;
    }

    /** The tile of a path; empty when it is not exactly as {@link #path} writes it. */
    static Optional<Tile> read(String path) {
        Matcher parts = Numbers.PATH.matcher(path);
        if (path.length() > Numbers.PATH_LIMIT || !parts.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group(2).replace("/", "").replace("x", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        if (width > FULL || index > Numbers.LAST_INDEX) {
            return Optional.empty();
        }
        String level = parts.group(1);
        Tile tile =
                level.equals("entries") ? new Entries(index, width) : new Hashes(Integer.parseInt(level), index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** How index and width stand in a path. */
    final class Numbers {
        private static final long LAST_INDEX = (1L << 55) - 1;
        private static final int PATH_LIMIT = 64;
        private static final Pattern PATH =
                Pattern.compile("tile/([0-5]|entries)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

        private Numbers() {}

        private static void check(long index, int width) {
            if (index < 0 || index > LAST_INDEX || width < 1 || width > FULL) {
                throw new IllegalArgumentException("No tile has index " + index + " and width " + width);
            }
        }

        private static String text(long index, int width) {
            StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
            for (long rest = index / 1000; rest > 0; rest /= 1000) {
                text.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
            }
            return width == FULL ? text.toString() : text + ".p/" + width;
        }
    }
}
