package baize.node.http;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Addresses of programs that no controller knows: a problem, whatever type the client would like. */
@Configuration
public class NothingThere {
    @Bean
    SimpleUrlHandlerMapping nothingThereForPrograms() {
        HttpRequestHandler nothing = (request, response) -> response.sendError(Problem.NOT_FOUND.status());
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping();
        mapping.setUrlMap(Map.of("/api/**", nothing, "/log/**", nothing));
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 10); // after every controller, before static resources
        return mapping;
    }
}
