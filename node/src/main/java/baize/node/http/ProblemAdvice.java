package baize.node.http;

import baize.services.views.InvalidPageTokenException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Turns what goes wrong in the API into problems: never a stack trace, always what to do. The outermost edge. An
 * {@link IllegalArgumentException} out of our own code is a bug: addresses and bodies are read into types before.
 */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
public class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    @ExceptionHandler
    ResponseEntity<ProblemBody> named(ProblemException e, HttpServletRequest request) {
        return answer(e.problem(), request, e.errors(), e.retrySeconds());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> body(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(Problem.INVALID_INPUT, request, List.of(BodyFaults.of(e)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> address(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(Problem.INVALID_INPUT, request, List.of(e.getName() + ": is not possible here"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> token(InvalidPageTokenException e, HttpServletRequest request) {
        return answer(Problem.INVALID_INPUT, request, List.of("after: is no token that this list gave out"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> binding(ServletRequestBindingException e, HttpServletRequest request) {
        List<String> faults = e instanceof MissingServletRequestParameterException missing
                ? List.of(missing.getParameterName() + ": is missing")
                : List.of();
        return answer(Problem.INVALID_INPUT, request, faults);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> type(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(Problem.MEDIA_TYPE, request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> acceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(Problem.NOT_ACCEPTABLE, request, List.of());
    }

    /** Nobody waits for the answer any more. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void gone(HttpServletRequest request) {
        LOG.debug("Nobody waits any more for the answer of {}", Addresses.pattern(request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> bug(Exception e, HttpServletRequest request) {
        LOG.error("A request to {} failed", Addresses.pattern(request), e);
        return answer(Problem.BUG, request, List.of());
    }

    private static ResponseEntity<ProblemBody> answer(
            Problem problem, HttpServletRequest request, List<String> errors) {
        return answer(problem, request, errors, Problems.RETRY_SECONDS);
    }

    private static ResponseEntity<ProblemBody> answer(
            Problem problem, HttpServletRequest request, List<String> errors, long retrySeconds) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).contentType(PROBLEM);
        if (problem.passes()) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(retrySeconds));
        }
        return answer.body(ProblemBody.of(problem, request, errors));
    }
}
