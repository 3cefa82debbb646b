package io.taskflow.task.trash;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TaskServiceTest
class TrashTest {
    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private Caller alice;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    TrashTest(People people, Bus bus, JdbcClient jdbc) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithATask() {
        alice = people.regular("alice");
        project = alice.project();
        task = alice.task(project, "Ship the shop");
    }

    @Test
    void a_deleted_task_comes_back_as_it_was_in_a_new_version() {
        UUID other = alice.task(project, "Other");
        alice.post(task() + "/comments", "{\"text\": \"Said\"}");
        alice.put(task() + "/relations/BLOCKS/" + other, null);
        JsonNode before = alice.get(task()).json();
        alice.delete(task());

        Reply restored = restore(alice);

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.etag()).isEqualTo("\"3\"");
        assertThat(restored.json()).isEqualTo(alice.get(task()).json());
        before.properties().stream()
                .filter(field ->
                        !field.getKey().equals("version") && !field.getKey().equals("updatedAt"))
                .forEach(field -> assertThat(restored.json().path(field.getKey()))
                        .as(field.getKey())
                        .isEqualTo(field.getValue()));
        assertThat(alice.get(task() + "/comments").json().path("items")).hasSize(1);
        assertThat(alice.get(task() + "/relations").json().path("items")).hasSize(1);
        assertThat(listed("?sort=-updatedAt&limit=1")).containsExactly("Ship the shop");
        assertThat(listed("?sort=position")).containsExactly("Ship the shop", "Other");
        assertThat(listed("?q=shop")).containsExactly("Ship the shop");
    }

    @Test
    void whoever_follows_hears_of_it_as_of_a_change() {
        alice.delete(task());
        restore(alice);

        List<Bus.Heard> heard = bus.await(3, task);

        assertThat(heard.stream().map(Bus.Heard::key)).containsExactly("task.created", "task.deleted", "task.updated");
        JsonNode event = heard.getLast().json();
        assertThat(event.path("sequence").asInt()).isEqualTo(3);
        assertThat(event.at("/data/task")).isEqualTo(alice.get(task()).json());
        assertThat(event.at("/data/changes")).hasSize(1);
        assertThat(event.at("/data/changes/0/field").asString()).isEqualTo("deletedAt");
        assertThat(event.at("/data/changes/0/from").asString()).isNotEmpty();
        assertThat(event.at("/data/changes/0/to").isNull()).isTrue();
    }

    @Test
    void the_activity_says_who_deleted_and_who_restored_it() {
        Caller bob = member("bob", "EDITOR");
        alice.delete(task());
        restore(bob);

        JsonNode items = alice.get(task() + "/activity").json().path("items");

        assertThat(items.valueStream().map(item -> item.path("kind").asString()))
                .containsExactly("RESTORED", "DELETED", "CREATED");
        assertThat(items.valueStream().map(item -> item.path("actorId").asString()))
                .containsExactly(
                        bob.id().toString(), alice.id().toString(), alice.id().toString());
    }

    @Test
    void two_at_once_restore_it_once() {
        alice.delete(task());

        List<Reply> replies = Together.run(2, number -> restore(alice));

        assertThat(replies).extracting(Reply::status).containsExactly(200, 200);
        assertThat(replies).extracting(Reply::etag).containsExactly("\"3\"", "\"3\"");
        alice.delete(task());
        assertThat(bus.awaitKeys(4, task))
                .containsExactly("task.created", "task.deleted", "task.updated", "task.deleted");
    }

    @Test
    void what_is_not_deleted_stays_as_it_is() {
        Reply reply = restore(alice);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.etag()).isEqualTo("\"1\"");
        alice.delete(task());
        assertThat(bus.awaitKeys(2, task)).containsExactly("task.created", "task.deleted");
    }

    @Test
    void a_part_comes_back_to_its_parent_and_to_the_top_level_where_that_is_gone() {
        UUID part = part("Part");
        UUID orphan = part("Orphan");
        alice.delete("/api/tasks/" + part);
        alice.delete("/api/tasks/" + orphan);

        assertThat(restore(alice, part).at("/parentId")).isEqualTo(task.toString());

        alice.delete(task());
        Reply restored = restore(alice, orphan);
        assertThat(restored.json().path("parentId").isNull()).isTrue();
        JsonNode changes = bus.await(3, orphan).getLast().json().at("/data/changes");
        assertThat(changes.valueStream().map(change -> change.path("field").asString()))
                .containsExactly("deletedAt", "parentId");
    }

    @Test
    void what_was_under_it_stays_where_it_went() {
        UUID part = part("Part");
        alice.delete(task());

        restore(alice);

        assertThat(alice.get("/api/tasks/" + part).json().path("parentId").isNull())
                .isTrue();
    }

    @Test
    void an_assignee_who_has_left_is_dropped_unless_they_finished_it() {
        Caller bob = member("bob", "EDITOR");
        UUID done = alice.task(project, "Done");
        alice.patch(task(), "{\"assigneeId\": \"%s\"}".formatted(bob.id()));
        alice.patch("/api/tasks/" + done, "{\"assigneeId\": \"%s\", \"status\": \"DONE\"}".formatted(bob.id()));
        alice.delete(task());
        alice.delete("/api/tasks/" + done);
        alice.delete("/api/projects/" + project + "/members/" + bob.id());

        assertThat(restore(alice).json().path("assigneeId").isNull()).isTrue();
        assertThat(restore(alice, done).at("/assigneeId")).isEqualTo(bob.id().toString());
    }

    @Test
    void only_editors_restore_and_strangers_learn_nothing() {
        Caller viewer = member("bob", "VIEWER");
        alice.delete(task());

        assertThat(restore(viewer).status()).isEqualTo(403);
        Reply stranger = restore(people.regular("stranger"));
        Reply unknown = restore(people.regular("stranger"), UUID.randomUUID());
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.at("/detail")).isEqualTo(unknown.at("/detail"));
        assertThat(restore(people.nobody()).status()).isEqualTo(401);
        assertThat(alice.post("/api/tasks/nothing/restore", null).status()).isEqualTo(404);
        assertThat(alice.get(task()).status()).isEqualTo(404);
    }

    @Test
    void nothing_comes_back_after_a_month_nor_out_of_a_deleted_project() {
        UUID old = alice.task(project, "Old");
        alice.delete("/api/tasks/" + old);
        jdbc.sql("update task set deleted_at = deleted_at - interval '30 days 1 minute' where id = ?")
                .param(old)
                .update();
        assertThat(restore(alice, old).status()).isEqualTo(404);
        assertThat(trash("")).isEmpty();

        alice.delete(task());
        alice.delete("/api/projects/" + project);

        assertThat(restore(alice).status()).isEqualTo(404);
        assertThat(alice.get("/api/projects/" + project + "/deleted-tasks").status())
                .isEqualTo(404);
    }

    @Test
    void members_see_what_was_deleted_by_whom_the_last_first() {
        Caller viewer = member("bob", "VIEWER");
        List<String> deleted = new ArrayList<>();
        for (String title : List.of("One", "Two", "Three")) {
            alice.delete("/api/tasks/" + alice.task(project, title));
            deleted.addFirst(title);
        }

        JsonNode page = viewer.get("/api/projects/" + project + "/deleted-tasks?limit=2")
                .json();

        assertThat(titles(page)).containsExactlyElementsOf(deleted.subList(0, 2));
        assertThat(page.at("/items/0/deletedBy").asString())
                .isEqualTo(alice.id().toString());
        assertThat(page.at("/items/0/key").asString()).endsWith("-4");
        assertThat(trash("?limit=2&cursor=" + page.path("nextCursor").asString()))
                .containsExactly("One");
        restore(alice, UUID.fromString(page.at("/items/0/id").asString()));
        assertThat(trash("")).containsExactly("Two", "One");
        assertThat(people.regular("stranger")
                        .get("/api/projects/" + project + "/deleted-tasks")
                        .status())
                .isEqualTo(404);
        assertThat(alice.get("/api/projects/" + project + "/deleted-tasks?cursor=x")
                        .status())
                .isEqualTo(400);
    }

    private String task() {
        return "/api/tasks/" + task;
    }

    private Reply restore(Caller caller) {
        return restore(caller, task);
    }

    private static Reply restore(Caller caller, UUID id) {
        return caller.post("/api/tasks/" + id + "/restore", null);
    }

    private UUID part(String title) {
        UUID part = alice.task(project, title);
        alice.patch("/api/tasks/" + part, "{\"parentId\": \"%s\"}".formatted(task));
        return part;
    }

    private Caller member(String name, String role) {
        Caller member = people.regular(name);
        Awaitility.await().until(() -> alice.invite(project, member, role).status() == 200);
        return member;
    }

    private List<String> listed(String query) {
        return titles(alice.get("/api/tasks" + query + "&projectId=" + project).json());
    }

    private List<String> trash(String query) {
        return titles(
                alice.get("/api/projects/" + project + "/deleted-tasks" + query).json());
    }

    private static List<String> titles(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }
}
