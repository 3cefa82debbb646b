package io.taskflow.service.problem.web;

import io.taskflow.service.problem.ProblemKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/** Answers as a problem what Tomcat refuses before any of our code runs, such as a request line it cannot read. */
public final class ProblemValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemKind kind = ProblemKind.of(HttpStatusCode.valueOf(response.getStatus()));
        // The title is a constant of ours, so no escaping is needed.
        String body = """
                {"type":"%s","title":"%s","status":%d,"detail":"The server cannot read this request."}\
                """.formatted(kind.type(), kind.title(), response.getStatus());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            log.debug("The client went away before its error was written", gone);
        }
    }
}
