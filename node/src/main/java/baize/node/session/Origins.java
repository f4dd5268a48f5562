package baize.node.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sites that this node is: its public address, and the machine's own loopback under any port. Source: RFC 6454 §6.2 for the text. */
final class Origins {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Optional<String> own;

    Origins(URI publicUrl) {
        this.own = text(publicUrl);
    }

    /** Whether an origin, as a browser writes it, is this node's. */
    boolean accept(String origin) {
        try {
            URI uri = new URI(origin);
            boolean bare = text(uri).filter(origin::equals).isPresent();
            return bare && (own.filter(origin::equals).isPresent() || LOOPBACK.contains(uri.getHost()));
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }

    /** Scheme, host, and the port where it is not the scheme's own. */
    private static Optional<String> text(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (scheme == null || host == null) {
            return Optional.empty();
        }
        String start = scheme.toLowerCase(Locale.ROOT) + "://" + host.toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() == -1 || uri.getPort() == (scheme.equalsIgnoreCase("https") ? 443 : 80);
        return Optional.of(usual ? start : start + ":" + uri.getPort());
    }
}
