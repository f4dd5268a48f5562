package baize.node.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of every answer, whoever gives it: a controller, a filter or the server itself. Source: OWASP ASVS 5.0 §3.4. */
public final class SecurityHeaders {
    /** No inline script or style, nothing from elsewhere. {@code data:} is for QR images that the server renders itself. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    /** For a year, browsers come by https alone. Sent only where the public reaches this node by https. Source: RFC 6797. */
    public static final String STRICT_TRANSPORT_SECURITY = "max-age=31536000; includeSubDomains";

    private static final Map<String, String> ALWAYS = always();

    private SecurityHeaders() {}

    /** Name and value of each header that every answer has. */
    public static Map<String, String> headers() {
        return ALWAYS;
    }

    static void apply(HttpServletResponse response, boolean publishedByHttps) {
        ALWAYS.forEach(response::setHeader);
        if (publishedByHttps) {
            response.setHeader("Strict-Transport-Security", STRICT_TRANSPORT_SECURITY);
        }
    }

    private static Map<String, String> always() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return java.util.Collections.unmodifiableMap(headers);
    }
}
