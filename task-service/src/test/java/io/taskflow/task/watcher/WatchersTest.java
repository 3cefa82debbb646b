package io.taskflow.task.watcher;

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

@TaskServiceTest
class WatchersTest {
    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private Caller alice;
    private Caller bob;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    WatchersTest(People people, Bus bus, JdbcClient jdbc) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.alice = people.nobody();
        this.bob = alice;
    }

    @BeforeEach
    void aliceAsksForATaskInAProjectWithBob() {
        alice = people.regular("alice");
        bob = people.regular("bob");
        project = alice.project();
        invite(bob, "EDITOR");
        task = alice.task(project, "Watched");
    }

    private void invite(Caller other, String role) {
        Awaitility.await().until(() -> alice.invite(project, other, role).status() == 200);
    }

    private String watchers(UUID of, Object who) {
        return "/api/tasks/" + of + "/watchers/" + who;
    }

    private List<String> watching(UUID of) {
        return alice.get("/api/tasks/" + of + "/watchers")
                .json()
                .path("items")
                .valueStream()
                .map(watcher -> watcher.path("userId").asString())
                .toList();
    }

    private void say(Caller author, String text) {
        assertThat(author.post("/api/tasks/" + task + "/comments", "{\"text\":\"" + text + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private void assign(Caller to) {
        alice.patch("/api/tasks/" + task, "{\"assigneeId\":\"%s\"}".formatted(to.id()));
    }

    @Test
    void are_the_reporter_and_the_assignee_as_long_as_they_are_that() {
        assertThat(watching(task)).containsExactly(alice.id().toString());

        assign(bob);
        assertThat(watching(task)).containsExactlyInAnyOrder(id(alice), id(bob));

        assign(alice);
        assertThat(watching(task)).containsExactly(id(alice));
        assertThat(alice.get("/api/tasks/" + task + "/watchers").at("/items/0/username"))
                .isEqualTo(alice.username());
    }

    @Test
    void are_whoever_comments_and_whoever_is_mentioned() {
        Caller carol = people.regular("carol");
        invite(carol, "VIEWER");

        say(bob, "@" + carol.username() + " see");

        assertThat(watching(task)).containsExactlyInAnyOrder(id(alice), id(bob), id(carol));
    }

    @Test
    void are_whoever_is_named_where_a_comment_is_changed() {
        Caller carol = people.regular("carol");
        invite(carol, "VIEWER");
        String comments = "/api/tasks/" + task + "/comments";
        UUID said = bob.post(comments, "{\"text\":\"Said\"}").id();

        bob.patch(comments + "/" + said, "{\"text\":\"@%s said\"}".formatted(carol.username()));

        assertThat(watching(task)).contains(id(carol));
    }

    @Test
    void are_whoever_wants_to_be_until_they_do_not() {
        assertThat(bob.put(watchers(task, "me"), null).status()).isEqualTo(201);
        assertThat(bob.put(watchers(task, "me"), null).status()).isEqualTo(204);
        assertThat(watching(task)).contains(id(bob));

        assertThat(bob.delete(watchers(task, "me")).status()).isEqualTo(204);
        assertThat(bob.delete(watchers(task, "me")).status()).isEqualTo(204);
        assertThat(watching(task)).doesNotContain(id(bob));
        assertThat(alice.get("/api/tasks/" + task).etag()).isEqualTo("\"1\"");
    }

    @Test
    void who_have_ended_it_are_not_added_again_by_what_becomes_of_the_task() {
        bob.delete(watchers(task, "me"));
        alice.delete(watchers(task, "me"));

        say(bob, "I say something");
        say(alice, "@" + bob.username() + " I, too");
        assign(bob);
        assertThat(watching(task)).isEmpty();

        assertThat(bob.put(watchers(task, "me"), null).status()).isEqualTo(201);
        assertThat(watching(task)).containsExactly(id(bob));
    }

    @Test
    void are_told_when_they_begin_and_end() {
        bob.put(watchers(task, "me"), null);
        bob.put(watchers(task, "me"), null);
        bob.delete(watchers(task, "me"));
        bob.delete(watchers(task, "me"));
        bob.put(watchers(task, "me"), null);

        String watcher = subject("task.watcher-added", bob);
        assertThat(bus.awaitKeys(3, watcher))
                .containsExactly("task.watcher-added", "task.watcher-removed", "task.watcher-added");
        assertThat(bus.await(3, watcher))
                .extracting(event -> event.json().path("sequence").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void are_told_once_of_who_comments_again_and_again() {
        say(bob, "First");
        say(bob, "Second");
        bob.delete(watchers(task, "me"));

        assertThat(bus.awaitKeys(2, subject("task.watcher-added", bob)))
                .containsExactly("task.watcher-added", "task.watcher-removed");
    }

    private String subject(String key, Caller watcher) {
        return Awaitility.await()
                .until(
                        () -> bus.mentioning(task).stream()
                                .filter(event -> event.key().equals(key))
                                .filter(event -> event.json()
                                        .at("/data/watcher/userId")
                                        .asString()
                                        .equals(id(watcher)))
                                .map(event -> event.json().path("subject").asString())
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    @Test
    void are_named_in_the_events_of_a_comment_and_of_another_status_and_in_no_other() {
        assign(bob);
        alice.patch("/api/tasks/" + task, "{\"status\":\"DONE\"}");
        UUID said = bob.post("/api/tasks/" + task + "/comments", "{\"text\":\"Well done\"}")
                .id();

        List<Bus.Heard> heard = bus.await(3, task);
        assertThat(heard.get(1).json().at("/data/watcherIds")).isEmpty();
        assertThat(heard.get(2).json().at("/data/watcherIds").toString()).contains(id(alice), id(bob));
        assertThat(bus.await(1, said).getFirst().json().at("/data/watcherIds").toString())
                .contains(id(alice), id(bob));
    }

    @Test
    void can_be_others_for_an_editor_but_only_members() {
        Caller viewer = people.regular("viewer");
        invite(viewer, "VIEWER");
        Caller stranger = people.regular("stranger");

        assertThat(bob.put(watchers(task, viewer.id()), null).status()).isEqualTo(201);
        assertThat(watching(task)).contains(id(viewer));
        assertThat(bob.delete(watchers(task, viewer.id())).status()).isEqualTo(204);
        assertThat(watching(task)).doesNotContain(id(viewer));
        assertThat(bob.put(watchers(task, stranger.id()), null).status()).isEqualTo(404);
        assertThat(bob.delete(watchers(task, stranger.id())).status()).isEqualTo(404);
        assertThat(viewer.put(watchers(task, viewer.id()), null).status()).isEqualTo(201);
        assertThat(viewer.put(watchers(task, bob.id()), null).status()).isEqualTo(403);
        assertThat(viewer.put(watchers(task, "nobody"), null).status()).isIn(400, 404);
    }

    @Test
    void who_leave_the_project_watch_nothing_of_it_also_when_they_come_back() {
        say(bob, "Said");
        bob.delete("/api/projects/" + project + "/members/" + bob.id());
        assertThat(watching(task)).containsExactly(id(alice));

        invite(bob, "EDITOR");
        assertThat(watching(task)).containsExactly(id(alice));
    }

    @Test
    void go_with_a_task_that_is_moved_if_they_are_members_there() {
        say(bob, "Said");
        Caller carol = people.regular("carol");
        invite(carol, "EDITOR");
        say(carol, "Said, too");
        UUID elsewhere = alice.project();
        Awaitility.await().until(() -> alice.invite(elsewhere, carol, "VIEWER").status() == 200);

        alice.patch("/api/tasks/" + task, "{\"projectId\":\"%s\"}".formatted(elsewhere));

        assertThat(watching(task)).containsExactlyInAnyOrder(id(alice), id(carol));
        Awaitility.await().until(() -> alice.invite(elsewhere, bob, "VIEWER").status() == 200);
        assertThat(watching(task)).containsExactlyInAnyOrder(id(alice), id(carol));
    }

    @Test
    void of_a_task_that_recurs_watch_the_next_one_too() {
        String weekly = """
                {"projectId": "%s", "title": "Weekly", "dueOn": "2090-01-02", "recurrence": {"rrule": "FREQ=WEEKLY", "timeZone": "UTC"}}""".formatted(project);
        UUID first = alice.post("/api/tasks", weekly).id();
        bob.put(watchers(first, "me"), null);
        alice.delete(watchers(first, "me"));

        alice.patch("/api/tasks/" + first, "{\"status\":\"DONE\"}");

        UUID next = UUID.fromString(
                alice.get("/api/tasks?status=OPEN&projectId=" + project).at("/items/0/id"));
        assertThat(next).isNotEqualTo(first);
        assertThat(watching(next)).containsExactly(id(bob));
    }

    @Test
    void who_are_gone_for_good_are_forgotten() {
        Caller dave = people.register("dave");
        invite(dave, "EDITOR");
        say(dave, "Said");
        assertThat(watching(task)).contains(id(dave));

        bus.publish(EventTypes.USER_DELETED, "/taskflow/auth-service", dave.id(), 9, new UserDeleted(dave.id(), 9));

        Awaitility.await().until(() -> !watching(task).contains(id(dave)));
        assertThat(jdbc.sql("select count(*) from task_watcher where user_id = ?")
                        .param(dave.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void are_a_hundred_at_most_and_whoever_comments_then_is_heard_all_the_same() {
        jdbc.sql("""
                insert into task_watcher (id, task_id, user_id, watching, version)
                select uuidv7(), ?, uuidv7(), true, 1 from generate_series(1, 100)""").param(task).update();

        assertThat(bob.put(watchers(task, "me"), null).status()).isEqualTo(409);
        say(bob, "Said");
        assertThat(watching(task)).containsExactly(id(alice));
        assertThat(alice.put(watchers(task, "me"), null).status()).isEqualTo(204);
    }

    private static String id(Caller caller) {
        return caller.id().toString();
    }
}
