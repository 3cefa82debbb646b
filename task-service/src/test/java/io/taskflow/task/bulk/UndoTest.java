package io.taskflow.task.bulk;

import static io.taskflow.task.bulk.BulkTest.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TaskServiceTest
class UndoTest {
    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private Caller alice;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    UndoTest(People people, Bus bus, JdbcClient jdbc) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithATask() {
        alice = people.regular("alice");
        project = alice.project();
        task = alice.task(project, "Old");
    }

    @Test
    void all_is_as_it_was_in_new_versions_which_the_bus_hears_of() {
        UUID gone = alice.task(project, "Gone");
        Reply bulk = bulk(
                "{\"op\":\"create\",\"task\":{\"projectId\":\"%s\",\"title\":\"New\"}}".formatted(project),
                update("{\"title\":\"Newer\",\"status\":\"DONE\",\"labels\":[\"a\"],\"dueOn\":\"2027-03-01\"}"),
                "{\"op\":\"delete\",\"id\":\"%s\"}".formatted(gone));

        Reply undone = undo(alice, bulk);

        assertThat(statuses(undone)).as(undone.text()).containsExactly(204, 200, 200);
        assertThat(alice.get("/api/tasks/" + bulk.at("/results/0/task/id")).status())
                .isEqualTo(404);
        Reply now = alice.get("/api/tasks/" + task);
        assertThat(now.json()).isEqualTo(undone.json().at("/results/1/task"));
        assertThat(now.at("/title")).isEqualTo("Old");
        assertThat(now.at("/status")).isEqualTo("OPEN");
        assertThat(now.at("/completedAt")).isEmpty();
        assertThat(now.json().at("/labels")).isEmpty();
        assertThat(now.json().at("/dueOn").isNull()).isTrue();
        assertThat(now.json().at("/version").asInt()).isEqualTo(3);
        assertThat(alice.get("/api/tasks/" + gone).status()).isEqualTo(200);
        assertThat(bus.awaitKeys(3, task)).containsExactly("task.created", "task.updated", "task.updated");
        assertThat(bus.awaitKeys(3, gone)).containsExactly("task.created", "task.deleted", "task.updated");
    }

    @Test
    void what_somebody_has_changed_since_stays_theirs_and_all_else_is_undone() {
        UUID other = alice.task(project, "Other");
        Reply bulk = bulk(
                update("{\"title\":\"Newer\",\"priority\":\"LOW\"}"),
                "{\"op\":\"update\",\"id\":\"%s\",\"patch\":{\"title\":\"Another\"}}".formatted(other));
        alice.patch("/api/tasks/" + task, "{\"priority\":\"URGENT\"}");

        Reply undone = undo(alice, bulk);

        assertThat(statuses(undone)).containsExactly(409, 200);
        assertThat(undone.at("/results/0/problem/detail")).contains("priority");
        assertThat(alice.get("/api/tasks/" + task).at("/title")).isEqualTo("Newer");
        assertThat(alice.get("/api/tasks/" + other).at("/title")).isEqualTo("Other");
    }

    @Test
    void a_change_of_other_fields_is_kept() {
        Reply bulk = bulk(update("{\"title\":\"Newer\"}"));
        alice.patch("/api/tasks/" + task, "{\"priority\":\"URGENT\"}");

        assertThat(statuses(undo(alice, bulk))).containsExactly(200);
        assertThat(alice.get("/api/tasks/" + task).at("/title")).isEqualTo("Old");
        assertThat(alice.get("/api/tasks/" + task).at("/priority")).isEqualTo("URGENT");
    }

    @Test
    void a_task_that_is_open_again_recurs_again_and_the_next_one_is_gone() {
        recurring();
        Reply bulk = bulk(update("{\"status\":\"DONE\"}"));
        UUID next = next();

        Reply undone = undo(alice, bulk);

        assertThat(statuses(undone)).as(undone.text()).containsExactly(200);
        Reply now = alice.get("/api/tasks/" + task);
        assertThat(now.at("/status")).isEqualTo("OPEN");
        assertThat(now.at("/recurrence/rrule")).isEqualTo("FREQ=WEEKLY");
        assertThat(alice.get("/api/tasks/" + next).status()).isEqualTo(404);
    }

    @Test
    void it_stays_closed_once_somebody_has_worked_on_the_next_one() {
        recurring();
        Reply bulk = bulk(update("{\"status\":\"DONE\"}"));
        UUID next = next();
        alice.patch("/api/tasks/" + next, "{\"title\":\"Ours now\"}");

        Reply undone = undo(alice, bulk);

        assertThat(statuses(undone)).containsExactly(409);
        assertThat(undone.at("/results/0/problem/detail")).contains("next occurrence");
        assertThat(alice.get("/api/tasks/" + task).at("/status")).isEqualTo("DONE");
        assertThat(alice.get("/api/tasks/" + next).at("/title")).isEqualTo("Ours now");

        alice.delete("/api/tasks/" + next);
        assertThat(statuses(undo(alice, bulk))).containsExactly(200);
        assertThat(alice.get("/api/tasks/" + task).at("/recurrence/rrule")).isEqualTo("FREQ=WEEKLY");
    }

    private void recurring() {
        alice.patch(
                "/api/tasks/" + task,
                "{\"dueOn\":\"2090-01-02\",\"recurrence\":{\"rrule\":\"FREQ=WEEKLY\",\"timeZone\":\"Europe/Madrid\"}}");
    }

    private UUID next() {
        return UUID.fromString(
                alice.get("/api/tasks?status=OPEN&projectId=" + project).at("/items/0/id"));
    }

    @Test
    void what_would_not_fit_any_more_stays_as_it_is() {
        alice.patch("/api/tasks/" + task, "{\"dueAt\":\"2027-03-01T10:00:00Z\"}");
        Reply bulk = bulk(update("{\"dueAt\":null}"));
        alice.patch("/api/tasks/" + task, "{\"dueOn\":\"2027-03-02\"}");

        assertThat(statuses(undo(alice, bulk))).containsExactly(409);
        assertThat(alice.get("/api/tasks/" + task).at("/dueOn")).isEqualTo("2027-03-02");
    }

    @Test
    void what_somebody_else_has_deleted_since_stays_deleted() {
        Reply bulk = bulk("{\"op\":\"delete\",\"id\":\"%s\"}".formatted(task));
        alice.post("/api/tasks/" + task + "/restore", null);
        alice.delete("/api/tasks/" + task);

        assertThat(statuses(undo(alice, bulk))).containsExactly(409);
        assertThat(alice.get("/api/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void a_task_that_was_moved_goes_home_unless_somebody_has_moved_it_on() {
        UUID elsewhere = alice.project();
        Reply bulk = bulk(update("{\"title\":\"Newer\",\"projectId\":\"%s\"}".formatted(elsewhere)));
        assertThat(alice.get("/api/tasks/" + task).at("/projectId")).isEqualTo(elsewhere.toString());

        assertThat(statuses(undo(alice, bulk))).containsExactly(200);
        assertThat(alice.get("/api/tasks/" + task).at("/projectId")).isEqualTo(project.toString());
        assertThat(alice.get("/api/tasks/" + task).at("/title")).isEqualTo("Old");

        Reply again = bulk(update("{\"projectId\":\"%s\"}".formatted(elsewhere)));
        alice.patch("/api/tasks/" + task, "{\"projectId\":\"%s\"}".formatted(alice.project()));
        assertThat(statuses(undo(alice, again))).containsExactly(409);
    }

    @Test
    void a_task_that_goes_home_has_the_parent_and_the_assignee_that_it_let_go_if_they_are_there() {
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);
        UUID whole = alice.task(project, "Whole");
        String place = "{\"parentId\":\"%s\",\"assigneeId\":\"%s\"}".formatted(whole, bob.id());
        alice.patch("/api/tasks/" + task, place);
        String move = update("{\"projectId\":\"%s\"}".formatted(alice.project()));

        Reply bulk = bulk(move);
        assertThat(bulk.json().at("/results/0/task/parentId").isNull()).isTrue();
        assertThat(bulk.json().at("/results/0/task/assigneeId").isNull()).isTrue();
        Reply home = undo(alice, bulk);
        assertThat(home.at("/results/0/task/parentId")).isEqualTo(whole.toString());
        assertThat(home.at("/results/0/task/assigneeId")).isEqualTo(bob.id().toString());

        Reply again = bulk(move);
        alice.delete("/api/tasks/" + whole);
        alice.delete("/api/projects/" + project + "/members/" + bob.id());
        Reply without = undo(alice, again);
        assertThat(statuses(without)).as(without.text()).containsExactly(200);
        assertThat(without.at("/results/0/task/projectId")).isEqualTo(project.toString());
        assertThat(without.json().at("/results/0/task/parentId").isNull()).isTrue();
        assertThat(without.json().at("/results/0/task/assigneeId").isNull()).isTrue();
    }

    @Test
    void what_is_undone_is_undone_once_also_by_many_at_once() {
        Reply bulk = bulk(update("{\"title\":\"Newer\"}"));

        List<Reply> replies = Together.run(8, i -> undo(alice, bulk));

        assertThat(replies.stream()
                        .filter(reply ->
                                reply.status() == 200 && statuses(reply).equals(List.of(200))))
                .hasSize(1);
        assertThat(undo(alice, bulk).status()).isEqualTo(409);
        assertThat(alice.get("/api/tasks/" + task).json().at("/version").asInt())
                .isEqualTo(3);
    }

    @Test
    void only_who_did_it_undoes_it_and_only_what_they_still_may() {
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);
        Reply bulk = bob.post("/api/tasks/bulk", "{\"operations\":[" + update("{\"title\":\"Newer\"}") + "]}");

        assertThat(undo(alice, bulk).status()).isEqualTo(404);
        alice.delete("/api/projects/" + project + "/members/" + bob.id());
        assertThat(statuses(undo(bob, bulk))).containsExactly(404);
        assertThat(alice.get("/api/tasks/" + task).at("/title")).isEqualTo("Newer");
    }

    @Test
    void after_a_day_it_is_too_late() {
        Reply bulk = bulk(update("{\"title\":\"Newer\"}"));
        jdbc.sql("update bulk_change set created_at = created_at - interval '25 hours' where id = ?")
                .param(UUID.fromString(bulk.at("/bulkId")))
                .update();

        assertThat(undo(alice, bulk).status()).isEqualTo(404);
    }

    private String update(String patch) {
        return "{\"op\":\"update\",\"id\":\"%s\",\"patch\":%s}".formatted(task, patch);
    }

    private Reply bulk(String... operations) {
        return alice.post("/api/tasks/bulk", "{\"operations\":[" + String.join(",", operations) + "]}");
    }

    private static Reply undo(Caller caller, Reply bulk) {
        return caller.post("/api/tasks/bulk/" + bulk.at("/bulkId") + "/undo", null);
    }
}
