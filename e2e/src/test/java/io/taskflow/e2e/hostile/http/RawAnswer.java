package io.taskflow.e2e.hostile.http;

import io.taskflow.local.http.JsonApi;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What came back on a connection.
 *
 * @param status the status, 0 where the connection just ended
 * @param head the status line and the headers
 * @param body as text, byte by byte
 */
record RawAnswer(int status, String head, String body) {

    static final RawAnswer NONE = new RawAnswer(0, "", "");

    private static final List<String> INSIDE =
            List.of("Exception", "org.springframework", "java.lang", "io.taskflow.", "SQLSTATE", "<html");

    String header(String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Whether it is a problem document of this status. */
    boolean isProblem() {
        if (!header("content-type").startsWith("application/problem+json")) {
            return false;
        }
        try {
            JsonNode problem = JsonApi.JSON.readTree(body);
            return problem.path("status").asInt(0) == status
                    && problem.path("type").asString("").startsWith("/problems/")
                    && problem.path("title").isString()
                    && problem.path("detail").isString();
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /** Whether it tells how things are made inside. */
    boolean tellsTooMuch() {
        return status >= 400 && INSIDE.stream().anyMatch(body::contains);
    }

    @Override
    public String toString() {
        return head.lines().findFirst().orElse("no answer") + " " + body.substring(0, Math.min(body.length(), 300));
    }
}
