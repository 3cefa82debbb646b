package io.taskflow.task.project;

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

/** What is archived is read, and nothing of it changes. */
@TaskServiceTest
class ArchivedProjectsTest {
    private static final String ARCHIVE = "{\"archived\":true}";
    private static final String UNARCHIVE = "{\"archived\":false}";

    private final People people;
    private final Bus bus;
    private Caller alice;
    private Caller bob;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    ArchivedProjectsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
        this.bob = alice;
    }

    @BeforeEach
    void aliceHasAProjectWithBob() {
        alice = people.regular("alice");
        bob = people.regular("bob");
        project = alice.project();
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);
        task = alice.task(project, "Kept");
    }

    private Reply patch(String json) {
        return alice.patch("/api/projects/" + project, json);
    }

    private void archive() {
        assertThat(patch(ARCHIVE).status()).isEqualTo(200);
    }

    private static String task(UUID id, String rest) {
        return "/api/tasks/" + id + rest;
    }

    @Test
    void say_since_when_and_move_their_version_once() {
        Reply archived = patch(ARCHIVE);

        assertThat(archived.at("/archivedAt"))
                .isEqualTo(archived.at("/updatedAt"))
                .isNotEmpty();
        assertThat(patch(ARCHIVE).etag()).isEqualTo(archived.etag());
        assertThat(alice.get("/api/projects/" + project).text()).isEqualTo(archived.text());
        Bus.Heard told = bus.awaitAll(
                        project,
                        events -> events.stream().anyMatch(event -> event.key().equals("project.updated")))
                .getLast();
        assertThat(told.json().at("/data/changes/0/field").asString()).isEqualTo("archivedAt");
        assertThat(told.json().at("/data/changes/0/to").asString()).isEqualTo(archived.at("/archivedAt"));
        assertThat(told.json().at("/data/project/archivedAt").asString()).isEqualTo(archived.at("/archivedAt"));

        Reply again = patch("{\"archived\":false,\"name\":\"In use\"}");
        assertThat(again.json().path("archivedAt").isNull()).isTrue();
        assertThat(again.at("/name")).isEqualTo("In use");
    }

    @Test
    void are_so_by_their_owners_and_no_inbox_is() {
        assertThat(bob.patch("/api/projects/" + project, ARCHIVE).status()).isEqualTo(403);
        UUID inbox =
                UUID.fromString(alice.post("/api/tasks", "{\"title\":\"Mine\"}").at("/projectId"));
        assertThat(alice.patch("/api/projects/" + inbox, ARCHIVE).status()).isEqualTo(409);
        assertThat(patch("{\"archived\":null}").at("/errors/0/pointer")).isEqualTo("/archived");
        assertThat(patch("{\"archived\":\"soon\"}").status()).isEqualTo(400);
    }

    @Test
    void are_read_as_before() {
        archive();

        assertThat(bob.get(task(task, "")).at("/title")).isEqualTo("Kept");
        for (String part : List.of("/comments", "/activity", "/relations", "/suggestions", "/watchers")) {
            assertThat(bob.get(task(task, part)).status()).as(part).isEqualTo(200);
        }
        for (String part : List.of("", "/members", "/labels", "/deleted-tasks")) {
            assertThat(bob.get("/api/projects/" + project + part).status())
                    .as(part)
                    .isEqualTo(200);
        }
    }

    @Test
    void refuse_whatever_would_change_something_and_say_what_to_do() {
        UUID comment = bob.post(task(task, "/comments"), "{\"text\":\"Said\"}").id();
        UUID other = alice.task(project, "Other");
        UUID gone = alice.task(project, "Gone");
        alice.delete(task(gone, ""));
        String bulk = bob.post("/api/tasks/bulk", """
                        {"operations":[{"op":"update","id":"%s","patch":{"title":"Renamed"}}]}""".formatted(other)).at("/bulkId");
        UUID elsewhere = bob.project();
        UUID bobs = bob.task(elsewhere, "Bob's");
        Caller carol = people.regular("carol");
        Awaitility.await().until(() -> bob.invite(elsewhere, carol, "VIEWER").status() == 200);
        archive();
        String before = state();

        List<Reply> answers = List.of(
                bob.post("/api/tasks", "{\"projectId\":\"%s\",\"title\":\"New\"}".formatted(project)),
                bob.patch(task(task, ""), "{\"title\":\"Changed\"}"),
                bob.patch(task(task, ""), "{\"assigneeId\":\"%s\"}".formatted(bob.id())),
                bob.patch(task(task, ""), "{\"status\":\"DONE\"}"),
                bob.patch(task(task, ""), "{\"projectId\":\"%s\"}".formatted(elsewhere)),
                bob.patch(task(bobs, ""), "{\"projectId\":\"%s\"}".formatted(project)),
                bob.delete(task(task, "")),
                bob.post(task(gone, "/restore"), null),
                bob.post(task(task, "/comments"), "{\"text\":\"More\"}"),
                bob.patch(task(task, "/comments/" + comment), "{\"text\":\"Else\"}"),
                bob.delete(task(task, "/comments/" + comment)),
                bob.put(task(task, "/relations/BLOCKS/" + other), null),
                bob.put(task(bobs, "/relations/BLOCKS/" + other), null),
                bob.put(task(task, "/watchers/me"), null),
                bob.delete(task(task, "/watchers/me")),
                patch("{\"name\":\"Other\"}"),
                alice.invite(project, carol, "VIEWER"),
                alice.invite(project, bob, "VIEWER"),
                alice.delete("/api/projects/" + project + "/members/" + bob.id()));

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).status()).as(i + answers.get(i).text()).isEqualTo(409);
            assertThat(answers.get(i).at("/detail")).as("" + i).contains("archived", "unarchives");
        }
        Reply many = bob.post("/api/tasks/bulk", """
                {"operations":[{"op":"delete","id":"%s"}, {"op":"create","task":{"projectId":"%s","title":"New"}}]}""".formatted(task, project));
        assertThat(many.at("/results/0/problem/detail")).contains("archived");
        assertThat(many.at("/results/1/problem/detail")).contains("archived");
        assertThat(bob.post("/api/tasks/bulk/" + bulk + "/undo", null).at("/results/0/status"))
                .isEqualTo("409");
        assertThat(state()).isEqualTo(before);

        assertThat(patch(UNARCHIVE).status()).isEqualTo(200);
        assertThat(bob.patch(task(task, ""), "{\"title\":\"Changed\"}").status())
                .isEqualTo(200);
    }

    private String state() {
        return alice.get("/api/tasks?projectId=" + project).text()
                + alice.get("/api/projects/" + project).text()
                + alice.get("/api/projects/" + project + "/members").text()
                + alice.get(task(task, "/comments")).text()
                + alice.get(task(task, "/relations")).text()
                + alice.get(task(task, "/watchers")).text();
    }

    @Test
    void can_be_left_be_handed_over_and_be_deleted() {
        archive();

        assertThat(alice.invite(project, bob, "OWNER").status()).isEqualTo(200);
        assertThat(bob.invite(project, alice, "EDITOR").status()).isEqualTo(200);
        assertThat(alice.patch(task(task, ""), "{\"title\":\"Changed\"}").status())
                .as("also for members who have another role by now")
                .isEqualTo(409);
        assertThat(alice.delete("/api/projects/" + project + "/members/" + alice.id())
                        .status())
                .isEqualTo(204);
        assertThat(bob.delete("/api/projects/" + project).status()).isEqualTo(204);
    }

    @Test
    void and_their_tasks_are_in_lists_only_where_somebody_asks_for_them() {
        // Nobody who has other tasks.
        alice = people.stranger("anna");
        project = alice.project();
        task = alice.task(project, "Kept");
        UUID kept = alice.project();
        UUID used = alice.task(kept, "Used");
        archive();

        assertThat(listed("/api/projects?limit=200")).contains(kept).doesNotContain(project);
        assertThat(listed("/api/projects?limit=200&archived=true"))
                .contains(project)
                .doesNotContain(kept);
        assertThat(listed("/api/projects?limit=200&archived=any")).contains(project, kept);
        assertThat(alice.get("/api/projects?archived=maybe").at("/errors/0/pointer"))
                .isEqualTo("/archived");

        for (String list : List.of(
                "/api/tasks?limit=200",
                "/api/tasks?limit=200&q=kept+or+used",
                "/api/tasks?limit=200&q=kept+or+used&sort=relevance",
                "/api/tasks?limit=200&sort=-updatedAt")) {
            assertThat(listed(list)).as(list).contains(used).doesNotContain(task);
            assertThat(listed(list + "&archived=true")).as(list).contains(task).doesNotContain(used);
            assertThat(listed(list + "&archived=any")).as(list).contains(task, used);
        }
        assertThat(listed("/api/tasks?projectId=" + project)).containsExactly(task);
        assertThat(listed("/api/tasks?archived=false&projectId=" + project)).isEmpty();
        assertThat(alice.get("/api/tasks?archived=maybe").at("/errors/0/pointer"))
                .isEqualTo("/archived");

        patch(UNARCHIVE);
        assertThat(listed("/api/tasks?limit=200")).contains(used, task);
    }

    private List<UUID> listed(String path) {
        return alice.get(path)
                .json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    /** Whoever writes at that moment is through before, or refused: nothing is told of what is in it behind the word that it is archived. */
    @Test
    void end_all_that_is_under_way() {
        List<UUID> tasks = List.of(alice.task(project, "0"), alice.task(project, "1"), alice.task(project, "2"));

        List<Integer> answers = Together.run(24, i -> switch (i % 4) {
            case 0 ->
                i == 12
                        ? patch(ARCHIVE).status()
                        : bob.post("/api/tasks", "{\"projectId\":\"%s\",\"title\":\"n\"}".formatted(project))
                                .status();
            case 1 ->
                bob.patch(task(tasks.get(i % 3), ""), "{\"title\":\"t" + i + "\"}")
                        .status();
            case 2 ->
                bob.post(task(tasks.get(i % 3), "/comments"), "{\"text\":\"c\"}")
                        .status();
            default ->
                bob.patch(task(tasks.get(i % 3), ""), "{\"labels\":[\"l" + i + "\"]}")
                        .status();
        });

        assertThat(answers).isSubsetOf(200, 201, 409).contains(200);
        bus.awaitAll(project, events -> events.stream().anyMatch(ArchivedProjectsTest::archives));
        patch(UNARCHIVE);
        UUID last = alice.task(project, "Last");
        bus.await(1, last);
        List<Bus.Heard> heard = bus.mentioning(project);
        int archived = heard.indexOf(heard.stream()
                .filter(ArchivedProjectsTest::archives)
                .findFirst()
                .orElseThrow());
        assertThat(heard.get(archived + 1).key()).isEqualTo("project.updated");
    }

    private static boolean archives(Bus.Heard event) {
        return event.key().equals("project.updated")
                && !event.json().at("/data/project/archivedAt").isNull();
    }
}
