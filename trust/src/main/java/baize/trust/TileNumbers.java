package baize.trust;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a tile's index and width stand in its path. */
final class TileNumbers {
    // Of which even the last hash has a position below 2^63.
    private static final long LAST_INDEX = (1L << 55) - 2;
    private static final int PATH_LIMIT = 64;
    private static final Pattern PATH =
            Pattern.compile("tile/([0-5]|entries)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private TileNumbers() {}

    static void check(long index, int width) {
        if (index < 0 || index > LAST_INDEX || width < 1 || width > Tile.FULL) {
            throw new IllegalArgumentException("No tile has index " + index + " and width " + width);
        }
    }

    static String text(long index, int width) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            text.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return width == Tile.FULL ? text.toString() : text + ".p/" + width;
    }

    static Optional<Tile> read(String path) {
        Matcher parts = PATH.matcher(path);
        if (path.length() > PATH_LIMIT || !parts.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group(2).replace("/", "").replace("x", ""));
        int width = parts.group(3) == null ? Tile.FULL : Integer.parseInt(parts.group(3));
        if (width > Tile.FULL || index > LAST_INDEX) {
            return Optional.empty();
        }
        String level = parts.group(1);
        Tile tile = level.equals("entries")
                ? new Tile.Entries(index, width)
                : new Tile.Hashes(Integer.parseInt(level), index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }
}
