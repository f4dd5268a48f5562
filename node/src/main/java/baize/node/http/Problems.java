package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is near. */
public final class Problems {
    /** When to try again after a busy moment, in seconds. */
    static final long RETRY_SECONDS = 1;

    private static final JsonMapper JSON = JsonConfig.mapper();

    private Problems() {}

    /** Writes this problem as the whole answer. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        byte[] body = bytes(problem, request);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (problem.passes() && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        }
        response.getOutputStream().write(body);
    }

    static byte[] bytes(Problem problem, HttpServletRequest request) {
        return JSON.writeValueAsString(ProblemBody.of(problem, request, List.of()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
