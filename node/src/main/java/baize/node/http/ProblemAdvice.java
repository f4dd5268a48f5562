package baize.node.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what goes wrong in the API into problems: never a stack trace, always what to do. The outermost edge. */
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
public class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;
    private static final String RETRY_SECONDS = "1";

    @ExceptionHandler
    ResponseEntity<ProblemBody> named(ProblemException e, HttpServletRequest request) {
        return answer(e.problem(), request, e.errors());
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        TypeMismatchException.class,
        ServletRequestBindingException.class,
        HandlerMethodValidationException.class,
        IllegalArgumentException.class
    })
    ResponseEntity<ProblemBody> invalid(Exception e, HttpServletRequest request) {
        return answer(Problem.INVALID_INPUT, request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> method(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return answer(Problem.METHOD_NOT_ALLOWED, request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> type(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(Problem.MEDIA_TYPE, request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> acceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(Problem.NOT_ACCEPTABLE, request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> missing(NoResourceFoundException e, HttpServletRequest request) {
        return answer(Problem.NOT_FOUND, request, List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> bug(Exception e, HttpServletRequest request) {
        LOG.error("A request to {} failed", request.getRequestURI(), e);
        return answer(Problem.BUG, request, List.of());
    }

    private static ResponseEntity<ProblemBody> answer(
            Problem problem, HttpServletRequest request, List<String> errors) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.status()).contentType(PROBLEM);
        if (problem.status() == 429 || problem.status() == 503) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        return answer.body(ProblemBody.of(problem, request.getRequestURI(), errors));
    }
}
