package io.taskflow.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taskflow.contracts.project.ProjectRole;
import io.taskflow.contracts.task.TaskStatus;
import io.taskflow.suggestion.around.AskingClient;
import io.taskflow.suggestion.around.Bus;
import io.taskflow.suggestion.around.Work;
import io.taskflow.suggestion.engine.local.LocalWarmUp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task's subtasks, with what its project has finished before. */
@RunningService
class SuggestingSubtasksTest {

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private LocalWarmUp warmUp;

    @Test
    void a_task_is_broken_down_like_those_that_the_project_has_finished_without_what_it_has() {
        try (var bus = new Bus()) {
            var work = new Work(bus);
            work.join(UUID.randomUUID(), ProjectRole.OWNER);
            try (var client = AskingClient.memberOf(work.project, bus, port)) {
                UUID past = work.task("Onboard the customer Acme", TaskStatus.DONE, null, null, null, null);
                for (String step :
                        new String[] {"Sign the data agreement", "Create the tenant", "Import the contracts"}) {
                    work.task(step, TaskStatus.DONE, null, null, null, past);
                }
                UUID task = work.task("Onboard the customer Globex", TaskStatus.OPEN, null, null, null, null);
                UUID there = work.task("Create the tenant", TaskStatus.OPEN, null, null, null, task);
                String question = "{\"taskId\": \"%s\", \"maxItems\": 2}".formatted(task);

                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(() -> assertThat(client.post("subtasks", question))
                                .contains(
                                        "Sign the data agreement",
                                        "Import the contracts",
                                        "finished work of this project")
                                .contains("\"alreadyThere\":[{\"title\":\"Create the tenant\",\"taskId\":\"" + there)
                                .contains("\"splitNeeded\":true"));
            }
        }
    }

    @Test
    void what_others_have_finished_is_nobody_elses_business() {
        try (var bus = new Bus()) {
            var theirs = new Work(bus);
            theirs.join(UUID.randomUUID(), ProjectRole.OWNER);
            UUID task = theirs.task("Onboard the customer Acme", TaskStatus.OPEN, null, null, null, null);
            try (var client = AskingClient.memberOf(UUID.randomUUID(), bus, port)) {
                assertThat(client.post("subtasks", "{\"taskId\": \"%s\"}".formatted(task)))
                        .contains("\"status\":404");
                assertThat(client.post(
                                "subtasks", "{\"goal\": \"Onboard\", \"projectId\": \"%s\"}".formatted(theirs.project)))
                        .contains("\"status\":404");
            }
        }
    }

    @Test
    void a_goal_without_a_project_is_composed_of_the_collection() {
        warmUp.awaitGoals();
        try (var bus = new Bus();
                var client = AskingClient.memberOf(UUID.randomUUID(), bus, port)) {
            assertThat(client.post("subtasks", "{\"goal\": \"Plan a city trip to Lisbon\"}"))
                    .contains("\"similarGoals\":[{\"goal\":\"Plan a city trip\"", "\"taskId\":null", "\"doneWhen\":\"");
            assertThat(client.post("subtasks", "{\"goal\": \"Buy milk\"}"))
                    .contains("\"suggestions\":[]", "\"splitNeeded\":false");
        }
    }
}
