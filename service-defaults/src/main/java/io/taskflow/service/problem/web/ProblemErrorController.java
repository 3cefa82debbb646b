package io.taskflow.service.problem.web;

import io.taskflow.service.problem.ProblemException;
import io.taskflow.service.problem.ProblemKind;
import io.taskflow.service.problem.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private static final int INTERNAL = 500;

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Without a status somebody asked for this path by name: it does not exist for them.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        ProblemException unreadable = null;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            unreadable = UnreadableRequests.of(thrown, request);
            if (unreadable == null && status >= INTERNAL) {
                log.error("Request failed outside of the controllers", thrown);
            }
        }
        problems.write(request, response, unreadable == null ? problemFor(status) : unreadable);
    }

    private static ProblemException problemFor(int status) {
        ProblemKind kind = ProblemKind.of(HttpStatusCode.valueOf(status));
        return ProblemException.of(
                kind,
                status < INTERNAL
                        ? "Check the request against the API's description."
                        : "The fault is ours and has been recorded. Quote the traceId when you report it.");
    }
}
