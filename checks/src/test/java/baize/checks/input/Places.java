package baize.checks.input;

import baize.checks.RunningNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where the addresses of a node take texts, as the node's own table of addresses says.
 *
 * @param path parts of the path
 * @param query parameters that the method names, and those that every address of its kind knows
 */
record Places(Routes.Route route, List<String> path, List<String> query) {
    private static final List<String> OF_LISTS = List.of("limit", "after", "min-position");
    private static final List<String> OF_PAGES = List.of("after", "lang", "nobody-knows-this");

    /** All reads of the node but the endless stream. */
    static List<Places> of(RunningNode node) {
        List<Places> places = new ArrayList<>();
        node.server()
                .parts()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> isARead(mapping) && !pattern.endsWith("/stream"))
                        .forEach(pattern -> places.add(of(new Routes.Route("GET", pattern, List.of()), method))));
        return List.copyOf(places);
    }

    /** Whether programs ask here: then every parameter is checked before anything else. */
    boolean forPrograms() {
        return route.pattern().startsWith("/api/v1/")
                && !route.pattern().startsWith("/api/v1/openapi")
                && !route.pattern().startsWith("/api/v1/vault")
                && !route.pattern().startsWith("/api/v1/session");
    }

    /** The address with this text in one place of the path, and otherwise good. */
    String withPath(String name, String text) {
        return new Routes.Route("GET", route.pattern().replace("{" + name + "}", encoded(text)), List.of()).path();
    }

    /** The address with these texts as parameters. */
    String withQuery(Map<String, String> texts) {
        StringBuilder address = new StringBuilder(route.path());
        char mark = '?';
        for (Map.Entry<String, String> text : texts.entrySet()) {
            address.append(mark).append(text.getKey()).append('=').append(encoded(text.getValue()));
            mark = '&';
        }
        return address.toString();
    }

    /** Every parameter with a text. */
    Map<String, String> all(UnaryOperator<String> textOf) {
        Map<String, String> texts = new LinkedHashMap<>();
        query.forEach(name -> texts.put(name, textOf.apply(name)));
        return texts;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isARead(RequestMappingInfo mapping) {
        Set<org.springframework.web.bind.annotation.RequestMethod> methods =
                mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(org.springframework.web.bind.annotation.RequestMethod.GET);
    }

    private static Places of(Routes.Route route, HandlerMethod method) {
        List<String> query = new ArrayList<>(named(method, RequestParam.class));
        (route.pattern().startsWith("/api/") ? OF_LISTS : OF_PAGES)
                .stream().filter(name -> !query.contains(name)).forEach(query::add);
        return new Places(route, named(method, PathVariable.class), List.copyOf(query));
    }

    private static List<String> named(HandlerMethod method, Class<? extends Annotation> annotation) {
        List<String> names = new ArrayList<>();
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(annotation)) {
                RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
                PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
                String given = query != null ? query.name() : path != null ? path.name() : "";
                Parameter declared = parameter.getParameter();
                names.add(given.isEmpty() ? Objects.requireNonNull(declared.getName()) : given);
            }
        }
        return List.copyOf(names);
    }
}
