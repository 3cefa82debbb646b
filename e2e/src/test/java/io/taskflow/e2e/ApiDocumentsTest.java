package io.taskflow.e2e;

import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.http.JsonApi;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the API documents promise, through the gateway. */
@ExtendWith(RunningSystem.class)
class ApiDocumentsTest {
    private static final List<String> SERVICES = List.of("auth", "task", "suggestion", "notification", "operations");

    private final RunningSystem system;

    ApiDocumentsTest(RunningSystem system) {
        this.system = system;
    }

    /** A path that the gateway does not know has an answer of its own; a service says 400, 403, 404 or 405 in other words. */
    @Test
    void every_path_in_them_leads_to_its_service() {
        JsonApi api = somebodyNew(system).api();
        String nowhere =
                api.send("GET", "/api/nowhere", null).body().path("detail").asString();

        assertThat(paths())
                .hasSizeGreaterThan(40)
                .allSatisfy(path -> assertThat(api.send("GET", path, null)
                                .body()
                                .path("detail")
                                .asString(""))
                        .as(path)
                        .isNotEqualTo(nowhere));
    }

    @Test
    void every_operation_has_a_name_that_no_other_has() {
        List<String> names = new ArrayList<>();
        documents()
                .forEach(document -> document.path("paths")
                        .forEach(path -> path.forEach(operation ->
                                names.add(operation.path("operationId").asString("")))));

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)*"));
    }

    private List<String> paths() {
        return documents().stream()
                .flatMap(document -> document.path("paths").propertyNames().stream())
                // A WebSocket: the journeys' screens lead there.
                .filter(path -> path.startsWith("/api/"))
                .map(path -> path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                .toList();
    }

    private List<JsonNode> documents() {
        JsonApi api = JsonApi.at(system.addresses().gateway());
        return SERVICES.stream()
                .map(service -> api.require("GET", "/v3/api-docs/" + service, null))
                .toList();
    }
}
