package baize.node.session;

import baize.contracts.Role;
import baize.contracts.Signer;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens and ends sessions. A device asks for a challenge, signs {@link SessionClaim} as a JWS of type {@code baize-session+jws} with the key that
 * signs its commands, and gets a cookie that scripts can't read. The token is in no body, no address and no log.
 */
@Tag(name = "Session", description = "A device key opens a session for what is not public.")
@RestController
@RequestMapping("/api/v1/session")
public class SessionController {
    /** Longest answer to a challenge in bytes. */
    static final int ANSWER_LIMIT = 2_048;

    private final SessionKeeper keeper;
    private final SessionReader reader;

    SessionController(SessionKeeper keeper, SessionReader reader) {
        this.keeper = keeper;
        this.reader = reader;
    }

    /** What to sign, until when. */
    record ChallengeBody(String ledger, String challenge, Instant expires) {}

    /** Who the session's officer is. */
    record SessionBody(String member, String officer, List<Role> roles, Optional<Instant> expires) {
        static SessionBody of(Signer signer, Optional<Instant> expires) {
            return new SessionBody(
                    signer.member().value(), signer.officer().value(), List.copyOf(signer.roles()), expires);
        }
    }

    /** A challenge, for 60 seconds and one answer. */
    @PostMapping("/challenge")
    @Operation(summary = "A challenge, for 60 seconds and one answer")
    ResponseEntity<ChallengeBody> challenge() {
        Challenges.Challenge challenge = keeper.challenge();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new ChallengeBody(keeper.ledgerId(), challenge.text(), challenge.expires()));
    }

    /** Opens a session for who signed the challenge with a key that may sign commands now. */
    @PostMapping(consumes = "application/jose")
    @Operation(summary = "Open a session: a JWS of type baize-session+jws over the challenge")
    ResponseEntity<SessionBody> open(HttpServletRequest request) throws IOException {
        return switch (keeper.open(read(request))) {
            case SessionKeeper.Opening.Opened(String token, Signer signer) ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.SET_COOKIE, cookie(token, Sessions.VALIDITY))
                        .body(SessionBody.of(signer, keeper.session(token).map(Sessions.Session::expires)));
            case SessionKeeper.Opening.Refused ignored -> throw new ProblemException(Problem.SESSION_NOT_OPENED);
            case SessionKeeper.Opening.TooMany ignored -> throw new ProblemException(Problem.TOO_MANY);
        };
    }

    /** Whose session this is. */
    @GetMapping
    @Operation(summary = "Whose session this is")
    ResponseEntity<SessionBody> session(HttpServletRequest request) {
        Signer signer = reader.required(request);
        Optional<Instant> expires =
                SessionReader.token(request).flatMap(keeper::session).map(Sessions.Session::expires);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(SessionBody.of(signer, expires));
    }

    /** Ends the session, if there is one. */
    @DeleteMapping
    @Operation(summary = "End the session")
    ResponseEntity<Void> end(HttpServletRequest request) {
        SessionReader.token(request).ifPresent(keeper::end);
        return ResponseEntity.noContent()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
                .build();
    }

    private static String cookie(String token, Duration age) {
        return ResponseCookie.from(SessionReader.COOKIE, token)
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(ANSWER_LIMIT + 1);
            if (bytes.length > ANSWER_LIMIT) {
                throw new ProblemException(Problem.TOO_LARGE);
            }
            return bytes;
        }
    }
}
