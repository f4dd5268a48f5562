package baize.node.http;

import baize.node.config.NodeConfig;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private static final Logger LOG = LoggerFactory.getLogger(EveryAnswerFilter.class);
    /** Names it in the log's pattern. */
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
        String id = RequestId.given(request);
        SecurityHeaders.apply(response, https || request.isSecure());
        response.setHeader(RequestId.HEADER, id);
        response.setHeader("Cache-Control", "no-store");
        try (MDC.MDCCloseable _ = MDC.putCloseable(LOGGED_AS, id)) {
            if (!Addresses.forPrograms(Addresses.asked(request))) {
                chain.doFilter(request, response);
            } else if (request.getDispatcherType() == DispatcherType.ERROR) {
                Problems.write(request, response, Problem.ofStatus(response.getStatus()));
            } else {
                forPrograms(request, new ProblemResponse(request, response), chain);
            }
        }
    }

    // The outermost edge: whatever nobody caught is a bug, and is told as one.
    private static void forPrograms(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.error("A request to {} failed", Addresses.pattern(request), e);
            if (!response.isCommitted()) {
                response.sendError(Problem.BUG.status());
            }
        }
    }
}
