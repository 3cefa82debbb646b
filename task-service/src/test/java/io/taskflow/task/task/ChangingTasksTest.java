package io.taskflow.task.task;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class ChangingTasksTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    ChangingTasksTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private Caller member(String name, String role) {
        Caller caller = people.register(name);
        Awaitility.await().until(() -> alice.invite(project, caller, role).status() == 200);
        return caller;
    }

    private String task(String title) {
        return "/api/tasks/" + alice.task(project, title);
    }

    @Test
    void a_patch_changes_what_it_names_and_says_from_what_to_what() {
        String task = task("Before");

        Caller.Reply reply = alice.patch(task, "{\"title\":\"After\",\"labels\":[\"x\"]}", "If-Match", "\"1\"");

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.etag()).isEqualTo("\"2\"");
        assertThat(reply.at("/title")).isEqualTo("After");
        assertThat(alice.get(task).text()).isEqualTo(reply.text());
        var told = bus.await(2, reply.id()).getLast().json();
        assertThat(told.at("/actor").asString()).isEqualTo(alice.id().toString());
        assertThat(told.at("/sequence").asInt()).isEqualTo(2);
        assertThat(told.at("/data/changes").toString())
                .isEqualTo("[{\"field\":\"labels\",\"from\":[],\"to\":[\"x\"]},"
                        + "{\"field\":\"title\",\"from\":\"Before\",\"to\":\"After\"}]");
    }

    @Test
    void a_patch_that_changes_nothing_writes_nothing_and_says_nothing() {
        String task = task("Same");

        Caller.Reply nothing = alice.patch(task, "{\"title\":\"Same\",\"dueAt\":null}");
        Caller.Reply something = alice.patch(task, "{\"title\":\"Other\"}");

        assertThat(nothing.etag()).isEqualTo("\"1\"");
        assertThat(bus.awaitKeys(2, something.id())).containsExactly("task.created", "task.updated");
    }

    @Test
    void null_clears_what_may_be_empty() {
        String task = task("Full");
        alice.patch(
                task,
                "{\"description\":\"d\",\"priority\":\"LOW\",\"dueAt\":\"2030-01-01T00:00:00Z\",\"labels\":[\"l\"]}");

        Caller.Reply reply =
                alice.patch(task, "{\"description\":null,\"priority\":null,\"dueAt\":null,\"labels\":null}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(List.of("/description", "/priority", "/dueAt"))
                .allMatch(field -> reply.json().at(field).isNull());
        assertThat(reply.json().at("/labels")).isEmpty();
    }

    @Test
    void the_service_says_when_a_task_was_done() {
        String task = task("Finish");

        assertThat(alice.patch(task, "{\"status\":\"DONE\"}").at("/completedAt"))
                .isNotEmpty();
        assertThat(alice.patch(task, "{\"status\":\"IN_PROGRESS\"}")
                        .json()
                        .at("/completedAt")
                        .isNull())
                .isTrue();
        assertThat(alice.patch(task, "{\"completedAt\":\"2020-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "key",
                "number",
                "projectId",
                "reporterId",
                "version",
                "createdAt",
                "updatedAt",
                "completedAt",
                "deletedAt",
                "x"
            })
    void what_the_service_decides_cannot_be_patched(String field) {
        Caller.Reply reply = alice.patch(task("Mine"), "{\"%s\":null}".formatted(field));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/" + field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':''} | /title",
                "{'title':null} | /title",
                "{'title':5} | /title",
                "{'status':null} | /status",
                "{'status':'NEARLY'} | /status",
                "{'status':1} | /status",
                "{'priority':'ASAP'} | /priority",
                "{'dueAt':'tomorrow'} | /dueAt",
                "{'dueAt':'2030-02-30T00:00:00Z'} | /dueAt",
                "{'dueAt':'2030-01-01'} | /dueAt",
                "{'dueAt':'0000-06-01T00:00:00Z'} | /dueAt",
                "{'dueAt':'0001-01-01T00:00:00+18:00'} | /dueAt",
                "{'title':'\\u00a0\\u2003\\u200b'} | /title",
                "{'title':'two\\r\\nlines'} | /title",
                "{'title':'\\u001b[31mred'} | /title",
                "{'title':'exe\\u202Etxt'} | /title",
                "{'labels':['ok','\\u2066x']} | /labels/1",
                "{'labels':['\\u00a0']} | /labels/0",
                "{'assigneeId':'me'} | /assigneeId",
                "{'labels':['']} | /labels/0",
                "{'labels':[null]} | /labels/0",
                "{'labels':'a'} | /labels",
                "{'position':''} | /position",
                "{'position':null} | /position",
                "{'position':'a0V0'} | /position"
            })
    void what_is_not_acceptable_is_pointed_at(String patch, String pointer) {
        Caller.Reply reply = alice.patch(task("Patient"), patch.replace('\'', '"'));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).as(reply.text()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zy", "yz"})
    void however_far_behind_a_task_is_put_others_come_after_it(String start) {
        String task = task("Far out");
        String position = (start + "z".repeat(100)).substring(0, 100);

        assertThat(alice.patch(task, "{\"position\":\"%s\"}".formatted(position))
                        .status())
                .isEqualTo(200);
        String last = position;
        for (int i = 0; i < 20; i++) {
            Caller.Reply next =
                    alice.post("/api/tasks", "{\"projectId\":\"%s\",\"title\":\"Next\"}".formatted(project));
            assertThat(next.status()).as(next.text()).isEqualTo(201);
            assertThat(next.at("/position")).isGreaterThan(last);
            last = next.at("/position");
        }
    }

    @Test
    void a_position_that_leaves_no_room_is_refused() {
        String task = task("Greedy");

        for (String position : List.of("z".repeat(100), "z".repeat(27), "zz" + "0".repeat(25), "A" + "0".repeat(26))) {
            Caller.Reply reply = alice.patch(task, "{\"position\":\"%s\"}".formatted(position));
            assertThat(reply.status()).as(position).isEqualTo(400);
            assertThat(reply.at("/errors/0/pointer")).isEqualTo("/position");
        }
        assertThat(alice.task(project, "Next")).isNotNull();
    }

    @Test
    void what_is_opened_again_is_not_for_somebody_who_has_left() {
        Caller bob = member("bob", "EDITOR");
        String task = task("Done by bob");
        alice.patch(task, "{\"assigneeId\":\"%s\",\"status\":\"DONE\"}".formatted(bob.id()));
        alice.delete("/api/projects/" + project + "/members/" + bob.id());

        assertThat(alice.get(task).at("/assigneeId")).isEqualTo(bob.id().toString());
        Caller.Reply reopened = alice.patch(task, "{\"status\":\"OPEN\"}");

        assertThat(reopened.status()).as(reopened.text()).isEqualTo(200);
        assertThat(reopened.json().at("/assigneeId").isNull()).isTrue();
    }

    @Test
    void opening_a_task_again_for_somebody_who_has_left_is_refused() {
        Caller bob = member("bob", "EDITOR");
        String task = task("Done by bob");
        alice.patch(task, "{\"assigneeId\":\"%s\",\"status\":\"DONE\"}".formatted(bob.id()));
        alice.delete("/api/projects/" + project + "/members/" + bob.id());

        Caller.Reply reply = alice.patch(task, "{\"assigneeId\":\"%s\",\"status\":\"OPEN\"}".formatted(bob.id()));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo("/assigneeId");
        assertThat(alice.get(task).at("/status")).isEqualTo("DONE");
        assertThat(alice.get(task).at("/assigneeId")).isEqualTo(bob.id().toString());
    }

    @Test
    void a_stale_version_is_refused_with_the_current_one() {
        String task = task("Contested");
        alice.patch(task, "{\"title\":\"Newer\"}");

        Caller.Reply stale = alice.patch(task, "{\"title\":\"Stale\"}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/type")).isEqualTo("/problems/precondition-failed");
        assertThat(stale.etag()).isEqualTo("\"2\"");
        assertThat(alice.delete(task, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(alice.get(task).at("/title")).isEqualTo("Newer");
    }

    @Test
    void patches_at_the_same_moment_do_not_lose_each_others_changes() {
        String task = task("Shared");
        List<String> patches = List.of(
                "{\"title\":\"T\"}",
                "{\"description\":\"D\"}",
                "{\"priority\":\"HIGH\"}",
                "{\"labels\":[\"L\"]}",
                "{\"dueAt\":\"2030-01-01T00:00:00Z\"}",
                "{\"status\":\"IN_PROGRESS\"}");

        List<Caller.Reply> replies = Together.run(patches.size(), i -> alice.patch(task, patches.get(i)));

        assertThat(replies).allMatch(reply -> reply.status() == 200);
        Caller.Reply result = alice.get(task);
        assertThat(result.etag()).isEqualTo("\"7\"");
        assertThat(List.of(
                        result.at("/title"),
                        result.at("/description"),
                        result.at("/priority"),
                        result.at("/labels/0"),
                        result.at("/dueAt"),
                        result.at("/status")))
                .containsExactly("T", "D", "HIGH", "L", "2030-01-01T00:00:00Z", "IN_PROGRESS");
        assertThat(bus.await(7, result.id()).stream()
                        .map(event -> event.json().at("/sequence").asInt()))
                .as("in order")
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void of_patches_for_the_same_version_one_wins() {
        String task = task("Contested");

        List<Integer> answers = Together.run(
                6,
                i -> alice.patch(task, "{\"title\":\"By %d\"}".formatted(i), "If-Match", "\"1\"")
                        .status());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }

    @Test
    void only_members_are_assigned() {
        String task = task("Somebody's");
        Caller bob = member("bob", "VIEWER");

        Caller.Reply reply = alice.patch(task, "{\"assigneeId\":\"%s\"}".formatted(bob.id()));
        Caller.Reply stranger = alice.patch(task, "{\"assigneeId\":\"%s\"}".formatted(UUID.randomUUID()));

        assertThat(reply.at("/assigneeId")).isEqualTo(bob.id().toString());
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.at("/errors/0/pointer")).isEqualTo("/assigneeId");
    }

    @Test
    void a_task_is_part_of_another_of_its_project_and_never_of_itself() {
        UUID parent = alice.task(project, "Parent");
        UUID child = alice.task(project, "Child");
        UUID elsewhere = alice.task(alice.project(), "Elsewhere");

        assertThat(under(child, parent).status()).isEqualTo(200);
        for (Caller.Reply refused : List.of(
                under(parent, child),
                under(parent, parent),
                under(child, elsewhere),
                under(child, UUID.randomUUID()))) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("/parentId");
        }
    }

    @Test
    void two_moves_at_once_make_no_circle() {
        UUID one = alice.task(project, "One");
        UUID two = alice.task(project, "Two");

        List<Integer> answers = Together.run(2, i -> (i == 0 ? under(one, two) : under(two, one)).status());

        assertThat(answers).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void deleting_a_task_frees_those_under_it() {
        UUID parent = alice.task(project, "Parent");
        UUID child = alice.task(project, "Child");
        under(child, parent);

        assertThat(alice.delete("/api/tasks/" + parent).status()).isEqualTo(204);

        assertThat(alice.get("/api/tasks/" + parent).status()).isEqualTo(404);
        assertThat(alice.delete("/api/tasks/" + parent).status()).isEqualTo(404);
        assertThat(alice.get("/api/tasks/" + child).json().at("/parentId").isNull())
                .isTrue();
        assertThat(bus.awaitKeys(2, parent)).containsExactly("task.created", "task.deleted");
        assertThat(bus.awaitKeys(3, child)).containsExactly("task.created", "task.updated", "task.updated");
    }

    private Caller.Reply under(UUID task, UUID parent) {
        return alice.patch("/api/tasks/" + task, "{\"parentId\":\"%s\"}".formatted(parent));
    }
}
