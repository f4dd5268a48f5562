package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are for programs: there, whatever goes wrong is answered as a problem and never as a page. */
final class Addresses {
    private Addresses() {}

    static boolean forPrograms(HttpServletRequest request) {
        return forPrograms(request.getRequestURI());
    }

    static boolean forPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/log/") || path.equals("/log");
    }
}
