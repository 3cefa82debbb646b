package io.taskflow.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.user.UserDeleted;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What becomes of projects when a person is gone for good. */
@TaskServiceTest
class HandOverTest {
    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private final Caller bob;
    private final Caller carol;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    HandOverTest(People people, Bus bus, JdbcClient jdbc) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.bob = people.regular("bob");
        this.carol = people.regular("carol");
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.register("alice");
        project = alice.project();
    }

    @Test
    void the_editor_who_has_belonged_for_longest_owns_what_the_last_owner_leaves() {
        invite(people.regular("dave"), "VIEWER");
        invite(bob, "VIEWER");
        invite(carol, "EDITOR");
        invite(bob, "EDITOR");
        UUID task = alice.task(project, "Hers to do");
        alice.patch("/api/tasks/" + task, "{\"assigneeId\": \"%s\"}".formatted(alice.id()));

        gone(alice);

        awaitRole(bob, "OWNER");
        assertThat(carol.get("/api/projects/" + project).at("/role")).isEqualTo("EDITOR");
        JsonNode before = member(alice);
        assertThat(before.path("role").asString()).isEqualTo("VIEWER");
        assertThat(before.path("displayName").isNull()).isTrue();
        assertThat(bob.get("/api/tasks/" + task).at("/assigneeId"))
                .isEqualTo(alice.id().toString());
        List<Bus.Heard> told = bus.await(8, project);
        assertThat(told.stream().map(Bus.Heard::key)).endsWith("project.member-added", "project.member-added");
        JsonNode handedOver = told.get(told.size() - 2).json();
        assertThat(handedOver.at("/data/member/userId").asString())
                .isEqualTo(bob.id().toString());
        assertThat(handedOver.at("/data/member/role").asString()).isEqualTo("OWNER");
        assertThat(told.getLast().json().path("sequence").asInt())
                .isEqualTo(handedOver.path("sequence").asInt() + 1);
    }

    @Test
    void where_there_is_no_editor_a_viewer_owns_it() {
        invite(bob, "VIEWER");
        invite(carol, "VIEWER");

        gone(alice);

        awaitRole(bob, "OWNER");
    }

    @Test
    void another_system_owns_nothing() {
        UUID crm = UUID.randomUUID();
        jdbc.sql("insert into integration (id, username, active, sequence) values (?, 'crm', true, 1)")
                .param(crm)
                .update();
        jdbc.sql(
                        "insert into project_member (project_id, user_id, role, since) values (?, ?, 'EDITOR', now() - interval '1 year')")
                .params(project, crm)
                .update();
        invite(bob, "VIEWER");

        gone(alice);

        awaitRole(bob, "OWNER");
    }

    @Test
    void where_another_owner_is_left_nobody_becomes_one() {
        invite(bob, "OWNER");
        invite(carol, "EDITOR");

        gone(alice);

        Awaitility.await().until(() -> member(alice).path("role").asString().equals("VIEWER"));
        assertThat(carol.get("/api/projects/" + project).at("/role")).isEqualTo("EDITOR");
        assertThat(bus.awaitKeys(5, project).subList(4, 5)).containsExactly("project.member-added");
    }

    @Test
    void an_owner_who_is_left_behind_still_cannot_leave() {
        invite(bob, "EDITOR");
        gone(alice);
        awaitRole(bob, "OWNER");

        assertThat(bob.delete("/api/projects/" + project + "/members/" + bob.id())
                        .status())
                .isEqualTo(409);
        assertThat(bob.invite(project, bob, "VIEWER").status()).isEqualTo(409);
    }

    @Test
    void what_nobody_else_belongs_to_stays_as_it_is() {
        UUID task = alice.task(project, "Kept");
        UUID noted = alice.post("/api/tasks", "{\"title\": \"Noted\"}").id();
        UUID shared = alice.project();
        Awaitility.await().until(() -> alice.invite(shared, bob, "VIEWER").status() == 200);

        gone(alice);

        Awaitility.await()
                .until(() -> bob.get("/api/projects/" + shared).at("/role").equals("OWNER"));
        assertThat(alice.get("/api/projects/" + project).at("/role")).isEqualTo("OWNER");
        assertThat(alice.get("/api/tasks/" + task).etag()).isEqualTo("\"1\"");
        assertThat(alice.get("/api/tasks/" + noted).etag()).isEqualTo("\"1\"");
        assertThat(alice.get("/api/projects/" + project + "/members")
                        .json()
                        .at("/items/0/username")
                        .isNull())
                .isTrue();
    }

    private JsonNode member(Caller member) {
        return bob.get("/api/projects/" + project + "/members")
                .json()
                .path("items")
                .valueStream()
                .filter(row -> row.path("userId").asString().equals(member.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private void invite(Caller member, String role) {
        Awaitility.await().until(() -> alice.invite(project, member, role).status() == 200);
    }

    private void gone(Caller person) {
        bus.publish(EventTypes.USER_DELETED, "/taskflow/auth-service", person.id(), 2, new UserDeleted(person.id(), 2));
    }

    private void awaitRole(Caller member, String role) {
        Awaitility.await()
                .until(() -> member.get("/api/projects/" + project).at("/role").equals(role));
    }
}
