package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.AskingClient;
import io.taskflow.suggestion.around.Bus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A project's habit is learned from what is told on the bus, and shown with its evidence to members alone. */
@RunningService
class LearningHabitsTest {

    @LocalServerPort
    private int port;

    @Test
    void what_a_project_decided_before_is_proposed_with_its_tasks_as_evidence() {
        UUID project = UUID.randomUUID();
        try (var bus = new Bus();
                var client = AskingClient.memberOf(project, bus, port)) {
            for (int i = 0; i < 15; i++) {
                tell(bus, project, "Order brochures for fair number " + i, Priority.URGENT);
                tell(bus, project, "The server is down since " + i + " o'clock", Priority.LOW);
            }
            String question = "{\"title\": \"Order flyers for the fair\", \"projectId\": \"%s\"}".formatted(project);

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> client.post("priority", question).contains("habit-1"));

            assertThat(client.post("priority", question))
                    .contains("\"priority\":\"URGENT\"", "similar-tasks", "Order brochures", "project-habit");
            String down = client.post(
                    "priority", "{\"title\": \"The server is down\", \"projectId\": \"%s\"}".formatted(project));
            assertThat(down).contains("The server is down since", "outage");
        }
    }

    /** What came of a proposal is told as a change of the task: accepted, dismissed and set otherwise, it is a decision like any other. */
    @Test
    void what_people_made_of_proposals_is_learned() {
        UUID project = UUID.randomUUID();
        try (var bus = new Bus();
                var client = AskingClient.memberOf(project, bus, port)) {
            for (int i = 0; i < 15; i++) {
                decide(bus, ATask.titled("Water the plants on floor " + i).in(project), Priority.HIGH);
                decide(bus, ATask.titled("Repair printer number " + i).in(project), Priority.LOW);
            }
            String question = "{\"title\": \"Water the plants\", \"projectId\": \"%s\"}".formatted(project);

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(client.post("priority", question))
                            .contains("habit-1", "\"priority\":\"HIGH\"", "Water the plants on floor"));
        }
    }

    private static void decide(Bus bus, ATask task, Priority decided) {
        bus.say(EventTypes.TASK_CREATED, task.created());
        bus.say(EventTypes.TASK_UPDATED, task.with(decided).atVersion(2).updated());
    }

    private static void tell(Bus bus, UUID project, String title, Priority priority) {
        bus.say(
                EventTypes.TASK_CREATED,
                ATask.titled(title).in(project).with(priority).created());
    }
}
