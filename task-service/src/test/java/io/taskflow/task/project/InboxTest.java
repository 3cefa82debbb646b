package io.taskflow.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class InboxTest {
    private final People people;
    private final Bus bus;
    private Caller alice;

    @Autowired
    InboxTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someone() {
        alice = people.register("alice");
    }

    private UUID inbox() {
        return UUID.fromString(
                alice.post("/api/tasks", "{\"title\":\"Somewhere\"}").at("/projectId"));
    }

    @Test
    void a_task_without_a_project_goes_to_the_callers_own_inbox() {
        Caller.Reply first = alice.post("/api/tasks", "{\"title\":\"Somewhere\"}");
        Caller.Reply second = alice.post("/api/tasks", "{\"title\":\"Somewhere else\"}");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/key")).isEqualTo("INBOX-1");
        assertThat(second.at("/key")).isEqualTo("INBOX-2");
        assertThat(bus.awaitKeys(2, first.at("/projectId"))).containsExactly("project.created", "project.member-added");
    }

    @Test
    void everybody_has_one_of_their_own() {
        Caller bob = people.register("bob");

        assertThat(bob.post("/api/tasks", "{\"title\":\"Mine\"}").at("/projectId"))
                .isNotEqualTo(inbox().toString());
        assertThat(bob.get("/api/projects/" + inbox()).status()).isEqualTo(404);
    }

    @Test
    void many_first_tasks_at_once_share_one_inbox() {
        List<Caller.Reply> replies = Together.run(8, i -> alice.post("/api/tasks", "{\"title\":\"First\"}"));

        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream().map(reply -> reply.at("/projectId")).distinct())
                .hasSize(1);
        assertThat(alice.get("/api/projects").json().at("/items")).hasSize(1);
    }

    @Test
    void it_can_be_neither_shared_nor_deleted_nor_left() {
        UUID inbox = inbox();
        Caller bob = people.register("bob");
        UUID elsewhere = alice.project();
        Awaitility.await().until(() -> alice.invite(elsewhere, bob, "VIEWER").status() == 200);

        assertThat(alice.invite(inbox, bob, "VIEWER").status()).isEqualTo(409);
        assertThat(alice.delete("/api/projects/" + inbox).status()).isEqualTo(409);
        assertThat(alice.delete("/api/projects/" + inbox + "/members/" + alice.id())
                        .status())
                .isEqualTo(409);
        assertThat(alice.get("/api/tasks?projectId=" + inbox).json().at("/items"))
                .hasSize(1);
        assertThat(alice.get("/api/projects/" + inbox).json().at("/personal").asBoolean())
                .isTrue();
    }
}
