package baize.node.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/** Which addresses are for programs: there, whatever goes wrong is answered as a problem and never as a page. */
public final class Addresses {
    private Addresses() {}

    /** The path that was asked, also where the server has turned to its page for errors since. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** Which of our addresses was asked, for the log: without codes and ids, which are nobody else's business. */
    public static String pattern(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "an address of no pattern";
    }

    static boolean forPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/log/") || path.equals("/log");
    }
}
