package io.taskflow.e2e.bus;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.taskflow.demo.Person;
import io.taskflow.e2e.People;
import io.taskflow.e2e.RunningSystem;
import io.taskflow.e2e.actor.BusAccount;
import io.taskflow.e2e.actor.DeadLetterDesk;
import io.taskflow.e2e.actor.RefusedRows;
import io.taskflow.e2e.actor.Watcher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What nobody can handle is soon on the operator's desk with its reason, and holds nobody else up. */
@ExtendWith(RunningSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String INBOX = "notification-service.inbox";
    private static final String SUGGESTIONS = "suggestion-service.events";
    private static final List<String> QUEUES = List.of(INBOX, SUGGESTIONS);

    private final RunningSystem system;
    private final DeadLetterDesk desk;
    private final Person author;
    private final Person assignee;
    private final JsonNode project;
    private final Watcher watcher;

    PoisonTest(RunningSystem system) {
        this.system = system;
        this.desk = new DeadLetterDesk(People.admin(system).api());
        this.author = somebodyNew(system);
        this.assignee = somebodyNew(system);
        this.project = People.project(author);
        People.letIn(author, project, assignee.id());
        this.watcher = new Watcher(author);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"specversion\": \"1.0\", \"id\": | no JSON",
                "{\"type\": \"io.taskflow.task.exploded.v1\"} | unknown type io.taskflow.task.exploded.v1",
                "{\"type\": \"io.taskflow.task.created.v1\", \"data\": 7} | no io.taskflow.task.created.v1"
            })
    void what_cannot_be_read_is_listed_with_its_reason_and_blocks_nobody(String body, String reason) throws Exception {
        String message = publishedAsTaskService(body);
        JsonNode task = assigned("After the poison " + message);

        assertThat(QUEUES).allSatisfy(queue -> {
            JsonNode letter = desk.letter(queue, message);
            assertThat(letter.path("reason").asString()).contains(reason);
            assertThat(letter.path("attempts").asInt()).isEqualTo(1);
            assertThat(desk.discard(letter).status()).isEqualTo(204);
        });
        await().atMost(PATIENCE).until(() -> notificationsOf(task) == 1 && suggestionsOf(task) == 1);
    }

    @Test
    void after_a_listeners_bug_is_mended_a_replay_notifies_once_however_often_it_is_asked_for() {
        JsonNode poisoned;
        JsonNode letter;
        String mark;
        try (var bug = new RefusedRows(system.databases(), "notification_service", "notification")) {
            mark = bug.mark();
            poisoned = assigned(mark);
            JsonNode meanwhile = assigned("Meanwhile");
            await().atMost(PATIENCE).until(() -> notificationsOf(meanwhile) == 1);
            letter = desk.letter(INBOX, eventOf(poisoned));
        }
        assertThat(letter.path("reason").asString()).contains("a bug that knows no " + mark);
        assertThat(letter.path("attempts").asInt()).isEqualTo(4);
        assertThat(notificationsOf(poisoned)).isZero();

        assertThat(desk.replay(letter).status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> notificationsOf(poisoned) == 1);
        assertThat(desk.replay(letter).status()).isIn(200, 409);

        JsonNode last = assigned("Last");
        await().atMost(PATIENCE).until(() -> notificationsOf(last) == 1);
        assertThat(notificationsOf(poisoned)).isEqualTo(1);
        assertThat(desk.open(INBOX)).doesNotContain(letter);
    }

    @Test
    void one_replay_of_all_that_a_bug_left_makes_up_for_each_once() {
        String mark;
        List<JsonNode> poisoned;
        try (var bug = new RefusedRows(system.databases(), "suggestion_service", "task")) {
            mark = bug.mark();
            poisoned = IntStream.range(0, 3)
                    .mapToObj(number -> assigned(bug.mark() + " " + number))
                    .toList();
            for (JsonNode task : poisoned) {
                desk.letter(SUGGESTIONS, eventOf(task));
            }
        }
        assertThat(poisoned).allSatisfy(task -> assertThat(suggestionsOf(task)).isZero());

        JsonNode outcome = desk.replayAll(mark);
        assertThat(outcome.path("matched").asInt()).isEqualTo(3);
        assertThat(outcome.path("replayed").asInt()).isEqualTo(3);

        await().atMost(PATIENCE).until(() -> poisoned.stream().allMatch(task -> suggestionsOf(task) == 1));
        assertThat(desk.replayAll(mark).path("matched").asInt()).isZero();
    }

    private String publishedAsTaskService(String body) throws Exception {
        String id = UUID.randomUUID().toString();
        try (var account = BusAccount.of(system.broker(), "task-service")) {
            var properties = new BasicProperties.Builder()
                    .messageId(id)
                    .userId(account.user())
                    .contentType("application/cloudevents+json")
                    .deliveryMode(2)
                    .headers(Map.of("CC", List.of("task.assigned")))
                    .build();
            assertThat(account.publish(
                            "taskflow.events", "task.created", properties, body.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(BusAccount.Outcome.TAKEN);
        }
        return id;
    }

    private JsonNode assigned(String title) {
        return author.api()
                .require(
                        "POST",
                        "/api/tasks",
                        Map.of("title", title, "projectId", id(project), "assigneeId", assignee.id()));
    }

    private String eventOf(JsonNode task) {
        return watcher.creationOf(id(task));
    }

    @AfterAll
    void leave() {
        watcher.close();
    }

    private long notificationsOf(JsonNode task) {
        return assignee.api()
                .require("GET", "/api/notifications?limit=200", null)
                .path("items")
                .valueStream()
                .filter(each -> each.toString().contains(id(task)))
                .count();
    }

    private long suggestionsOf(JsonNode task) {
        return author.api()
                .require("GET", "/api/tasks/" + id(task) + "/suggestions", null)
                .path("items")
                .size();
    }
}
