package baize.checks.input;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged meanwhile, from DEBUG on where the code is ours, line by line as the node's own pattern writes it. */
final class LogLines implements AutoCloseable {
    private static final String OURS = "baize";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger(OURS);
    private final Appender appender = new Appender();

    LogLines() {
        LoggerContext context = root.getLoggerContext();
        appender.encoder.setContext(context);
        appender.encoder.setPattern(pattern());
        appender.encoder.start();
        appender.setContext(context);
        appender.start();
        root.addAppender(appender);
        ours.setLevel(Level.DEBUG);
    }

    /** The lines so far. */
    List<String> lines() {
        return List.copyOf(appender.lines);
    }

    /** The pattern that the node's own configuration has. */
    private static String pattern() {
        try (var in = LogLines.class.getResourceAsStream("/logback.xml")) {
            String xml = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return xml.substring(xml.indexOf("<pattern>") + "<pattern>".length(), xml.indexOf("</pattern>"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ours.setLevel(null);
        root.detachAppender(appender);
        appender.stop();
    }

    private static final class Appender extends AppenderBase<ILoggingEvent> {
        private final PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.addAll(new String(encoder.encode(event), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
