package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.Engine;
import io.taskflow.contracts.suggestion.SuggestionCreated;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.OpenAiServer;
import io.taskflow.testing.TestInfrastructure;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service with a language model set: it answers where it can, and the local engine where it cannot. */
@RunningService
@DirtiesContext
class AskingALanguageModelTest {

    private static final OpenAiServer MODEL = new OpenAiServer();
    private static final String PRIORITY = """
            {"priority": "URGENT", "confidence": 0.9, "rationale": "The model says so.",
             "factors": [{"name": "model", "weight": 1, "evidence": "title"}]}""";

    private final RestTestClient client;
    private final JdbcClient jdbc;

    @Autowired
    AskingALanguageModelTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
    }

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry settings) {
        settings.add("TASKFLOW_LLM_BASE_URL", MODEL::baseUrl);
        settings.add("TASKFLOW_LLM_MODEL", () -> "test-model");
    }

    @AfterAll
    static void stop() {
        MODEL.close();
    }

    @Test
    void theModelsAnswerBecomesTheProposal() {
        MODEL.says(PRIORITY);
        ATask task = ATask.titled("Water the plants");

        try (var bus = new Bus()) {
            bus.say(EventTypes.TASK_CREATED, task.created());
            SuggestionCreated created = await().until(
                            () -> bus.heard(EventTypes.SUGGESTION_CREATED).stream()
                                    .filter(event ->
                                            event.data().suggestion().taskId().equals(task.id()))
                                    .toList(),
                            found -> !found.isEmpty())
                    .getFirst()
                    .data();

            assertThat(created.suggestion().engine()).isEqualTo(new Engine(Engine.Kind.llm, "test-model", false));
            assertThat(created.suggestion().rationale()).isEqualTo("The model says so.");
            assertThat(created.suggestion().promptVersion()).isEqualTo("priority-v2");
            assertThat(jdbc.sql(
                                    "select input_tokens, output_tokens, latency_ms is not null as timed from suggestion where id = :id")
                            .param("id", created.suggestion().id())
                            .query()
                            .singleRow())
                    .isEqualTo(Map.of("input_tokens", 100L, "output_tokens", 20L, "timed", true));
        }
    }

    @Test
    void theLocalEngineStandsInAndSaysSo() {
        MODEL.fails(500);

        String answer =
                post("/api/suggestions/priority", "{\"title\": \"The server is down\"}", MediaType.APPLICATION_JSON);

        assertThat(answer)
                .contains(
                        "\"priority\":\"URGENT\"",
                        "\"kind\":\"local\"",
                        "\"fallback\":true",
                        "\"fallbackReason\":\"unreachable\"");
    }

    @Test
    void stepsAreStreamedAsTheModelWritesThem() {
        MODEL.says("{\"suggestions\": [{\"title\": \"One\"}, {\"title\": \"Two\"}]}");

        String events = post("/api/suggestions/subtasks", "{\"goal\": \"Goal\"}", MediaType.TEXT_EVENT_STREAM);

        assertThat(events.split("\n\n")).hasSize(3);
        assertThat(events).contains("\"One\"", "\"Two\"", "\"kind\":\"llm\"", "\"complete\":true");
    }

    private String post(String uri, String body, MediaType accept) {
        String answer = client.post()
                .uri(uri)
                .header(
                        HttpHeaders.AUTHORIZATION,
                        TestInfrastructure.keycloak().createUser("dora").bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .accept(accept)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        return String.valueOf(answer);
    }
}
