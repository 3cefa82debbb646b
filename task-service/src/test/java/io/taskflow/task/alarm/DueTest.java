package io.taskflow.task.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;

/** A task is due soon, and then late: each is told once. */
@TaskServiceTest
class DueTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(DAY.multipliedBy(30));
    private final People people;
    private final Bus bus;
    private final Later later;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    DueTest(People people, Bus bus, AutowireCapableBeanFactory service) {
        this.people = people;
        this.bus = bus;
        this.later = Later.of(service);
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private UUID due(Instant at) {
        return alice.post(
                        "/api/tasks", "{\"projectId\":\"%s\",\"title\":\"x\",\"dueAt\":\"%s\"}".formatted(project, at))
                .id();
    }

    /** What was told of the task by now: a last event comes behind all others. */
    private List<String> told(UUID task) {
        String before = alice.get("/api/tasks/" + task).at("/title");
        assertThat(alice.patch("/api/tasks/" + task, "{\"title\":\"%s!\"}".formatted(before))
                        .status())
                .isEqualTo(200);
        return bus
                .awaitAll(
                        task,
                        events -> events.stream()
                                .anyMatch(event -> event.json()
                                        .at("/data/task/title")
                                        .asString("")
                                        .equals(before + "!")))
                .stream()
                .map(Bus.Heard::key)
                .filter(key -> !key.equals("task.updated"))
                .toList();
    }

    @Test
    void a_task_is_due_soon_once_a_day_before_its_time_and_late_once_when_that_has_come() {
        UUID task = due(due);

        later.at(due.minus(DAY).minusSeconds(1));
        assertThat(told(task)).containsExactly("task.created");
        later.at(due.minus(DAY));
        later.at(due.minus(DAY));
        later.at(due.minusSeconds(1));
        assertThat(told(task)).containsExactly("task.created", "task.due-soon");
        later.at(due);
        later.at(due.plus(DAY));
        assertThat(told(task)).containsExactly("task.created", "task.due-soon", "task.overdue");
    }

    @Test
    void it_tells_the_whole_task_as_it_is_and_changes_nothing_of_it() {
        UUID task = due(due);
        alice.patch("/api/tasks/" + task, "{\"priority\":\"HIGH\"}");
        Caller.Reply before = alice.get("/api/tasks/" + task);

        later.at(due.minus(DAY));
        later.at(due);

        assertThat(alice.get("/api/tasks/" + task).text()).isEqualTo(before.text());
        assertThat(alice.get("/api/tasks/" + task).etag()).isEqualTo("\"2\"");
        for (Bus.Heard event : bus.await(4, task).subList(2, 4)) {
            assertThat(event.json().at("/data/task")).isEqualTo(before.json());
            assertThat(event.json().path("sequence").asLong()).isEqualTo(2);
            assertThat(event.json().has("actor")).isFalse();
        }
        JsonNode activity = alice.get("/api/tasks/" + task + "/activity").json().path("items");
        assertThat(activity).hasSize(2);
    }

    @Test
    void several_instances_at_once_tell_it_once() {
        List<UUID> tasks = IntStream.range(0, 30).mapToObj(i -> due(due)).toList();

        Together.run(4, instance -> {
            later.at(due.minus(DAY));
            return instance;
        });

        for (UUID task : tasks) {
            assertThat(told(task)).containsExactly("task.created", "task.due-soon");
        }
    }

    @Test
    void after_a_time_in_which_nobody_looked_it_is_only_late() {
        UUID soon = due(due.plus(DAY.dividedBy(2)));
        UUID late = due(due);

        later.at(due.plusSeconds(3));

        assertThat(told(soon)).containsExactly("task.created", "task.due-soon");
        assertThat(told(late)).containsExactly("task.created", "task.overdue");
    }

    @Test
    void what_is_late_from_the_start_is_told_at_once_by_the_service_itself() {
        UUID task = due(Instant.now().minusSeconds(60));

        assertThat(bus.awaitKeys(2, task)).containsExactly("task.created", "task.overdue");
    }

    @Test
    void nothing_is_told_of_a_closed_task_until_it_is_opened_again() {
        UUID task = due(due);
        alice.patch("/api/tasks/" + task, "{\"status\":\"DONE\"}");
        later.at(due.minus(DAY));
        later.at(due);
        assertThat(told(task)).containsExactly("task.created");

        alice.patch("/api/tasks/" + task, "{\"status\":\"OPEN\"}");
        later.at(due);
        assertThat(told(task)).containsExactly("task.created", "task.overdue");

        alice.patch("/api/tasks/" + task, "{\"status\":\"CANCELLED\"}");
        alice.patch("/api/tasks/" + task, "{\"status\":\"IN_PROGRESS\"}");
        later.at(due.plus(DAY));
        assertThat(told(task)).as("it was told already").containsExactly("task.created", "task.overdue");
    }

    @Test
    void what_is_opened_with_other_reminders_is_still_late() {
        UUID task = due(due);
        alice.patch("/api/tasks/" + task, "{\"status\":\"DONE\"}");
        later.at(due.minus(DAY));
        later.at(due);

        alice.patch("/api/tasks/" + task, "{\"status\":\"OPEN\",\"reminders\":[\"PT10M\"]}");
        later.at(due);

        assertThat(told(task)).containsExactly("task.created", "task.overdue");
    }

    @Test
    void nothing_is_told_of_a_deleted_task_until_it_is_restored() {
        UUID task = due(due);
        alice.delete("/api/tasks/" + task);
        later.at(due.minus(DAY));
        assertThat(bus.awaitKeys(2, task)).containsExactly("task.created", "task.deleted");

        assertThat(alice.post("/api/tasks/" + task + "/restore", null).status()).isEqualTo(200);
        later.at(due.minus(DAY));

        assertThat(told(task)).containsExactly("task.created", "task.deleted", "task.due-soon");
    }

    @Test
    void nothing_is_told_of_the_tasks_of_a_deleted_project() {
        UUID task = due(due);
        alice.delete("/api/projects/" + project);

        project = alice.project();
        UUID other = due(due);
        later.at(due);

        assertThat(bus.awaitKeys(2, other)).containsExactly("task.created", "task.overdue");
        assertThat(bus.awaitKeys(2, task)).containsExactly("task.created", "task.deleted");
    }

    @Test
    void another_due_date_is_told_again_and_none_is_not() {
        UUID task = due(due);
        later.at(due.minus(DAY));
        later.at(due);
        Instant then = due.plus(DAY.multipliedBy(5));

        alice.patch("/api/tasks/" + task, "{\"dueAt\":\"%s\"}".formatted(then));
        later.at(then.minus(DAY));
        later.at(then);
        assertThat(told(task))
                .containsExactly("task.created", "task.due-soon", "task.overdue", "task.due-soon", "task.overdue");

        alice.patch("/api/tasks/" + task, "{\"dueAt\":\"%s\"}".formatted(then.plus(DAY)));
        alice.patch("/api/tasks/" + task, "{\"dueAt\":null}");
        later.at(then.plus(DAY));
        assertThat(told(task)).hasSize(5);
    }
}
