package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as limits go: one IPv4 address, or one IPv6 network of 64 bits, which is what one household gets. */
public record Network(String name) {
    private static final int SITE_BYTES = 8;

    /** Where a request comes from. */
    public static Network of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Network of(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return new Network(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), SITE_BYTES))
                            : parsed.getHostAddress());
        } catch (IllegalArgumentException notAnAddress) {
            return new Network("unknown");
        }
    }
}
