package baize.node.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that change something and come from another site's page. A browser names the page's origin in {@code Origin} or
 * says {@code Sec-Fetch-Site: cross-site}; a program names neither and signs its commands. Also refuses TRACE and method overrides.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // after the headers of EveryAnswerFilter, before anything that reads a body
public class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("TRACE")
                || OVERRIDES.stream().anyMatch(header -> request.getHeader(header) != null)) {
            Problems.write(request, response, Problem.METHOD_NOT_ALLOWED);
        } else if (READING.contains(request.getMethod()) || sameOrigin(request)) {
            chain.doFilter(request, response);
        } else {
            Problems.write(request, response, Problem.OTHER_ORIGIN);
        }
    }

    private static boolean sameOrigin(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        @Nullable String origin = request.getHeader("Origin");
        return origin == null || hostOf(origin).equalsIgnoreCase(String.valueOf(request.getHeader("Host")));
    }

    /** Host and port of an origin; "" where it is none ("null", say), which equals no Host header. */
    private static String hostOf(String origin) {
        try {
            @Nullable String authority = new URI(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
