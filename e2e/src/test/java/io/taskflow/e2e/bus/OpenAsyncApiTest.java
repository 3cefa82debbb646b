package io.taskflow.e2e.bus;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.e2e.RunningSystem;
import io.taskflow.local.http.JsonApi;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whoever wants to build on the bus can read what is on it, without an account. */
@ExtendWith(RunningSystem.class)
class OpenAsyncApiTest {

    private final JsonApi anybody;

    OpenAsyncApiTest(RunningSystem system) {
        this.anybody = JsonApi.at(system.addresses().gateway());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/asyncapi", "/asyncapi.yaml", "/asyncapi.json", "/asyncapi/schemas/task.json"})
    void is_there_without_a_token(String path) {
        assertThat(anybody.send("GET", path, null).status()).isEqualTo(200);
    }

    @Test
    void each_message_comes_with_its_schema_and_a_sample() {
        JsonNode document = anybody.require("GET", "/asyncapi.json", null);
        List<String> schemas = document.at("/components/messages").findValuesAsString("$ref").stream()
                .filter(reference -> !reference.startsWith("#"))
                .map(reference ->
                        URI.create("/asyncapi.json").resolve(reference).toString())
                .toList();

        assertThat(schemas)
                .hasSizeGreaterThan(15)
                .allSatisfy(schema -> assertThat(
                                anybody.require("GET", schema, null).path("$id").asString())
                        .isNotBlank());
        assertThat(document.at("/components/messages").findValuesAsString("name"))
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> anybody.require("GET", "/asyncapi/samples/" + name + ".json", null));
    }
}
