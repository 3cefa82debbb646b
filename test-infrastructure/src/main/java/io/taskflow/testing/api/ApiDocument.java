package io.taskflow.testing.api;

import io.taskflow.local.http.JsonApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document of a service. Its committed form, {@code contracts/openapi/<service>.json}, has its keys sorted; clients are
 * generated from it, and a change of the API is seen in review.
 */
public record ApiDocument(String service, JsonNode json) {
    private static final Path FOLDER = Path.of("..", "contracts", "openapi");
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** The one of a service that runs on this port. */
    public static ApiDocument of(String service, int port) {
        return new ApiDocument(service, JsonApi.at("http://localhost:" + port).require("GET", "/v3/api-docs", null));
    }

    /** The committed one of a service; tests run in the folder of their module. */
    public static ApiDocument committed(String service) {
        Path file = FOLDER.resolve(service + ".json");
        return new ApiDocument(
                service, Files.exists(file) ? SORTED.readTree(file.toFile()) : SORTED.createObjectNode());
    }

    /** Fails where this is not as committed; with {@code -Dopenapi.write} it is written down instead. */
    public void mustBeAsCommitted() {
        if (Boolean.getBoolean("openapi.write")) {
            write();
            return;
        }
        List<String> differences = Differences.between(committed(service).json, json);
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "contracts/openapi/%s.json is not what the service says. If the change is wanted, write it down with\n"
                                    .formatted(service)
                            + "./mvnw test -pl %s -am -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.write\n"
                                    .formatted(service)
                            + String.join("\n", differences));
        }
    }

    private void write() {
        try {
            Files.writeString(FOLDER.resolve(service + ".json"), SORTED.writeValueAsString(json) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
