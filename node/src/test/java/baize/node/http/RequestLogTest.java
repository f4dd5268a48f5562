package baize.node.http;

import static baize.node.session.MembersNode.json;
import static baize.node.session.MembersNode.text;
import static org.assertj.core.api.Assertions.assertThat;

import baize.node.session.MembersNode;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the log has of a request, and what people see of it. */
class RequestLogTest {
    private static final String INPUT = "13800138000";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @SuppressWarnings("NullAway.Init") // set before each test
    private MembersNode node;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        node = MembersNode.found(directory.resolve("node"));
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(log);
        node.close();
    }

    @Test
    void names_the_request_in_the_log_in_the_answer_and_on_the_page_where_the_fault_is_ours() {
        node.runtime().views().close();

        for (String path : List.of("/api/v1/hospitals", "/hospitals")) {
            HttpResponse<byte[]> answer = node.send(node.to(path).header("Accept", "text/html, application/json"));
            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(text(answer)).as(path).contains(id);
            assertThat(errors()).as(path).anyMatch(line -> line.contains(" ERROR " + id + " "));
        }
    }

    @Test
    void names_no_request_where_the_sender_can_mend_it() {
        HttpResponse<byte[]> answer = node.send(node.to("/api/v1/nothing").header("Accept", "application/json"));

        assertThat(json(answer).has("request")).isFalse();
    }

    @Test
    void logs_nothing_that_a_client_sent() {
        for (String path : List.of("/api/v1/commands", "/api/v1/vault", "/hospitals", "/" + INPUT)) {
            for (String type : List.of(INPUT, "text/" + INPUT, "text/plain;" + INPUT)) {
                node.send(node.to(path + "?" + INPUT + "=" + INPUT)
                        .header("Content-Type", type)
                        .header("Accept", INPUT)
                        .POST(BodyPublishers.ofString(INPUT)));
                node.send(node.to(path + "/" + INPUT).header("Accept", type).method(INPUT, BodyPublishers.noBody()));
            }
        }

        assertThat(lines(Level.TRACE)).noneMatch(line -> line.contains(INPUT));
    }

    private List<String> errors() {
        return lines(Level.ERROR);
    }

    /** The lines as they go to standard error. */
    private List<String> lines(Level from) {
        if (!(ROOT.getAppender("STDERR") instanceof OutputStreamAppender<ILoggingEvent> console)
                || !(console.getEncoder() instanceof PatternLayoutEncoder encoder)) {
            throw new AssertionError("logback.xml has no appender to standard error");
        }
        Layout<ILoggingEvent> line = encoder.getLayout();
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(from))
                .map(line::doLayout)
                .toList();
    }
}
