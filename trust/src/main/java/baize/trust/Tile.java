package baize.trust;

import java.util.Optional;

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
            TileNumbers.check(index, width);
        }

        @Override
        public String path() {
            return "tile/" + level + "/" + TileNumbers.text(index, width);
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
            TileNumbers.check(index, width);
        }

        @Override
        public String path() {
            return "tile/entries/" + TileNumbers.text(index, width);
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
        return TileNumbers.read(path);
    }
}
