package io.taskflow.e2e.bus;

import static io.taskflow.e2e.People.id;
import static io.taskflow.e2e.People.somebodyNew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AuthenticationFailureException;
import io.taskflow.demo.Person;
import io.taskflow.e2e.People;
import io.taskflow.e2e.RunningSystem;
import io.taskflow.e2e.actor.BusAccount;
import io.taskflow.e2e.actor.DeadLetterDesk;
import io.taskflow.e2e.actor.Integration;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Another system's days: it is given an account, asks for work, hears what comes of it, and is sent away. */
@ExtendWith(RunningSystem.class)
class IntegrationJourneyTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String INTEGRATIONS = "/api/admin/integrations";
    private static final String TASK_COMMANDS = "task-service.commands";

    private final Person admin;
    private final Person owner;
    private final JsonNode project;
    private final Integration crm;

    IntegrationJourneyTest(RunningSystem system) throws Exception {
        this.admin = People.admin(system);
        this.owner = somebodyNew(system);
        this.project = People.project(owner);
        this.crm = Integration.in(id(project), admin.api());
    }

    @Test
    void its_password_is_shown_once() {
        JsonNode listed = admin.api().require("GET", INTEGRATIONS + "?limit=200", null);

        assertThat(crm.made().path("password").asString()).isNotBlank();
        assertThat(listed.toString())
                .contains(crm.made().path("username").asString())
                .doesNotContain(crm.made().path("password").asString());
    }

    @Test
    void it_asks_for_work_and_hears_what_comes_of_it() {
        JsonNode created = crm.answerTo(crm.ask("task.create", newTask("Prepare the product launch")));
        String task = created.path("subject").asString();
        JsonNode updated = crm.answerTo(
                crm.ask("task.update", Map.of("taskId", task, "title", "Prepare the product launch this week")));
        JsonNode proposed = crm.answerTo(crm.ask("suggestion.request", Map.of("taskId", task, "kind", "SUBTASKS")));
        JsonNode completed = crm.answerTo(crm.ask("task.complete", Map.of("taskId", task)));

        assertThat(created.path("type").asString()).isEqualTo("io.taskflow.task.created.v1");
        assertThat(created.path("actor").asString()).isEqualTo(id(crm.made()));
        assertThat(updated.at("/data/changes/0/to").asString()).isEqualTo("Prepare the product launch this week");
        assertThat(proposed.path("type").asString()).isEqualTo("io.taskflow.suggestion.created.v1");
        assertThat(completed.at("/data/task/status").asString()).isEqualTo("DONE");
        JsonNode now = owner.api().require("GET", "/api/tasks/" + task, null);
        assertThat(now.path("title").asString()).isEqualTo("Prepare the product launch this week");
        assertThat(now.path("status").asString()).isEqualTo("DONE");
    }

    @Test
    void an_operator_sees_what_came_of_a_command() {
        UUID command = crm.ask("task.create", newTask("Call back"));
        String task = crm.answerTo(command).path("subject").asString();

        JsonNode trail = await().atMost(PATIENCE)
                .until(
                        () -> admin.api()
                                .send("GET", "/api/admin/events/" + command, null)
                                .body(),
                        body -> !body.path("effects").isEmpty());

        assertThat(trail.at("/consumers/0/queue").asString()).isEqualTo(TASK_COMMANDS);
        assertThat(trail.at("/effects/0/kind").asString()).isEqualTo("task");
        assertThat(trail.at("/effects/0/id").asString()).isEqualTo(task);
    }

    @Test
    void what_it_sends_twice_is_done_once() {
        UUID command = UUID.randomUUID();

        crm.ask("task.create", command, newTask("Once"));
        crm.ask("task.create", command, newTask("Once"));
        crm.answerTo(crm.ask("task.create", newTask("Afterwards")));

        assertThat(owner.api()
                        .require("GET", "/api/tasks?projectId=" + id(project), null)
                        .path("items")
                        .findValuesAsString("title"))
                .containsExactlyInAnyOrder("Once", "Afterwards");
    }

    @Test
    void what_is_refused_is_told_to_it_and_kept_for_the_operator() {
        JsonNode foreign = People.project(owner);

        refused(crm.ask("task.create", newTask(" ")), 400, "/problems/validation", "/data/title");
        refused(crm.ask("task.complete", Map.of("taskId", UUID.randomUUID())), 404, "/problems/not-found", "");
        refused(
                crm.ask("task.create", Map.of("title", "Not mine", "projectId", id(foreign))),
                404,
                "/problems/not-found",
                "");
    }

    @Test
    void once_it_is_deleted_it_is_neither_connected_nor_let_in_again() {
        String path = INTEGRATIONS + "/" + id(crm.made());

        assertThat(admin.api().send("DELETE", path, null).status()).isEqualTo(204);

        await().atMost(PATIENCE).until(() -> !crm.account().isConnected());
        assertThatThrownBy(() -> BusAccount.at(crm.made().path("amqpUrl").asString()))
                .isInstanceOf(AuthenticationFailureException.class);
        assertThat(admin.api().send("DELETE", path, null).status()).isEqualTo(404);
    }

    @Test
    void only_admins_give_accounts() {
        var request = Map.of("name", "intruder", "publish", true);

        assertThat(owner.api().send("POST", INTEGRATIONS, request).status()).isEqualTo(403);
        assertThat(owner.api().with(null).send("POST", INTEGRATIONS, request).status())
                .isEqualTo(401);
    }

    private Map<String, Object> newTask(String title) {
        return Map.of("title", title, "projectId", id(project));
    }

    private void refused(UUID command, int status, String type, String pointer) {
        JsonNode answer = crm.answerTo(command);
        JsonNode problem = answer.at("/data/problem");

        assertThat(answer.path("type").asString()).isEqualTo("io.taskflow.command.rejected.v1");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).isEqualTo(type);
        assertThat(problem.path("errors").findValuesAsString("pointer").toString())
                .contains(pointer);
        JsonNode letter = new DeadLetterDesk(admin.api()).letter(TASK_COMMANDS, command.toString());
        assertThat(letter.path("reason").asString()).isNotBlank();
    }

    @AfterEach
    void leave() {
        crm.close();
        admin.api().send("DELETE", INTEGRATIONS + "/" + id(crm.made()), null);
    }
}
