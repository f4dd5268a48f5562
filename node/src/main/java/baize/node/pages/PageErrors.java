package baize.node.pages;

import baize.node.http.Addresses;
import baize.node.http.Problem;
import baize.node.http.ProblemException;
import baize.node.http.RequestId;
import baize.services.views.InvalidPageTokenException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong in a page into a page: what is wrong, what to do, never a stack trace. The outermost edge of the pages. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
@Order(0)
public class PageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final PageAdvice advice;

    PageErrors(PageAdvice advice) {
        this.advice = advice;
    }

    @ExceptionHandler({NothingHereException.class, TypeMismatchException.class})
    ModelAndView missing(HttpServletRequest request, HttpServletResponse response) {
        return page(Problem.NOT_FOUND, request, response);
    }

    @ExceptionHandler({InvalidPageTokenException.class, ServletRequestBindingException.class})
    ModelAndView invalid(HttpServletRequest request, HttpServletResponse response) {
        return page(Problem.INVALID_INPUT, request, response);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView method(HttpServletRequest request, HttpServletResponse response) {
        return page(Problem.METHOD_NOT_ALLOWED, request, response);
    }

    /** What was found before the page was asked: too many look-ups from one network. */
    @ExceptionHandler(ProblemException.class)
    ModelAndView problem(ProblemException e, HttpServletRequest request, HttpServletResponse response) {
        if (e.problem().passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.retrySeconds()));
        }
        return page(e.problem(), request, response);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView bug(Exception e, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("The page {} failed", Addresses.pattern(request), e);
        return page(Problem.BUG, request, response);
    }

    /** The page of a problem, complete: advice on models is not asked for pages of errors. */
    ModelAndView page(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = new ModelAndView("error");
        response.setStatus(problem.status());
        page.addObject("problem", problem);
        page.addObject(
                "requestId", problem == Problem.BUG ? RequestId.of(request).orElse("") : "");
        page.addObject("say", advice.say(request, response));
        page.addObject(PageAdvice.HERE, advice.here(request));
        page.addObject("assets", advice.assets());
        page.addObject("demonstration", advice.demonstration());
        return page;
    }
}
