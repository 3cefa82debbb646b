package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.task.Priority;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.Work;
import io.taskflow.testing.TestInfrastructure;
import io.taskflow.testing.TestUser;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What to do next, and what was done. */
@RunningService
class SuggestingWorkTest {
    @SuppressWarnings("NullAway.Init")
    private static TestUser erin;

    private final RestTestClient client;
    private final Bus bus = new Bus();
    private final Work work = new Work(bus);

    SuggestingWorkTest(@LocalServerPort int port) {
        this.client = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
    }

    @BeforeAll
    static void createUser() {
        erin = TestInfrastructure.keycloak().createUser("erin");
    }

    @BeforeEach
    void join() {
        work.join(me(), ProjectRole.EDITOR);
    }

    @AfterEach
    void close() {
        bus.close();
    }

    @Test
    void what_has_the_best_reasons_comes_first_and_what_cannot_be_begun_not_at_all() {
        UUID late =
                work.task("Pay the rent", TaskStatus.OPEN, null, Instant.now().minusSeconds(100_000), me(), null);
        UUID blocked = work.task("Ship it", TaskStatus.OPEN, Priority.URGENT, Instant.now(), me(), null);
        work.blocks(late, blocked);
        UUID parent = work.task("Move house", TaskStatus.OPEN, Priority.URGENT, Instant.now(), me(), null);
        work.task("Pack the books", TaskStatus.OPEN, null, null, null, parent);
        work.task("Somebody else's", TaskStatus.OPEN, Priority.URGENT, Instant.now(), UUID.randomUUID(), null);
        work.task("Done with", TaskStatus.DONE, Priority.URGENT, Instant.now(), me(), null);

        await().untilAsserted(() -> next("?limit=5&projectId=" + work.project)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].title")
                .isEqualTo("Pay the rent")
                .jsonPath("$.items[0].key")
                .isEqualTo("WRK-1")
                .jsonPath("$.items[0].reasons[0].name")
                .isEqualTo("overdue")
                .jsonPath("$.items[0].reasons[?(@.name == 'others-wait')].evidence")
                .isEqualTo("WRK-2")
                .jsonPath("$.items[1].title")
                .isEqualTo("Pack the books")
                .jsonPath("$.considered")
                .isEqualTo(2)
                .jsonPath("$.engine.kind")
                .isEqualTo("local"));
    }

    @Test
    void nobody_is_told_to_work_in_an_archived_project() {
        work.task("Pay the rent", TaskStatus.OPEN, null, null, me(), null);
        await().untilAsserted(() -> expectItems(1));

        work.archive();

        await().untilAsserted(() -> expectItems(0));
    }

    @Test
    void a_viewer_is_told_of_their_own_tasks_alone() {
        Work seen = new Work(bus);
        seen.join(me(), ProjectRole.VIEWER);
        seen.task("Nobody's", TaskStatus.OPEN, Priority.URGENT, null, null, null);
        seen.task("Erin's", TaskStatus.OPEN, null, null, me(), null);

        await().untilAsserted(() -> next("?projectId=" + seen.project)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].title")
                .isEqualTo("Erin's"));
    }

    @Test
    void a_summary_says_what_was_done_in_numbers_and_words() {
        work.task("Paint the fence", TaskStatus.DONE, null, null, null, null);
        work.task("Mow the lawn", TaskStatus.IN_PROGRESS, null, Instant.now().minusSeconds(5), null, null);

        await().untilAsserted(() -> summary("{\"projectId\": \"%s\", \"language\": \"de\"}".formatted(work.project))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.completed.count")
                .isEqualTo(1)
                .jsonPath("$.created.count")
                .isEqualTo(2)
                .jsonPath("$.overdue.tasks[0].title")
                .isEqualTo("Mow the lawn")
                .jsonPath("$.inProgress.tasks[0].key")
                .isEqualTo("WRK-2")
                .jsonPath("$.text")
                .value(
                        String.class,
                        text -> assertThat(text)
                                .contains("eine Aufgabe erledigt (WRK-1 “Paint the fence”) und 2 kamen hinzu.")
                                .contains("Eine offene Aufgabe ist überfällig (WRK-2 “Mow the lawn”)."))
                .jsonPath("$.engine.kind")
                .isEqualTo("local"));
        summary("{\"projectId\": \"%s\", \"from\": \"2020-01-01\", \"to\": \"2020-01-31\"}".formatted(work.project))
                .expectBody()
                .jsonPath("$.completed.count")
                .isEqualTo(0)
                .jsonPath("$.text")
                .value(
                        String.class,
                        text -> assertThat(text)
                                .startsWith(
                                        "From 1 January 2020 to 31 January 2020 nothing was completed and none was created."));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,          /limit",
        "limit=21,         /limit",
        "limit=x,          /limit",
        "timeZone=Mars,    /timeZone",
        "projectId=x,      /projectId"
    })
    void what_is_wrong_with_a_question_is_named(String query, String pointer) {
        next("?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                                             | /projectId
            {"projectId": "0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a", "from": "yesterday"}                    | /from
            {"projectId": "0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a", "from": "2026-02-02", "to": "2026-02-01"} | /to
            {"projectId": "0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a", "from": "2024-01-01", "to": "2026-02-01"} | /from
            {"projectId": "0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a", "language": "fr"}                       | /language
            {"projectId": "0197a1bf-11aa-7c55-8d11-6b7c8d9e0f1a", "timeZone": "Mars"}                     | /timeZone
            """)
    void what_is_wrong_with_a_period_is_named(String body, String pointer) {
        summary(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @Test
    void who_is_no_member_is_told_nothing() {
        Work foreign = new Work(bus);
        foreign.join(UUID.randomUUID(), ProjectRole.OWNER);

        next("?projectId=" + foreign.project).expectStatus().isNotFound();
        summary("{\"projectId\": \"%s\"}".formatted(foreign.project))
                .expectStatus()
                .isNotFound();
    }

    private static UUID me() {
        return UUID.fromString(erin.id());
    }

    private void expectItems(int count) {
        next("?projectId=" + work.project)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(count);
    }

    private RestTestClient.ResponseSpec next(String query) {
        return client.get()
                .uri("/api/suggestions/next" + query)
                .header(HttpHeaders.AUTHORIZATION, erin.bearer())
                .exchange();
    }

    private RestTestClient.ResponseSpec summary(String body) {
        return client.post()
                .uri("/api/suggestions/summary")
                .header(HttpHeaders.AUTHORIZATION, erin.bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
