package baize.node.stream;

import baize.node.api.ApiConfig;
import baize.node.http.Network;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.services.views.FollowerState;
import baize.services.views.ViewFollower;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells of new records as they come: the newest position at once, then each time that there are more. A position is told once the views hold
 * it, so that whoever asks then sees it. Each listener has a virtual thread of its own that mostly waits. Source: WHATWG HTML §9.2.
 */
@RestController
@Tag(name = "Stream", description = "News of records as they come.")
public class StreamController {
    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long RETRY_SECONDS = 10;

    private final ViewFollower follower;
    private final Listeners listeners;

    StreamController(ViewFollower follower, Listeners listeners) {
        this.follower = follower;
        this.listeners = listeners;
    }

    @GetMapping(path = ApiConfig.ROOT + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "New records, as server-sent events",
            description =
                    "Each event is named appended; its data is {\"position\":n}, the newest position. The first comes at once. A comment"
                            + " line comes every 15 seconds. As many may listen as the node bears, and so many of one network; others are told when to try again.")
    @ApiResponse(responseCode = "200", description = "Events, until either side ends it.")
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Accel-Buffering", "no"); // proxies pass each event on at once
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        OutputStream out = response.getOutputStream();
        switch (listeners.listen(Network.of(request), () -> tell(out))) {
            case LISTENED -> {}
            case SHARE_TAKEN -> throw refused(response, Problem.TOO_MANY);
            case NO_PLACE -> throw refused(response, Problem.TOO_MANY_LISTENERS);
        }
    }

    private static ProblemException refused(HttpServletResponse response, Problem problem) {
        response.reset();
        return new ProblemException(problem, RETRY_SECONDS);
    }

    private void tell(OutputStream out) {
        try {
            write(out, "retry: 5000\n\n");
            long told = -1;
            while (follows() && !Thread.currentThread().isInterrupted()) {
                if (follower.awaitPosition(told + 1, HEARTBEAT)) {
                    told = follower.progress().applied() - 1;
                    write(out, "event: appended\ndata: {\"position\":" + told + "}\n\n");
                } else {
                    write(out, ": still here\n\n");
                }
            }
        } catch (IOException gone) {
            LOG.debug("A listener has gone: {}", gone.getMessage());
        }
    }

    private boolean follows() {
        return switch (follower.state()) {
            case FollowerState.Following _, FollowerState.Stalled _ -> true;
            case FollowerState.Halted _, FollowerState.Closed _ -> false;
        };
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
