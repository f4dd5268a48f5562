package baize.node.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is near. */
public final class Problems {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {}

    /** Writes this problem as the whole answer. */
    public static void write(HttpServletResponse response, Problem problem, String path) throws IOException {
        byte[] body = JSON.writeValueAsString(ProblemBody.of(problem, path, List.of()))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
