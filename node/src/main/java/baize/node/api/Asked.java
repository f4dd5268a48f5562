package baize.node.api;

import baize.services.views.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;

/** What a controller's method may be asked with. */
final class Asked {
    private static final String OURS = "baize.node.";

    private Asked() {}

    /** Whether it is a read of our API: then its parameters are checked, and it can wait for a position. */
    static boolean isAQuestion(HttpServletRequest request, HandlerMethod method) {
        return request.getRequestURI().startsWith(ApiConfig.ROOT)
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                && isOurs(method);
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS)
                && method.getBeanType().isAnnotationPresent(RestController.class);
    }

    /** Whether it answers a part of a list. */
    static boolean isAList(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                return true;
            }
        }
        return false;
    }

    /** Every parameter that it knows. */
    static Set<String> parameters(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(nameOf(parameter));
            }
        }
        if (isAList(method)) {
            names.add(PageParameters.LIMIT);
            names.add(PageParameters.AFTER);
        }
        names.add(MinPosition.PARAMETER);
        return names;
    }

    /** What a parameter is called in an address. */
    static String nameOf(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        String given = query != null ? query.name() : path != null ? path.name() : "";
        return given.isEmpty() ? Objects.requireNonNull(parameter.getParameter().getName()) : given;
    }
}
