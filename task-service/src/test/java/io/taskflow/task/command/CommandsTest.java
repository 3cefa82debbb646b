package io.taskflow.task.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.ContractSamples;
import io.taskflow.contracts.event.EventTypes;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Bus.Heard;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class CommandsTest {

    private final People people;
    private final Bus bus;
    private final DeadCommands dead = new DeadCommands();
    private Caller alice;
    private UUID project = new UUID(0, 0);
    private OtherSystem crm;

    @Autowired
    @SuppressWarnings("NullAway.Init") // before each test
    CommandsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void an_integration_in_a_project() throws Exception {
        alice = people.regular("alice");
        project = alice.project();
        crm = new OtherSystem(bus, List.of(project));
        Awaitility.await().until(() -> roles(project).contains(crm.id() + " EDITOR"));
    }

    @AfterEach
    void gone() throws Exception {
        crm.close();
        dead.close();
    }

    @Test
    void a_task_is_created_in_the_name_of_the_sender_and_the_fact_answers_the_command() throws Exception {
        UUID command = crm.send("task.create", """
                {"projectId": "%s", "title": "Call back", "priority": "HIGH", "labels": ["crm"]}""".formatted(project));

        Heard fact = answer(command);

        assertThat(fact.key()).isEqualTo("task.created");
        assertThat(fact.json().path("actor").asString()).isEqualTo(crm.id().toString());
        assertThat(ContractSamples.violations(EventTypes.TASK_CREATED, fact.text()))
                .isEmpty();
        Caller.Reply task =
                alice.get("/api/tasks/" + fact.json().path("subject").asString());
        assertThat(task.at("/title")).isEqualTo("Call back");
        assertThat(task.at("/reporterId")).isEqualTo(crm.id().toString());
    }

    @Test
    void the_same_id_twice_is_done_once() throws Exception {
        UUID id = UUID.randomUUID();
        String data = "{\"projectId\": \"%s\", \"title\": \"Once\"}".formatted(project);

        crm.send("task.create", id, data);
        crm.send("task.create", id, data);
        answer(crm.send("task.create", "{\"projectId\": \"%s\", \"title\": \"End\"}".formatted(project)));

        assertThat(bus.mentioning(id)).hasSize(1);
        assertThat(alice.get("/api/tasks?projectId=" + project).json().path("items"))
                .hasSize(2);
    }

    @Test
    void a_task_is_patched_as_over_HTTP_and_completed() throws Exception {
        UUID task = alice.task(project, "Before");
        alice.patch("/api/tasks/" + task, "{\"description\": \"old\"}");

        Heard updated = answer(crm.send("task.update", """
                {"taskId": "%s", "title": "After", "description": null}""".formatted(task)));
        Heard completed = answer(crm.send("task.complete", "{\"taskId\": \"%s\"}".formatted(task)));

        assertThat(updated.key()).isEqualTo("task.updated");
        assertThat(completed.json().at("/data/task/status").asString()).isEqualTo("DONE");
        Caller.Reply now = alice.get("/api/tasks/" + task);
        assertThat(now.at("/title")).isEqualTo("After");
        assertThat(now.json().path("description").isNull()).isTrue();
        assertThat(now.at("/completedAt")).isNotEmpty();
    }

    @Test
    void nothing_changes_in_an_archived_project() throws Exception {
        UUID task = alice.task(project, "Kept");
        alice.patch("/api/projects/" + project, "{\"archived\": true}");

        UUID create = crm.send("task.create", "{\"projectId\": \"%s\", \"title\": \"New\"}".formatted(project));
        assertRefused(create, 409, "/problems/conflict");
        assertRefused(crm.send("task.complete", "{\"taskId\": \"%s\"}".formatted(task)), 409, "/problems/conflict");
    }

    @Test
    void a_task_is_moved_as_over_HTTP() throws Exception {
        UUID there = alice.project();
        UUID task = alice.task(project, "Moves");
        String move = "{\"taskId\": \"%s\", \"projectId\": \"%s\"}".formatted(task, there);

        assertRefused(crm.send("task.update", move), 404, "/problems/not-found");
        alice.put("/api/projects/" + there + "/members/" + crm.id(), "{\"role\": \"EDITOR\"}");
        Heard moved = answer(crm.send("task.update", move));

        assertThat(moved.json().at("/data/task/projectId").asString()).isEqualTo(there.toString());
        assertThat(moved.json().at("/data/task"))
                .isEqualTo(alice.get("/api/tasks/" + task).json());
        assertRefused(crm.send("task.update", move), 409, "/problems/conflict");
    }

    @Test
    void a_change_to_what_is_so_already_is_answered_too() throws Exception {
        UUID task = alice.task(project, "Done");
        alice.patch("/api/tasks/" + task, "{\"status\":\"DONE\"}");

        UUID completed = crm.send("task.complete", "{\"taskId\": \"%s\"}".formatted(task));
        UUID updated = crm.send("task.update", "{\"taskId\": \"%s\", \"title\": \"Done\"}".formatted(task));

        assertRefused(completed, 409, "/problems/conflict");
        assertRefused(updated, 409, "/problems/conflict");
        assertThat(alice.get("/api/tasks/" + task).etag()).isEqualTo("\"2\"");
    }

    @Test
    void a_task_is_not_opened_again_for_somebody_who_has_left() throws Exception {
        UUID task = alice.task(project, "Done");
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);
        alice.patch("/api/tasks/" + task, "{\"status\":\"DONE\",\"assigneeId\":\"%s\"}".formatted(bob.id()));
        alice.delete("/api/projects/" + project + "/members/" + bob.id());

        Heard refused =
                assertRefused(crm.send("task.update", """
                        {"taskId": "%s", "status": "OPEN", "assigneeId": "%s"}""".formatted(task, bob.id())), 400, "/problems/validation");

        assertThat(refused.json().at("/data/problem/errors/0/pointer").asString())
                .isEqualTo("/data/assigneeId");
    }

    @Test
    void rights_are_those_of_a_member() throws Exception {
        UUID foreign = alice.project();
        UUID secret = alice.task(foreign, "Not yours");
        UUID seen = alice.project();
        assertThat(alice.put("/api/projects/" + seen + "/members/" + crm.id(), "{\"role\": \"VIEWER\"}")
                        .status())
                .isEqualTo(200);

        String into = "{\"projectId\": \"%s\", \"title\": \"x\"}";
        assertRefused(crm.send("task.create", into.formatted(foreign)), 404, "/problems/not-found");
        assertRefused(crm.send("task.create", into.formatted(UUID.randomUUID())), 404, "/problems/not-found");
        assertRefused(crm.send("task.create", into.formatted(seen)), 403, "/problems/forbidden");
        assertRefused(crm.send("task.complete", "{\"taskId\": \"%s\"}".formatted(secret)), 404, "/problems/not-found");
    }

    @Test
    void a_refusal_names_what_is_wrong_and_the_message_is_kept_with_the_reason() throws Exception {
        Heard schema = assertRefused(
                crm.send("task.create", "{\"projectId\": \"%s\", \"title\": \" \", \"x\": 1}".formatted(project)),
                400,
                "/problems/validation");
        Heard rule = assertRefused(
                crm.send("task.create", """
                        {"projectId": "%s", "title": "x", "assigneeId": "%s"}""".formatted(project, UUID.randomUUID())), 400, "/problems/validation");

        assertThat(ContractSamples.violations(EventTypes.COMMAND_REJECTED, schema.text()))
                .isEmpty();
        assertThat(schema.json().at("/data/command/sender").asString()).isEqualTo(crm.username());
        assertThat(schema.json().at("/data/problem/errors").toString()).contains("/data/title");
        assertThat(rule.json().at("/data/problem/errors/0/pointer").asString()).isEqualTo("/data/assigneeId");
        assertThat(dead.await(2, crm))
                .anyMatch(reason -> reason.contains("/data/title"))
                .noneMatch(String::isBlank);
    }

    @Test
    void a_sender_that_nobody_vouches_for_is_refused() throws Exception {
        UUID id = UUID.randomUUID();
        String command = OtherSystem.envelope("task.create", id, "{\"title\": \"Whose?\"}");

        crm.publish("task.create", null, command.getBytes(StandardCharsets.UTF_8));

        Heard rejected = assertRefused(id, 401, "/problems/unauthorized");
        assertThat(rejected.json().at("/data/command/sender").isNull()).isTrue();
        assertThat(dead.await(1, crm)).anyMatch(reason -> reason.contains("user-id"));
    }

    @Test
    void one_that_is_gone_may_nothing_and_is_in_no_project() throws Exception {
        crm.announceDeletion();
        Awaitility.await().until(() -> !roles(project).contains(crm.id().toString()));

        UUID command = crm.send("task.create", "{\"title\": \"Still here\"}");

        assertRefused(command, 401, "/problems/unauthorized");
        assertThat(alice.put("/api/projects/" + project + "/members/" + crm.id(), "{\"role\": \"EDITOR\"}")
                        .status())
                .isEqualTo(404);
    }

    private String roles(UUID of) {
        StringBuilder roles = new StringBuilder();
        alice.get("/api/projects/" + of + "/members")
                .json()
                .path("items")
                .forEach(member -> roles.append(member.path("userId").asString())
                        .append(' ')
                        .append(member.path("role").asString())
                        .append('\n'));
        return roles.toString();
    }

    private Heard assertRefused(UUID command, int status, String type) {
        Heard answer = answer(command);
        assertThat(answer.key()).isEqualTo("command.rejected");
        assertThat(answer.json().at("/data/problem/status").asInt()).isEqualTo(status);
        assertThat(answer.json().at("/data/problem/type").asString()).isEqualTo(type);
        return answer;
    }

    private Heard answer(UUID command) {
        return bus.awaitAnswer(command);
    }
}
