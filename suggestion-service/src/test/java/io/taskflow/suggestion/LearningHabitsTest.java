package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.suggestion.SuggestionDismissed;
import io.taskflow.contracts.suggestion.SuggestionSnapshot;
import io.taskflow.contracts.task.Priority;
import io.taskflow.suggestion.around.ATask;
import io.taskflow.suggestion.around.AskingClient;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.Said;
import java.time.Duration;
import java.util.List;
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

    @Test
    void what_was_dismissed_speaks_against_itself() {
        UUID project = UUID.randomUUID();
        try (var bus = new Bus();
                var client = AskingClient.memberOf(project, bus, port)) {
            for (int i = 0; i < 25; i++) {
                bus.say(
                        EventTypes.TASK_CREATED,
                        ATask.titled("The server is down since " + i + " o'clock")
                                .in(project)
                                .created());
            }
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> proposed(bus, project).size() == 25);
            proposed(bus, project)
                    .forEach(proposal -> bus.say(
                            EventTypes.SUGGESTION_DISMISSED,
                            Said.of(
                                    EventTypes.SUGGESTION_DISMISSED,
                                    proposal.id(),
                                    proposal.version() + 1,
                                    new SuggestionDismissed(proposal, null))));
            String question = "{\"title\": \"The server is down again\", \"projectId\": \"%s\"}".formatted(project);

            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(client.post("priority", question)).contains("habit-1", "(not URGENT)"));
        }
    }

    private static List<SuggestionSnapshot> proposed(Bus bus, UUID project) {
        return bus.heard(EventTypes.SUGGESTION_CREATED).stream()
                .map(event -> event.data().suggestion())
                .filter(proposal -> proposal.projectId().equals(project))
                .toList();
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
