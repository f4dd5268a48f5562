package baize.node.pages;

import baize.node.http.Problem;
import baize.node.http.ProblemBody;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers where no page and no address of the API is: a page for browsers, a problem for programs. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ErrorPages implements ErrorController {
    private final PageErrors pages;

    ErrorPages(PageErrors pages) {
        this.pages = pages;
    }

    /** No such address, for browsers. */
    @ExceptionHandler(value = NoResourceFoundException.class, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView missing(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(Problem.NOT_FOUND, request, response);
    }

    /** No such address, for programs. */
    @ExceptionHandler(NoResourceFoundException.class)
    ResponseEntity<ProblemBody> missing(HttpServletRequest request) {
        return problem(Problem.NOT_FOUND, request);
    }

    /** What the server itself refused, for browsers. */
    @RequestMapping(value = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(problemOf(request), request, response);
    }

    /** What the server itself refused, for programs. */
    @RequestMapping("/error")
    ResponseEntity<ProblemBody> error(HttpServletRequest request) {
        return problem(problemOf(request), request);
    }

    private static ResponseEntity<ProblemBody> problem(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem, request, List.of()));
    }

    private static Problem problemOf(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer found ? found : 404;
        return Stream.of(Problem.values())
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? Problem.INVALID_INPUT : Problem.BUG);
    }
}
