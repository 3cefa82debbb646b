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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class MembersTest {
    private final People people;
    private final Bus bus;
    private Caller alice;

    @Autowired
    MembersTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someone() {
        alice = people.regular("alice");
    }

    private Caller known(String name) {
        Caller caller = people.register(name);
        UUID elsewhere = alice.project();
        Awaitility.await().until(() -> alice.invite(elsewhere, caller, "VIEWER").status() == 200);
        return caller;
    }

    private static String member(UUID project, Caller caller) {
        return "/api/projects/" + project + "/members/" + caller.id();
    }

    @Test
    void an_owner_lets_people_in_and_the_bus_hears_it() {
        UUID project = alice.project();
        Caller bob = known("bob");

        Caller.Reply reply = alice.invite(project, bob, "EDITOR");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.etag()).as("the project's version").isEqualTo("\"2\"");
        assertThat(reply.at("/displayName")).isEqualTo("bob Tester");
        assertThat(bob.get("/api/projects/" + project).at("/role")).isEqualTo("EDITOR");
        var told = bus.await(3, project).getLast();
        assertThat(told.key()).isEqualTo("project.member-added");
        assertThat(told.json().at("/data/member/role").asString()).isEqualTo("EDITOR");
    }

    @Test
    void nobody_is_let_in_whom_nobody_knows() {
        Caller.Reply reply = alice.put(
                "/api/projects/" + alice.project() + "/members/" + UUID.randomUUID(), "{\"role\":\"EDITOR\"}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/detail")).contains("Nobody with this id");
    }

    @Test
    void the_same_role_again_changes_nothing() {
        UUID project = alice.project();
        Caller bob = known("bob");
        alice.invite(project, bob, "EDITOR");

        assertThat(alice.invite(project, bob, "EDITOR").etag()).isEqualTo("\"2\"");
    }

    @Test
    void a_stale_version_of_the_project_is_refused() {
        UUID project = alice.project();
        Caller bob = known("bob");
        alice.invite(project, bob, "EDITOR");

        assertThat(alice.put(member(project, bob), "{\"role\":\"OWNER\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(alice.delete(member(project, bob), "If-Match", "\"1\"").status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"role\":null}",
                "{\"role\":\"KING\"}",
                "{\"role\":2}",
                "{\"role\":\"EDITOR\",\"userId\":1}"
            })
    void a_role_is_one_of_three(String body) {
        Caller.Reply reply = alice.put(member(alice.project(), alice), body);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isNotEmpty();
    }

    @Test
    void the_last_owner_stays() {
        UUID project = alice.project();

        assertThat(alice.delete(member(project, alice)).status()).isEqualTo(409);
        assertThat(alice.invite(project, alice, "VIEWER").at("/detail")).contains("always keeps an owner");
    }

    @Test
    void two_owners_who_leave_at_once_do_not_both_get_away() {
        UUID project = alice.project();
        Caller bob = known("bob");
        alice.invite(project, bob, "OWNER");

        List<Integer> answers = Together.run(
                2,
                i -> i == 0
                        ? alice.delete(member(project, alice)).status()
                        : bob.delete(member(project, bob)).status());

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "EDITOR"})
    void only_owners_change_the_project_and_its_members(String role) {
        UUID project = alice.project();
        Caller bob = known("bob");
        alice.invite(project, bob, role);

        assertThat(bob.patch("/api/projects/" + project, "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
        assertThat(bob.delete("/api/projects/" + project).status()).isEqualTo(403);
        assertThat(bob.invite(project, bob, "OWNER").status()).isEqualTo(403);
        assertThat(bob.delete(member(project, alice)).status()).isEqualTo(403);
        assertThat(bob.get("/api/projects/" + project + "/members").json().at("/items"))
                .hasSize(2);
    }

    @Test
    void whoever_leaves_sees_nothing_any_more_and_has_nothing_left_to_do() {
        UUID project = alice.project();
        Caller bob = known("bob");
        alice.invite(project, bob, "EDITOR");
        UUID task = alice.task(project, "Bob's");
        alice.patch("/api/tasks/" + task, "{\"assigneeId\":\"%s\"}".formatted(bob.id()));

        assertThat(bob.delete(member(project, bob)).status()).isEqualTo(204);

        assertThat(bob.get("/api/projects/" + project).status()).isEqualTo(404);
        assertThat(bob.get("/api/tasks/" + task).status()).isEqualTo(404);
        assertThat(bob.patch("/api/tasks/" + task, "{\"title\":\"Still mine\"}").status())
                .isEqualTo(404);
        assertThat(bob.get("/api/tasks?projectId=" + project).json().at("/items"))
                .isEmpty();
        assertThat(alice.get("/api/tasks/" + task).json().at("/assigneeId").isNull())
                .isTrue();
        assertThat(bus.awaitKeys(4, project)).endsWith("project.member-removed");
        assertThat(bus.awaitKeys(3, task)).containsExactly("task.created", "task.updated", "task.updated");
        assertThat(alice.delete(member(project, bob)).status()).isEqualTo(404);
    }

    @Test
    void a_stranger_finds_no_project_on_any_verb() {
        UUID project = alice.project();
        Caller mallory = known("mallory");
        String path = "/api/projects/" + project;

        assertThat(mallory.get(path).status()).isEqualTo(404);
        assertThat(mallory.patch(path, "{\"name\":\"Mine\"}").status()).isEqualTo(404);
        assertThat(mallory.delete(path).status()).isEqualTo(404);
        assertThat(mallory.get(path + "/members").status()).isEqualTo(404);
        assertThat(mallory.invite(project, mallory, "OWNER").status()).isEqualTo(404);
        assertThat(mallory.delete(member(project, mallory)).status()).isEqualTo(404);
        assertThat(mallory.get("/api/projects").text()).doesNotContain(project.toString());
    }

    @Test
    void without_a_token_there_is_nothing_to_see() {
        assertThat(people.nobody().get("/api/projects").status()).isEqualTo(401);
    }
}
