package baize.checks.input;

import baize.checks.RunningNode;
import baize.contracts.donation.DonationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the node serves, as its own table of addresses says. */
record Routes(List<Route> all) {
    private static final String UUID = "00000000-0000-4000-8000-000000000001";

    /** A method and a pattern. */
    record Route(String method, String pattern) {
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

    static Routes of(RunningNode node) {
        List<Route> routes = new ArrayList<>();
        node.server()
                .parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    for (String pattern : mapping.getPatternValues()) {
                        if (methods.isEmpty()) {
                            routes.add(new Route("GET", pattern));
                        }
                        methods.forEach(method -> routes.add(new Route(method.name(), pattern)));
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
}
