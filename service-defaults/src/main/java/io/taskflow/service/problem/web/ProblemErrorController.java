package io.taskflow.service.problem.web;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is left over: errors of filters and of the servlet container, which end at the error page. */
@Controller
class ProblemErrorController implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemException unreadable = null;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            unreadable = UnreadableRequests.of(thrown, request);
            if (unreadable == null) {
                log.error("Request failed outside of the controllers", thrown);
            }
        }
        ProblemException problem =
                unreadable == null ? problemFor(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) : unreadable;
        problems.write(request, response, problem);
    }

    private static ProblemException problemFor(@Nullable Object status) {
        // Without a status somebody asked for this path by name: it does not exist for them.
        int code = status instanceof Integer number ? number : 404;
        ProblemKind kind = ProblemKind.of(HttpStatusCode.valueOf(code));
        return ProblemException.of(
                kind,
                code < 500
                        ? "Check the request against the API's description."
                        : "The fault is ours and has been recorded. Quote the traceId when you report it.");
    }
}
