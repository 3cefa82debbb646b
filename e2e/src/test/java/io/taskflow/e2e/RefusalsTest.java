package io.taskflow.e2e;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.demo.Person;
import io.taskflow.local.http.JsonApi;
import io.taskflow.local.http.JsonApi.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the system refuses, through the gateway, and how it says so. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsTest {

    private final RunningSystem system;
    private final Person person;

    RefusalsTest(RunningSystem system) {
        this.system = system;
        this.person = somebodyNew(system);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tasks", "/api/projects", "/api/users/me", "/api/notifications"})
    void no_token_is_401_with_a_challenge(String path) {
        Reply reply = JsonApi.at(system.addresses().gateway()).send("GET", path, null);

        assertProblem(reply, 401, "/problems/unauthorized");
        assertThat(reply.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH", "DELETE"})
    void another_persons_task_is_404(String method) {
        JsonNode task = People.task(person, People.project(person), "Mine alone");

        Reply reply = somebodyNew(system)
                .api()
                .send(method, "/api/tasks/" + id(task), method.equals("PATCH") ? Map.of("title", "Ours") : null);

        assertProblem(reply, 404, "/problems/not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"title\": 5} | /title",
                "{\"title\": \" \"} | /title",
                "{} | /title",
                "{\"title\": \"x\", \"priority\": \"GIGANTIC\"} | /priority",
                "{\"title\": \"x\", \"dueAt\": \"tomorrow\"} | /dueAt",
                "{\"title\": \"x\", \"labels\": \"bug\"} | /labels",
                "{\"title\": \"x\", \"assigneeId\": \"bob\"} | /assigneeId"
            })
    void a_bad_field_is_400_and_pointed_at(String body, String pointer) {
        Reply reply = person.api().send("POST", "/api/tasks", body);

        assertProblem(reply, 400, "/problems/validation");
        assertThat(reply.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .contains(pointer);
    }

    @Test
    void a_title_of_201_characters_is_400_and_pointed_at() {
        Reply reply = person.api().send("POST", "/api/tasks", Map.of("title", "x".repeat(201)));

        assertProblem(reply, 400, "/problems/validation");
        assertThat(reply.body().at("/errors/0/pointer").asString()).isEqualTo("/title");
    }

    @Test
    void malformed_json_is_400() {
        assertThat(person.api().send("POST", "/api/tasks", "{\"title\": ").status())
                .isEqualTo(400);
    }

    @Test
    void a_body_of_three_megabytes_is_413() {
        Reply reply =
                person.api().send("POST", "/api/tasks", Map.of("title", "x", "description", "y".repeat(3_000_000)));

        assertProblem(reply, 413, "/problems/too-large");
    }

    @Test
    void a_stale_if_match_is_412_and_changes_nothing() throws Exception {
        JsonNode task = People.task(person, People.project(person), "First");
        String path = "/api/tasks/" + id(task);
        person.api().require("PATCH", path, Map.of("title", "Second"));

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(system.addresses().gateway() + path))
                                .header(
                                        "Authorization",
                                        String.valueOf(person.api().authorization()))
                                .header("Content-Type", "application/merge-patch+json")
                                .header("If-Match", "\"1\"")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"title\": \"Third\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(person.api().require("GET", path, null).path("title").asString())
                .isEqualTo("Second");
    }

    private static void assertProblem(Reply reply, int status, String type) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type"))
                .hasValueSatisfying(content -> assertThat(content).startsWith("application/problem+json"));
        assertThat(reply.body().path("type").asString()).isEqualTo(type);
        assertThat(List.of("title", "status", "detail", "instance", "traceId"))
                .allMatch(field -> reply.body().has(field), "are there");
    }
}
