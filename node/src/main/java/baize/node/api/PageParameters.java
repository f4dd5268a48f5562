package baize.node.api;

import baize.services.views.PageRequest;
import baize.services.views.PageToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads which part of a list is wanted from {@code limit} and {@code after}; {@link ParameterCheck} has looked at both before. */
final class PageParameters implements HandlerMethodArgumentResolver {
    static final String LIMIT = "limit";
    static final String AFTER = "after";
    private static final int LONGEST_NUMBER = 3;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        int limit = Optional.ofNullable(request.getParameter(LIMIT))
                .flatMap(PageParameters::limit)
                .orElse(PageRequest.DEFAULT);
        return new PageRequest(
                limit, Optional.ofNullable(request.getParameter(AFTER)).map(PageToken::new));
    }

    /** How many rows a text asks for; empty where it is no number from 1 to {@link PageRequest#MAX}. */
    static Optional<Integer> limit(String text) {
        boolean digits = !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? Optional.of(Integer.parseInt(text)).filter(limit -> limit >= 1 && limit <= PageRequest.MAX)
                : Optional.empty();
    }
}
