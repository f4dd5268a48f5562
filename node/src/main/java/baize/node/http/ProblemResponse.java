package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer to a program: where something sends a bare error status, a problem is written instead. */
final class ProblemResponse extends HttpServletResponseWrapper {
    private final HttpServletRequest request;

    ProblemResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
        if (isCommitted()) {
            throw new IllegalStateException("Half of an answer is on its way already: no error can follow");
        }
        resetBuffer();
        Problems.write(request, this, Problem.ofStatus(status));
        flushBuffer();
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        sendError(status);
    }
}
