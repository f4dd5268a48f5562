package baize.ledger.state;

import java.util.Comparator;

/** Orders texts as their UTF-8 bytes are ordered, which is by code points; {@code String} alone orders by UTF-16 units. */
final class Utf8Order {
    static final Comparator<String> COMPARATOR = Utf8Order::compare;

    private Utf8Order() {}

    private static int compare(String some, String other) {
        int length = Math.min(some.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = some.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // A surrogate stands for a code point above all others.
                boolean aHigh = Character.isSurrogate(a);
                boolean bHigh = Character.isSurrogate(b);
                return aHigh == bHigh ? Character.compare(a, b) : aHigh ? 1 : -1;
            }
        }
        return Integer.compare(some.length(), other.length());
    }
}
