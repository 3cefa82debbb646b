package io.taskflow.service.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.example.ExampleTest;
import io.taskflow.service.example.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ExampleTest
class OpenApiTest {
    private final JsonNode api;

    OpenApiTest(Http http) {
        this.api = http.get("/v3/api-docs").json();
    }

    @Test
    void theDocumentIsOpenApi31WithABearerToken() {
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0").has("bearer")).isTrue();
    }

    @Test
    void everyOperationMayAnswerAProblem() {
        assertThat(api.at("/paths/~1api~1notes/get/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "instance", "traceId", "errors");
    }

    @Test
    void specialArgumentsAreHeadersAndParameters() {
        assertThat(names("/paths/~1api~1notes/get")).containsExactlyInAnyOrder("limit", "cursor", "sort");
        assertThat(names("/paths/~1api~1notes~1{id}/patch"))
                .containsExactlyInAnyOrder("id", "If-Match", "If-None-Match");
        assertThat(api.at("/paths/~1api~1notes~1me/get").has("parameters")).isFalse();
    }

    @Test
    void aPatchLooksLikeWhatItPatches() {
        JsonNode body = api.at("/paths/~1api~1notes~1{id}/patch/requestBody/content/application~1json/schema/$ref");
        assertThat(body.asString()).isEqualTo("#/components/schemas/Note");
    }

    @Test
    void aPatchMayBeSentAsWhatItIs() {
        assertThat(api.at("/paths/~1api~1notes~1{id}/patch/requestBody/content").propertyNames())
                .contains("application/json", "application/merge-patch+json");
    }

    @Test
    void whatMayBeNullSaysSoAndWhatMayNotIsRequired() {
        JsonNode note = api.at("/components/schemas/Note");

        assertThat(texts(note.at("/properties/dueAt/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(note.at("/properties/title/type").asString()).isEqualTo("string");
        assertThat(note.at("/properties/priority/anyOf/0/$ref").asString())
                .isEqualTo("#/components/schemas/NotePriority");
        assertThat(note.at("/properties/priority/anyOf/1/type").asString()).isEqualTo("null");
        assertThat(texts(api.at("/components/schemas/NotePriority/enum"))).containsExactly("LOW", "HIGH");
        assertThat(texts(note.at("/required"))).containsExactlyInAnyOrder("title", "position", "pinned");
    }

    @Test
    void whatIsOnlyEverSentIsSentWhole() {
        JsonNode page = api.at("/components/schemas/IntegerPage");

        assertThat(texts(page.at("/required"))).containsExactlyInAnyOrder("items", "nextCursor");
        assertThat(texts(page.at("/properties/nextCursor/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(texts(api.at("/components/schemas/Problem/required")))
                .containsExactlyInAnyOrder("type", "title", "status", "detail");
        // Sent as part of an answer, it is still without what it has not.
        assertThat(texts(api.at("/components/schemas/Outcome/required"))).containsExactly("problem");
        assertThat(api.toString()).doesNotContain("x-left-out");
    }

    @Test
    void theErrorsThatFollowFromTheArgumentsAreDeclared() {
        JsonNode answers = api.at("/paths/~1api~1notes~1{id}/patch/responses");

        assertThat(answers.propertyNames())
                .contains("200", "400", "401", "404", "412", "413", "415", "429", "503", "default");
        assertThat(answers.at("/503/headers/Retry-After").isObject()).isTrue();
        assertThat(answers.at("/404/content/application~1problem+json/schema/$ref")
                        .asString())
                .endsWith("/Problem");
    }

    private static java.util.List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private java.util.stream.Stream<String> names(String operation) {
        return api.at(operation + "/parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString());
    }
}
