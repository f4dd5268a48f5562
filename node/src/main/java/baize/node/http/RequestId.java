package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** A request's id: in every answer's header, in each line that the log has of it, and in what people see of a fault of ours. */
public final class RequestId {
    /** The answer's header with it: whoever reports a fault names it. */
    public static final String HEADER = "X-Request-Id";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 8;

    private RequestId() {}

    /** The id of a request; empty where the server refused it before anything of ours saw it. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HEADER)).map(String::valueOf);
    }

    /** The id of a request, which has one from now on. */
    static String given(HttpServletRequest request) {
        return of(request).orElseGet(() -> {
            byte[] bytes = new byte[LENGTH];
            RANDOM.nextBytes(bytes);
            String id = HexFormat.of().formatHex(bytes);
            request.setAttribute(HEADER, id);
            return id;
        });
    }
}
