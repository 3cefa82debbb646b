package io.taskflow.service.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.taskflow.service.idempotency.IdempotencyKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The errors that follow from what an operation takes. What a controller says of one itself stands. */
final class Refusals {
    private Refusals() {}

    static void describe(String path, Operation operation) {
        if (!path.startsWith("/api/")) {
            return; // a WebSocket, which says what it refuses by closing
        }
        refusals(path, operation).forEach((status, description) -> {
            ApiResponse answer = operation
                    .getResponses()
                    .computeIfAbsent(status, missing -> new ApiResponse().description(description));
            if (status.equals("429") || status.equals("503")) {
                Answers.header(answer, "Retry-After", "Seconds to wait before trying again", "5");
            }
        });
    }

    private static Map<String, String> refusals(String path, Operation operation) {
        Map<String, String> refusals = new TreeMap<>();
        boolean hasBody = operation.getRequestBody() != null;
        // What can be no id in a path is the id of nothing: 404.
        if (hasBody || has(operation, parameter -> !"path".equals(parameter.getIn()))) {
            refusals.put("400", "A value is not acceptable; errors says which, and what would be");
        }
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            refusals.put("401", "No token, or a bad or expired one");
        }
        if (path.startsWith("/api/admin/")) {
            refusals.put("403", "The caller is no admin");
        }
        if (has(operation, parameter -> "path".equals(parameter.getIn()))) {
            refusals.put("404", "There is no such thing, or none that the caller may see");
        }
        if (has(operation, parameter -> "If-Match".equals(parameter.getName()))) {
            refusals.put("412", "If-Match names another version; ETag has the current one");
        }
        if (has(operation, parameter -> IdempotencyKey.HEADER.equals(parameter.getName()))) {
            refusals.put(
                    "409",
                    "A request with this Idempotency-Key is still running, or the present state does not allow it");
            refusals.put("422", "The Idempotency-Key was used for another request");
        }
        if (hasBody) {
            refusals.put("413", "The body is larger than 1 MiB");
            refusals.put("415", "The body is no JSON in UTF-8");
        }
        refusals.put("429", "Too many requests");
        refusals.put("503", "Something the service depends on is away");
        return refusals;
    }

    private static boolean has(Operation operation, Predicate<Parameter> wanted) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(wanted);
    }
}
