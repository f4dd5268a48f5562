package baize.node.vault;

import baize.node.http.ProblemBody;
import baize.services.vault.VaultRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns the vault's refusals into problems. */
final class VaultProblems {
    private VaultProblems() {}

    static ResponseEntity<ProblemBody> answer(VaultRefusal reason, HttpServletRequest request) {
        HttpStatus status = status(reason);
        ProblemBody body = ProblemBody.refused(
                reason.code(), reason.message(), status.value(), reason.advice(), request, Optional.empty());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static HttpStatus status(VaultRefusal reason) {
        return switch (reason) {
            case TEXT_TOO_LONG, PHOTO_TOO_LARGE, TOO_MANY_PIXELS -> HttpStatus.CONTENT_TOO_LARGE;
            case WEBP_NOT_TAKEN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case RECORD_UNKNOWN -> HttpStatus.NOT_FOUND;
            case KEY_MISSING -> HttpStatus.SERVICE_UNAVAILABLE;
            case EMPTY,
                    NOT_TEXT,
                    NOT_A_PHOTO,
                    GRANTEE_UNKNOWN,
                    TOO_MANY_GRANTEES,
                    TOO_MANY_RECORDS,
                    TOO_MANY_VERSIONS,
                    OWN_GRANT,
                    TOO_MANY_ERASED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
