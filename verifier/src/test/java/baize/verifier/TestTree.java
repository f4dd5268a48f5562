package baize.verifier;

import java.util.ArrayList;
import java.util.List;

/** The tree as RFC 9162 defines it, by recursion: slow, and plain to see that it is right. */
final class TestTree {
    private TestTree() {}

    /** MTH(D_n). Source: RFC 9162 §2.1.1. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TestCrypto.sha256();
        }
        if (leaves.size() == 1) {
            return TestCrypto.sha256(new byte[] {0}, leaves.getFirst());
        }
        int k = split(leaves.size());
        return TestCrypto.sha256(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D_n). Source: RFC 9162 §2.1.3.1. */
    static List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        boolean left = m < k;
        List<byte[]> path =
                new ArrayList<>(left ? path(m, leaves.subList(0, k)) : path(m - k, leaves.subList(k, leaves.size())));
        path.add(left ? root(leaves.subList(k, leaves.size())) : root(leaves.subList(0, k)));
        return path;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
