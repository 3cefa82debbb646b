package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.Bus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many tasks at once, as when somebody imports a project: each gets a proposal, and only one. */
@RunningService
class BurstTest {

    private static final int TASKS = 500;
    private static final int SAID_TWICE = 7;

    private final JdbcClient jdbc;

    BurstTest(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void eachTaskGetsExactlyOneProposal() {
        UUID project = UUID.randomUUID();
        List<ATask> tasks = IntStream.range(0, TASKS)
                .mapToObj(number -> ATask.titled("Imported task " + number).in(project))
                .toList();

        try (var bus = new Bus()) {
            tasks.forEach(task -> say(bus, task));
            IntStream.range(0, TASKS)
                    .filter(number -> number % SAID_TWICE == 0)
                    .forEach(number -> say(bus, tasks.get(number)));
            await().atMost(Duration.ofMinutes(2)).until(() -> count("distinct task_id", project) == TASKS);
            ATask last = ATask.titled("Comes later").in(project);
            say(bus, last);
            await().until(() -> count("distinct task_id", project) == TASKS + 1);
        }

        assertThat(count("*", project)).isEqualTo(TASKS + 1);
    }

    private static void say(Bus bus, ATask task) {
        bus.say(EventTypes.TASK_CREATED, task.created());
    }

    private long count(String what, UUID project) {
        return jdbc.sql("select count(" + what + ") from suggestion where project_id = :project")
                .param("project", project)
                .query(Long.class)
                .single();
    }
}
