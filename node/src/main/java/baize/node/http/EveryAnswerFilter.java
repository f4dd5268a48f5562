package baize.node.http;

import baize.node.config.NodeConfig;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What holds for every answer, before anything else looks at the request: security headers, an id that the log names too, no storing by
 * caches unless somebody says otherwise, and problems instead of bare errors where programs ask.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class EveryAnswerFilter extends OncePerRequestFilter {
    /** Header with the request's id: whoever reports a fault names it. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(EveryAnswerFilter.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LOGGED_AS = "request";

    private final boolean https;

    EveryAnswerFilter(NodeConfig config) {
        this.https = "https".equalsIgnoreCase(config.publicUrl().getScheme());
    }

    /** What the server refuses by itself comes here as an error alone. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request);
        SecurityHeaders.apply(response, https || request.isSecure());
        response.setHeader(REQUEST_ID, id);
        response.setHeader("Cache-Control", "no-store");
        try (MDC.MDCCloseable _ = MDC.putCloseable(LOGGED_AS, id)) {
            if (!Addresses.forPrograms(Addresses.asked(request))) {
                chain.doFilter(request, response);
            } else if (request.getDispatcherType() == DispatcherType.ERROR) {
                Problems.write(response, Problem.ofStatus(response.getStatus()), Addresses.asked(request));
            } else {
                forPrograms(request, new ProblemResponse(request, response), chain);
            }
        }
    }

    private static String idOf(HttpServletRequest request) {
        if (request.getAttribute(REQUEST_ID) instanceof String given) {
            return given;
        }
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        request.setAttribute(REQUEST_ID, id);
        return id;
    }

    // The outermost edge: whatever nobody caught is a bug, and is told as one.
    private static void forPrograms(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.error("A request to {} failed", request.getRequestURI(), e);
            if (!response.isCommitted()) {
                response.sendError(Problem.BUG.status());
            }
        }
    }
}
