package baize.checks.input;

import baize.checks.Site;
import baize.contracts.donation.DonationCode;
import baize.services.views.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the node serves, as its own table of addresses says. */
record Routes(List<Route> all) {
    private static final String AFTER = "after";
    private static final String UUID = "00000000-0000-4000-8000-000000000001";

    /**
     * A method and a pattern.
     *
     * @param cursors the parameters that take a place in a list
     */
    record Route(String method, String pattern, List<String> cursors) {
        /** An address that fits, of things that need not be there. */
        String path() {
            return pattern.replace("{code}", DonationCode.withCheck("MASKS2020").value())
                    .replace("{position}", "0")
                    .replace("{bundle}", "0")
                    .replace("{item}", "n95-medical")
                    .replace("{place}", "central-store")
                    .replace("{member}", "first-hospital")
                    .replace("{hospital}", "first-hospital")
                    .replace("{key}", "A".repeat(43))
                    .replaceAll("\\{[a-z]+}", UUID)
                    .replace("/**", "/0/000");
        }
    }

    static Routes of(Site node) {
        List<Route> routes = new ArrayList<>();
        node.server()
                .parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    List<String> cursors = cursors(handler);
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    for (String pattern : mapping.getPatternValues()) {
                        if (methods.isEmpty()) {
                            routes.add(new Route("GET", pattern, cursors));
                        }
                        methods.forEach(method -> routes.add(new Route(method.name(), pattern, cursors)));
                    }
                });
        return new Routes(List.copyOf(routes));
    }

    /** Paths of all GETs but the endless stream. */
    Set<String> gets() {
        Set<String> paths = new TreeSet<>();
        all.stream()
                .filter(route ->
                        route.method().equals("GET") && !route.pattern().endsWith("/stream"))
                .forEach(route -> paths.add(route.path()));
        return paths;
    }

    /** Every list: what takes a cursor. */
    List<Route> lists() {
        return all.stream().filter(route -> !route.cursors().isEmpty()).toList();
    }

    private static List<String> cursors(HandlerMethod handler) {
        List<String> cursors = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.getParameterType() == PageRequest.class) {
                cursors.add(AFTER);
            } else if (asked != null) {
                String name = asked.name().isEmpty()
                        ? String.valueOf(parameter.getParameter().getName())
                        : asked.name();
                if (name.equals(AFTER) || name.endsWith("-" + AFTER)) {
                    cursors.add(name);
                }
            }
        }
        return List.copyOf(cursors);
    }
}
