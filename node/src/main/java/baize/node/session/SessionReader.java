package baize.node.session;

import baize.contracts.Signer;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a controller who asks. The ledger is asked at every use: a session ends at once with the key's revocation, with its certificate, and with
 * the suspension of the officer or the organisation.
 *
 * <pre>{@code
 * Signer signer = sessions.required(request); // or 401
 * }</pre>
 */
@Component
public final class SessionReader {
    /** The cookie. Its prefix makes browsers refuse it from a sub-domain, without TLS, or for another path. Source: RFC 6265bis §4.1.3.2. */
    static final String COOKIE = "__Host-baize-session";

    private final SessionKeeper keeper;

    SessionReader(SessionKeeper keeper) {
        this.keeper = keeper;
    }

    /** The officer whose session this request belongs to; empty where there is none, or it ended. */
    public Optional<Signer> signer(HttpServletRequest request) {
        return token(request).flatMap(keeper::signer);
    }

    /** The same officer, or {@link Problem#NO_SESSION}. */
    public Signer required(HttpServletRequest request) {
        return signer(request).orElseThrow(() -> new ProblemException(Problem.NO_SESSION));
    }

    /** The token of a request with exactly one cookie of ours. */
    static Optional<String> token(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        List<String> tokens = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .toList();
        return tokens.size() == 1 ? Optional.of(tokens.getFirst()) : Optional.empty();
    }
}
