package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.command.OtherSystem;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class CreatingTasksAtOnceTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    CreatingTasksAtOnceTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private String body(String title) {
        return "{\"projectId\":\"%s\",\"title\":\"%s\"}".formatted(project, title);
    }

    @Test
    void fifty_at_once_get_fifty_consecutive_numbers_and_places() {
        List<Caller.Reply> replies = Together.run(50, i -> alice.post("/api/tasks", body("Task " + i)));

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream()
                        .map(reply -> reply.json().at("/number").asLong())
                        .sorted())
                .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(replies.stream().map(reply -> reply.at("/position")).distinct())
                .hasSize(50);
        assertThat(bus.mentioning(project)).isNotEmpty();
        Awaitility.await()
                .untilAsserted(() -> assertThat(bus.mentioning(project).stream()
                                .filter(event -> event.key().equals("task.created"))
                                .map(event ->
                                        event.json().at("/data/task/number").asLong()))
                        .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList()));
    }

    @Test
    void by_HTTP_in_bulk_and_by_command_at_once_they_get_numbers_without_a_gap() throws Exception {
        try (OtherSystem crm = new OtherSystem(bus, List.of(project))) {
            Awaitility.await()
                    .until(() -> alice.get("/api/projects/" + project + "/members")
                            .text()
                            .contains(crm.id().toString()));

            Together.run(30, i -> switch (i % 3) {
                case 0 -> alice.post("/api/tasks", body("Alone")).id();
                case 1 ->
                    alice.post("/api/tasks/bulk", bulk(body("One of three"))).at("/results/2/task/id");
                default -> bus.awaitAnswer(crm.send("task.create", body("Asked for")));
            });
        }

        assertThat(alice.get("/api/tasks?limit=200&projectId=" + project)
                        .json()
                        .path("items")
                        .valueStream()
                        .map(task -> task.path("number").asLong())
                        .sorted())
                .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    private static String bulk(String task) {
        String create = "{\"op\": \"create\", \"task\": %s}".formatted(task);
        return "{\"operations\": [%s, %s, %s]}".formatted(create, create, create);
    }

    @Test
    void the_same_idempotency_key_at_once_creates_one_task() {
        List<Caller.Reply> replies =
                Together.run(50, i -> alice.post("/api/tasks", body("Once"), "Idempotency-Key", "same"));

        assertThat(replies).allMatch(reply -> reply.status() == 201 || reply.status() == 409);
        assertThat(alice.get("/api/tasks?projectId=" + project).json().at("/items"))
                .hasSize(1);
        Caller.Reply later = alice.post("/api/tasks", body("Once"), "Idempotency-Key", "same");
        assertThat(later.status()).isEqualTo(201);
        assertThat(later.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(later.etag()).isEqualTo("\"1\"");
        assertThat(later.headers().getLocation()).hasToString("/api/tasks/" + later.id());
    }

    @Test
    void a_key_belongs_to_its_person_and_its_request() {
        alice.post("/api/tasks", body("Once"), "Idempotency-Key", "k");
        Caller bob = people.regular("bob");

        assertThat(alice.post("/api/tasks", body("Twice"), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(422);
        assertThat(bob.post("/api/tasks", "{\"title\":\"Mine\"}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_refused_request_may_be_corrected_under_its_key() {
        Caller.Reply refused = alice.post(
                "/api/tasks",
                "{\"projectId\":\"%s\",\"title\":\"x\",\"assigneeId\":\"%s\"}".formatted(project, UUID.randomUUID()),
                "Idempotency-Key",
                "again");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(alice.post("/api/tasks", body("x"), "Idempotency-Key", "again")
                        .status())
                .isEqualTo(201);
    }
}
