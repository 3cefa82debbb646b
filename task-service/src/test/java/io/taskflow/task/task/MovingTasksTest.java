package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TaskServiceTest
class MovingTasksTest {
    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private Caller alice;
    private UUID here = new UUID(0, 0);
    private UUID there = new UUID(0, 0);

    @Autowired
    MovingTasksTest(People people, Bus bus, JdbcClient jdbc) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithTwoProjects() {
        alice = people.regular("alice");
        here = alice.project();
        there = alice.project();
    }

    @Test
    void a_task_gets_a_number_a_key_and_the_last_place_in_its_new_project_and_says_so_once() {
        alice.task(there, "Already there");
        UUID task = alice.task(here, "Moves");
        Reply before = alice.get(path(task));

        Reply moved = alice.patch(path(task), "{\"projectId\": \"%s\", \"title\": \"Moved\"}".formatted(there));

        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.etag()).isEqualTo("\"2\"");
        assertThat(moved.json()).isEqualTo(alice.get(path(task)).json());
        assertThat(moved.at("/projectId")).isEqualTo(there.toString());
        assertThat(moved.json().path("number").asInt()).isEqualTo(2);
        assertThat(moved.at("/key")).endsWith("-2").isNotEqualTo(before.at("/key"));
        assertThat(titles("?sort=position&projectId=" + there)).containsExactly("Already there", "Moved");
        assertThat(titles("?sort=-updatedAt&projectId=" + there)).containsExactly("Moved", "Already there");
        assertThat(titles("?projectId=" + here)).isEmpty();
        assertThat(titles("?sort=updatedAt&projectId=" + here)).isEmpty();
        List<Bus.Heard> heard = bus.await(2, task);
        assertThat(heard.stream().map(Bus.Heard::key)).containsExactly("task.created", "task.updated");
        JsonNode told = heard.getLast().json();
        assertThat(told.at("/data/task")).isEqualTo(moved.json());
        assertThat(fields(told.at("/data/changes"))).containsExactly("projectId", "key", "number", "position", "title");
        assertThat(told.at("/data/changes/1/from").asString()).isEqualTo(before.at("/key"));
        JsonNode activity = alice.get(path(task) + "/activity").json().at("/items/0");
        assertThat(fields(activity.path("changes"))).containsExactly("projectId", "key", "number", "title");
    }

    @Test
    void who_hears_of_moves_alone_hears_of_no_other_change() {
        UUID task = alice.task(here, "Moves");
        Supplier<JsonNode> moves = bus.listenTo("task.moved");

        alice.patch(path(task), "{\"title\": \"Renamed\"}");
        alice.patch(path(task), "{\"projectId\": \"%s\"}".formatted(there));

        JsonNode heard = moves.get();
        assertThat(heard.path("subject").asString()).isEqualTo(task.toString());
        assertThat(heard.path("sequence").asLong()).isEqualTo(3);
    }

    @Test
    void its_former_keys_lead_to_it_for_those_who_may_see_it_now() {
        Caller bob = member(here, "VIEWER");
        UUID task = alice.task(here, "Moves");
        String first = key(task);
        move(task, there);
        String second = key(task);
        move(task, here);

        assertThat(byKey(alice, first)).isEqualTo(task.toString());
        assertThat(byKey(alice, second.toLowerCase(java.util.Locale.ROOT))).isEqualTo(task.toString());
        assertThat(key(task)).isNotIn(first, second);
        assertThat(byKey(bob, first)).isEqualTo(task.toString());
        move(task, there);
        assertThat(bob.get("/api/tasks/by-key/" + first).status()).isEqualTo(404);
        assertThat(bob.get(path(task)).status()).isEqualTo(404);
        alice.delete(path(task));
        assertThat(alice.get("/api/tasks/by-key/" + first).status()).isEqualTo(404);
        jdbc.sql("delete from task where id = ?").param(task).update();
        assertThat(jdbc.sql("select count(*) from task_former_key where task_id = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void no_task_ever_gets_a_key_that_leads_to_another_even_in_a_new_project_of_a_deleted_ones_key() {
        UUID task = alice.task(here, "Moves");
        String key = key(task);
        move(task, there);
        assertThat(key(alice.task(here, "Next"))).endsWith("-2");
        alice.delete("/api/projects/" + here);
        String again = "{\"key\": \"%s\", \"name\": \"Again\"}".formatted(key.replace("-1", ""));
        UUID anew = alice.post("/api/projects", again).id();

        assertThat(key(alice.task(anew, "First there"))).isEqualTo(key.replace("-1", "-2"));
        assertThat(byKey(alice, key)).isEqualTo(task.toString());
    }

    @Test
    void a_key_of_ones_INBOX_goes_on_leading_to_what_left_it_and_nobody_elses_does() {
        Caller carol = people.stranger("carol");
        UUID task = carol.post("/api/tasks", "{\"title\": \"Noted\"}").id();
        UUID shared = carol.project();
        assertThat(carol.patch(path(task), to(shared)).status()).isEqualTo(200);
        Caller dave = member(carol, shared, "VIEWER");
        UUID his = dave.post("/api/tasks", "{\"title\": \"His\"}").id();

        assertThat(byKey(carol, "INBOX-1")).isEqualTo(task.toString());
        assertThat(byKey(dave, "INBOX-1")).isNotEqualTo(task.toString());
        assertThat(byKey(dave, dave.get(path(his)).at("/key"))).isEqualTo(his.toString());
        assertThat(carol.post("/api/tasks", "{\"title\": \"Next\"}").at("/key")).isEqualTo("INBOX-2");
    }

    @Test
    void what_is_under_a_task_goes_with_it_and_what_it_was_under_does_not() {
        UUID parent = alice.task(here, "Stays");
        UUID whole = part(parent);
        UUID part = part(whole);
        UUID leaf = part(part);

        assertThat(move(whole, there).json().path("parentId").isNull()).isTrue();

        for (UUID moved : List.of(part, leaf)) {
            Reply task = alice.get(path(moved));
            assertThat(task.at("/projectId")).isEqualTo(there.toString());
            assertThat(task.etag()).isEqualTo("\"2\"");
            JsonNode told = bus.await(2, moved).getLast().json();
            assertThat(told.at("/data/task")).isEqualTo(task.json());
            assertThat(fields(told.at("/data/changes")))
                    .contains("projectId", "key")
                    .doesNotContain("parentId");
        }
        assertThat(alice.get(path(leaf)).at("/parentId")).isEqualTo(part.toString());
        assertThat(fields(bus.await(2, whole).getLast().json().at("/data/changes")))
                .contains("parentId");
        assertThat(alice.get(path(parent) + "?include=subtasks")
                        .json()
                        .at("/subtasks/total")
                        .asInt())
                .isZero();
        assertThat(alice.get("/api/tasks?projectId=" + there).json().path("items"))
                .hasSize(3);
    }

    @Test
    void a_patch_may_name_a_parent_in_the_new_project_and_none_in_the_old() {
        UUID parent = alice.task(there, "Parent");
        UUID old = alice.task(here, "Old parent");
        UUID task = alice.task(here, "Moves");

        Reply refused = alice.patch(path(task), "{\"projectId\": \"%s\", \"parentId\": \"%s\"}".formatted(there, old));
        Reply moved = alice.patch(path(task), "{\"projectId\": \"%s\", \"parentId\": \"%s\"}".formatted(there, parent));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/parentId");
        assertThat(moved.at("/parentId")).isEqualTo(parent.toString());
        assertThat(moved.etag()).isEqualTo("\"2\"");
    }

    @Test
    void an_assignee_who_is_not_there_is_let_go_unless_the_patch_insists() {
        Caller bob = member(here, "EDITOR");
        UUID open = alice.task(here, "Open");
        UUID done = alice.task(here, "Done");
        alice.patch(path(open), "{\"assigneeId\": \"%s\"}".formatted(bob.id()));
        alice.patch(path(done), "{\"assigneeId\": \"%s\", \"status\": \"DONE\"}".formatted(bob.id()));

        Reply refused =
                alice.patch(path(open), "{\"projectId\": \"%s\", \"assigneeId\": \"%s\"}".formatted(there, bob.id()));
        Reply moved = move(open, there);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/assigneeId");
        assertThat(moved.json().path("assigneeId").isNull()).isTrue();
        assertThat(fields(bus.await(3, open).getLast().json().at("/data/changes")))
                .contains("assigneeId");
        assertThat(move(done, there).at("/assigneeId"))
                .as("who did it")
                .isEqualTo(bob.id().toString());
        Reply mine = alice.patch(
                path(alice.task(here, "Mine")),
                "{\"projectId\": \"%s\", \"assigneeId\": \"%s\"}".formatted(there, alice.id()));
        assertThat(mine.at("/assigneeId")).isEqualTo(alice.id().toString());
    }

    @Test
    void editors_of_both_projects_move_tasks_and_nobody_else() {
        Caller bob = member(here, "EDITOR");
        UUID task = alice.task(here, "Moves");

        Reply unseen = bob.patch(path(task), to(there));
        Reply unknown = bob.patch(path(task), to(UUID.randomUUID()));
        alice.invite(there, bob, "VIEWER");
        Reply viewer = bob.patch(path(task), to(there));
        alice.invite(here, bob, "VIEWER");
        alice.invite(there, bob, "EDITOR");
        Reply fromThere = bob.patch(path(task), to(there));
        alice.invite(here, bob, "EDITOR");

        assertThat(unseen.status()).isEqualTo(404);
        assertThat(unseen.at("/detail")).isEqualTo(unknown.at("/detail"));
        assertThat(viewer.status()).isEqualTo(403);
        assertThat(fromThere.status()).isEqualTo(403);
        assertThat(people.regular("stranger").patch(path(task), to(there)).status())
                .isEqualTo(404);
        assertThat(alice.get(path(task)).etag()).isEqualTo("\"1\"");
        assertThat(bob.patch(path(task), to(there)).status()).isEqualTo(200);
    }

    @Test
    void where_it_is_already_it_stays_and_a_stale_version_moves_nothing() {
        UUID task = alice.task(here, "Stays");

        assertThat(move(task, here).etag()).isEqualTo("\"1\"");
        assertThat(alice.patch(path(task), to(there), "If-Match", "\"2\"").status())
                .isEqualTo(412);
        for (String body : List.of("{\"projectId\": null}", "{\"projectId\": \"WEB\"}", "{\"projectId\": 1}")) {
            Reply refused = alice.patch(path(task), body);
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).as(body).isEqualTo("/projectId");
        }
        assertThat(alice.patch(path(task), to(there), "If-Match", "\"1\"").status())
                .isEqualTo(200);
    }

    @Test
    void a_task_that_recurs_goes_on_there_and_is_not_closed_in_the_same_breath() {
        UUID task = alice.task(here, "Weekly");
        alice.patch(path(task), """
                {"dueOn": "2030-01-07", "recurrence": {"rrule": "FREQ=WEEKLY", "timeZone": "Europe/Berlin"}}""");

        Reply refused = alice.patch(path(task), "{\"projectId\": \"%s\", \"status\": \"DONE\"}".formatted(there));
        move(task, there);
        alice.patch(path(task), "{\"status\": \"DONE\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/projectId");
        JsonNode next =
                alice.get("/api/tasks?status=OPEN&projectId=" + there).json().path("items");
        assertThat(next).hasSize(1);
        assertThat(next.at("/0/dueOn").asString()).isEqualTo("2030-01-14");
    }

    @Test
    void what_was_said_of_it_goes_with_it() {
        UUID task = alice.task(here, "Moves");
        UUID other = alice.task(here, "Stays");
        alice.post(path(task) + "/comments", "{\"text\": \"Said\"}");
        alice.put(path(task) + "/relations/BLOCKS/" + other, null);

        move(task, there);

        assertThat(alice.get(path(task) + "/comments").json().path("items")).hasSize(1);
        assertThat(alice.get(path(other) + "/relations").text()).contains(there.toString());
        alice.delete("/api/projects/" + here);
        assertThat(alice.get(path(task)).status()).isEqualTo(200);
    }

    @Test
    void at_most_five_hundred_move_at_once() {
        UUID whole = alice.task(here, "Large");
        jdbc.sql("""
                insert into task (id, project_id, number, key, title, status, reporter_id, labels, parent_id, position, version,
                  created_at, updated_at)
                select gen_random_uuid(), project_id, n, 'X-' || n, 'Part', 'OPEN', reporter_id, '{}', id, 'a1', 1, now(), now()
                from task, generate_series(1000, 1499) n where id = ?""").param(whole).update();

        Reply refused = alice.patch(path(whole), to(there));
        jdbc.sql("delete from task where project_id = ? and number = 1499")
                .param(here)
                .update();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/projectId");
        assertThat(refused.at("/errors/0/message")).contains("at most 500");
        assertThat(move(whole, there).status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from task where project_id = ?")
                        .param(there)
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void moves_in_opposite_directions_at_once_wait_for_each_other_in_one_order() {
        List<UUID> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID task = alice.task(i % 2 == 0 ? here : there, "Moves");
            tasks.add(task);
            alice.post(
                    "/api/tasks",
                    "{\"title\": \"Part\", \"projectId\": \"%s\", \"parentId\": \"%s\"}"
                            .formatted(i % 2 == 0 ? here : there, task));
        }

        List<Reply> replies = Together.run(20, i -> alice.patch(path(tasks.get(i)), to(i % 2 == 0 ? there : here)));

        assertThat(replies).extracting(Reply::status).containsOnly(200);
        for (UUID project : List.of(here, there)) {
            JsonNode items = alice.get("/api/tasks?limit=100&projectId=" + project)
                    .json()
                    .path("items");
            Set<String> keys = new TreeSet<>();
            items.forEach(item -> keys.add(item.path("key").asString()));
            assertThat(items).hasSize(20);
            assertThat(keys).hasSize(20);
        }
    }

    @Test
    void one_task_that_many_move_and_patch_at_once_has_each_change_once() {
        UUID task = alice.task(here, "Contested");

        List<Reply> replies = Together.run(12, i -> switch (i % 3) {
            case 0 -> alice.patch(path(task), to(there));
            case 1 -> alice.patch(path(task), to(here));
            default -> alice.patch(path(task), "{\"title\": \"By %d\"}".formatted(i));
        });

        assertThat(replies).extracting(Reply::status).isSubsetOf(200, 409);
        int version = alice.get(path(task)).json().path("version").asInt();
        assertThat(bus.await(version, task).stream()
                        .map(event -> event.json().path("sequence").asInt()))
                .as("in order, whichever project told them")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, version).boxed().toList());
    }

    private Reply move(UUID task, UUID project) {
        Reply reply = alice.patch(path(task), to(project));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    private static String to(UUID project) {
        return "{\"projectId\": \"%s\"}".formatted(project);
    }

    private UUID part(UUID parent) {
        return alice.post(
                        "/api/tasks",
                        "{\"projectId\": \"%s\", \"parentId\": \"%s\", \"title\": \"Part\"}".formatted(here, parent))
                .id();
    }

    private Caller member(UUID project, String role) {
        return member(alice, project, role);
    }

    private Caller member(Caller owner, UUID project, String role) {
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> owner.invite(project, bob, role).status() == 200);
        return bob;
    }

    private String key(UUID task) {
        return alice.get(path(task)).at("/key");
    }

    private static String byKey(Caller caller, String key) {
        return caller.get("/api/tasks/by-key/" + key).at("/id");
    }

    private List<String> titles(String query) {
        return alice.get("/api/tasks" + query)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    private static List<String> fields(JsonNode changes) {
        return changes.valueStream()
                .map(change -> change.path("field").asString())
                .toList();
    }

    private static String path(UUID task) {
        return "/api/tasks/" + task;
    }
}
