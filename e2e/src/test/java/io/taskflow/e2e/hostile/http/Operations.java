package io.taskflow.e2e.hostile.http;

import io.taskflow.local.http.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What can be called, as the services' own OpenAPI documents say. */
final class Operations {

    private static final List<String> SERVICES = List.of("auth", "task", "suggestion", "notification", "operations");
    /** What would end a login, or the person who attacks, and with it the attack. */
    private static final Set<String> SPARED =
            Set.of("DELETE /api/users/me", "POST /api/auth/logout", "DELETE /api/auth/session");

    private Operations() {}

    /**
     * One call.
     *
     * @param path with its variables in braces
     * @param query the names of its query parameters
     * @param fields the names of its body's fields; empty where it takes none
     */
    record Operation(String method, String path, List<String> query, List<String> fields) {

        boolean isForAdmins() {
            return path.startsWith("/api/admin/");
        }
    }

    static List<Operation> of(String gateway) {
        List<Operation> all = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode document = JsonApi.at(gateway).require("GET", "/v3/api-docs/" + service, null);
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                for (Map.Entry<String, JsonNode> call : path.getValue().properties()) {
                    all.add(operation(
                            document, call.getKey().toUpperCase(Locale.ROOT), path.getKey(), call.getValue()));
                }
            }
        }
        // What is no HTTP call has attackers of its own.
        all.removeIf(call -> !call.path().startsWith("/api/"));
        all.removeIf(call -> SPARED.contains(call.method() + " " + call.path()));
        return List.copyOf(all);
    }

    private static Operation operation(JsonNode document, String method, String path, JsonNode call) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : call.path("parameters")) {
            JsonNode meant = resolved(document, parameter);
            if (meant.path("in").asString("").equals("query")) {
                query.addAll(names(document, meant));
            }
        }
        List<String> fields = new ArrayList<>();
        for (JsonNode body : resolved(document, call.path("requestBody")).path("content")) {
            fields.addAll(
                    resolved(document, body.path("schema")).path("properties").propertyNames());
        }
        return new Operation(method, path, query, fields);
    }

    /** A parameter object stands for its fields. */
    private static List<String> names(JsonNode document, JsonNode parameter) {
        List<String> fields = List.copyOf(
                resolved(document, parameter.path("schema")).path("properties").propertyNames());
        return fields.isEmpty() ? List.of(parameter.path("name").asString()) : fields;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
    }
}
