package baize.node.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are for programs: there, whatever goes wrong is answered as a problem and never as a page. */
final class Addresses {
    private Addresses() {}

    /** The path that was asked, also where the server has turned to its page for errors since. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    static boolean forPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/log/") || path.equals("/log");
    }
}
