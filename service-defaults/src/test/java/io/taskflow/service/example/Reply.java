package io.taskflow.service.example;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer, and what is said about it in tests. */
public record Reply(HttpResponse<String> http) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Reply of(HttpResponse<String> http) {
        return new Reply(http);
    }

    public int status() {
        return http.statusCode();
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        return JSON.readTree(http.body());
    }

    /** The value at a JSON Pointer, as text. */
    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    /** The pointers in {@code errors}. */
    public Stream<String> pointers() {
        return json().get("errors")
                .valueStream()
                .map(error -> error.get("pointer").asString());
    }

    /** Fails unless this is a whole and proper problem document of this kind. */
    public Reply isProblem(int status, String kind) {
        Assertions.assertThat(status()).as(http.body()).isEqualTo(status);
        Assertions.assertThat(header("Content-Type")).startsWith("application/problem+json");
        Assertions.assertThat(text("/type")).isEqualTo("/problems/" + kind);
        Assertions.assertThat(text("/title")).isNotBlank();
        Assertions.assertThat(json().get("status").asInt()).isEqualTo(status);
        Assertions.assertThat(text("/detail")).isNotBlank();
        Assertions.assertThat(text("/traceId")).matches("[0-9a-f]{32}");
        Assertions.assertThat(text("/instance")).isEqualTo(http.uri().getRawPath());
        Assertions.assertThat(http.body()).doesNotContain("Exception", "tools.jackson", "org.spring", "java.", "<html");
        return this;
    }

    /** Fails unless this is a 400 that names exactly these places. */
    public Reply isInvalidAt(String... pointers) {
        isProblem(400, "validation");
        Assertions.assertThat(pointers()).containsExactlyInAnyOrder(pointers);
        return this;
    }
}
