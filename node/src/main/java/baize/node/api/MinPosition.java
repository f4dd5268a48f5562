package baize.node.api;

import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.services.views.ViewFollower;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a client read what it has just written: a read with {@code min-position} waits until the views hold the record at that position, at
 * most {@link ViewFollower#READ_WAIT}; then 503.
 */
final class MinPosition implements HandlerInterceptor {
    static final String PARAMETER = "min-position";
    private static final int LONGEST = 16;

    private final ViewFollower follower;

    MinPosition(ViewFollower follower) {
        this.follower = follower;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && Asked.isAQuestion(request, method)) {
            OptionalLong wanted = Optional.ofNullable(request.getParameter(PARAMETER))
                    .map(MinPosition::read)
                    .orElse(OptionalLong.empty());
            if (wanted.isPresent() && !follower.awaitPosition(wanted.getAsLong(), ViewFollower.READ_WAIT)) {
                throw new ProblemException(Problem.BEHIND);
            }
        }
        return true;
    }

    /** The position that a text names; empty where it names none. */
    static OptionalLong read(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
