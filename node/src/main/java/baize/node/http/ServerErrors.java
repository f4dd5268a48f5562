package baize.node.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the HTTP server refuses before any of our code sees it: malformed requests, forbidden methods, too long headers. */
@Configuration
public class ServerErrors {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsOfTheServer() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(Valve.class.getName());
            }
        });
    }

    /** Tomcat makes it by its name. */
    public static final class Valve extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                write(request, response);
            } catch (IOException | IllegalStateException clientIsGone) {
                containerLog("An error could not be told", clientIsGone);
            }
        }

        private static void write(Request request, Response response) throws IOException {
            SecurityHeaders.apply(response, request.isSecure());
            String path = String.valueOf(request.getRequestURI());
            Problem problem = Problem.ofStatus(response.getStatus());
            boolean program = Addresses.forPrograms(path);
            byte[] body = program ? Problems.bytes(problem, request) : page(problem, RequestId.of(request));
            response.setContentType(program ? "application/problem+json" : "text/html;charset=utf-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        }

        private static byte[] page(Problem problem, Optional<String> request) {
            return """
                    <!doctype html><html lang="en"><title>%1$s</title><h1>%1$s</h1><p>%2$s</p><p>%3$s %4$s</p>
                    """.formatted(problem.title(), problem.advice(), problem.code(), request.orElse(""))
                    .getBytes(StandardCharsets.UTF_8);
        }

        private void containerLog(String message, Throwable cause) {
            container.getLogger().debug(message, cause);
        }
    }
}
