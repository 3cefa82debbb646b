package io.taskflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.operations.support.Api;
import io.taskflow.operations.support.OperationsTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OperationsTest
class OpenApiTest {

    @LocalServerPort
    int port;

    @Test
    void everyCallIsDescribedForEverybody() {
        JsonNode document = new Api(port, null).get("/v3/api-docs").json();

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/admin/dead-letters",
                        "/api/admin/dead-letters/{id}",
                        "/api/admin/dead-letters/{id}/replay",
                        "/api/admin/dead-letters/replay",
                        "/api/admin/dead-letters/discard",
                        "/api/admin/events/{id}",
                        "/api/admin/system",
                        "/api/admin/system/history");
        assertThat(document.at("/components/schemas/DeadLetter/properties").propertyNames())
                .contains("reason", "headers", "bodyTruncated")
                .doesNotContain("place", "content");
    }
}
