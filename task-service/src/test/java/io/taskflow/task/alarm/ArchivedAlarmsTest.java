package io.taskflow.task.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While a project is archived, time tells nothing of its tasks. */
@TaskServiceTest
class ArchivedAlarmsTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private final Later later;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    ArchivedAlarmsTest(People people, Bus bus, JdbcClient jdbc, AutowireCapableBeanFactory service) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.later = Later.of(service);
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private void archive(boolean archived) {
        assertThat(alice.patch("/api/projects/" + project, "{\"archived\":" + archived + "}")
                        .status())
                .isEqualTo(200);
    }

    private UUID task(Instant due, String rest) {
        return alice.post(
                        "/api/tasks",
                        "{\"projectId\":\"%s\",\"title\":\"x\",\"dueAt\":\"%s\"%s}".formatted(project, due, rest))
                .id();
    }

    @Test
    void what_came_meanwhile_is_not_told_afterwards() {
        Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(SOON);
        UUID task = task(due, ",\"reminders\":[\"%s\"]".formatted(due));
        archive(true);
        Awaitility.await().until(() -> rest(task, "OVERDUE") && rest(task, due.toString()));

        archive(false);

        Awaitility.await().until(() -> alarms(task).isEmpty());
        assertThat(told(task)).doesNotContain("task.overdue", "task.reminder");
    }

    @Test
    void what_is_due_soon_still_is_so_afterwards() {
        UUID task = task(Instant.now().plus(Duration.ofDays(1)).plus(SOON), "");
        archive(true);
        Awaitility.await().until(() -> rest(task, "DUE_SOON"));

        archive(false);

        assertThat(bus.awaitKeys(2, task)).containsExactly("task.created", "task.due-soon");
    }

    @Test
    void what_comes_later_is_told_again_in_its_time_also_if_somebody_looked_too_soon() {
        Instant due = Instant.now().plus(Duration.ofDays(30));
        UUID task = task(due, "");
        archive(true);
        later.at(due.plusSeconds(1));
        assertThat(rest(task, "OVERDUE")).isTrue();

        archive(false);
        later.at(due.minusSeconds(1));
        later.at(due);

        assertThat(told(task)).containsExactly("task.created", "task.due-soon", "task.overdue");
    }

    private boolean rest(UUID task, String alarm) {
        return jdbc.sql("select count(*) from task_alarm where task_id = :task and alarm = :alarm and at is null")
                        .param("task", task)
                        .param("alarm", alarm)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private List<String> alarms(UUID task) {
        return jdbc.sql("select alarm from task_alarm where task_id = :task")
                .param("task", task)
                .query((row, number) -> row.getString("alarm"))
                .list();
    }

    /** What was told of the task by now: a last event comes behind all others. */
    private List<String> told(UUID task) {
        alice.patch("/api/tasks/" + task, "{\"title\":\"Last\"}");
        return bus.awaitAll(task, events -> events.getLast().key().equals("task.updated")).stream()
                .map(Bus.Heard::key)
                .filter(key -> !key.equals("task.updated"))
                .toList();
    }
}
