package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.Statements;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TaskServiceTest
class SubtasksTest {
    private static final String PROGRESS = "?include=subtasks";

    private final People people;
    private final Bus bus;
    private final Statements statements;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    SubtasksTest(People people, Bus bus, Statements statements) {
        this.people = people;
        this.bus = bus;
        this.statements = statements;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    @Test
    void a_task_says_how_many_of_its_parts_are_done_of_how_many() {
        UUID whole = alice.task(project, "Whole");
        UUID done = part(whole);
        UUID half = part(whole);
        alice.patch(path(done), "{\"status\": \"DONE\"}");
        alice.patch(path(part(whole)), "{\"status\": \"CANCELLED\"}");
        alice.delete(path(part(whole)));
        part(half);

        Reply task = alice.get(path(whole) + PROGRESS);

        assertThat(task.json().path("subtasks").toString()).isEqualTo("{\"done\":1,\"total\":2}");
        assertThat(alice.get(path(done) + PROGRESS).json().path("subtasks").toString())
                .isEqualTo("{\"done\":0,\"total\":0}");
        assertThat(alice.get("/api/tasks/by-key/" + task.at("/key") + PROGRESS).json())
                .isEqualTo(task.json());
        for (String view : List.of("full", "card")) {
            String list =
                    "/api/tasks" + PROGRESS + "&view=" + view + "&projectId=" + project + "&sort=position&limit=1";
            assertThat(alice.get(list).json().at("/items/0/subtasks"))
                    .as(view)
                    .isEqualTo(task.json().path("subtasks"));
        }
    }

    @Test
    void progress_moves_no_version_and_stays_out_of_the_answers_that_have_a_tag_and_of_events() {
        UUID whole = alice.task(project, "Whole");
        alice.patch(path(part(whole)), "{\"status\": \"DONE\"}");

        Reply plain = alice.get(path(whole));

        assertThat(plain.etag()).isEqualTo("\"1\"");
        assertThat(plain.json().has("subtasks")).isFalse();
        assertThat(alice.get("/api/tasks?projectId=" + project).text()).doesNotContain("subtasks");
        assertThat(alice.get(path(whole) + PROGRESS).headers().getETag())
                .as("nobody is told that nothing has changed")
                .isNull();
        assertThat(bus.await(1, whole).getFirst().json().at("/data/task")).isEqualTo(plain.json());
        assertThat(bus.awaitKeys(1, whole)).containsExactly("task.created");
    }

    @Test
    void nothing_else_is_included() {
        for (String path : List.of(path(alice.task(project, "A")), "/api/tasks", "/api/tasks/by-key/WEB-1")) {
            Reply reply = alice.get(path + "?include=comments");
            assertThat(reply.status()).as(path).isEqualTo(400);
            assertThat(reply.at("/errors/0/pointer")).isEqualTo("/include");
        }
    }

    @Test
    void progress_costs_no_further_statement() {
        UUID whole = alice.task(project, "Whole");
        part(whole);

        assertThat(statements.during(() -> alice.get(path(whole) + PROGRESS))).hasSize(1);
        assertThat(statements.during(() -> alice.get("/api/tasks" + PROGRESS))).hasSize(1);
        // number, references, tree, role and last position, task, outbox
        assertThat(statements.during(() -> part(whole))).hasSize(6);
    }

    @Test
    void tasks_stand_at_most_five_levels_deep() {
        List<UUID> chain = chain(5);

        Reply created = create(chain.getLast());
        Reply changed = under(alice.task(project, "Sixth"), chain.getLast());

        for (Reply refused : List.of(created, changed)) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("/parentId");
            assertThat(refused.at("/errors/0/message")).contains("at most 5 levels deep");
        }
        assertThat(create(chain.get(3)).status()).isEqualTo(201);
    }

    @Test
    void what_is_under_a_task_counts_where_it_is_put() {
        List<UUID> upper = chain(3);
        List<UUID> lower = chain(3);

        assertThat(under(lower.getFirst(), upper.getLast()).at("/errors/0/message"))
                .contains("those under them included");
        assertThat(under(lower.getFirst(), upper.get(1)).status()).isEqualTo(200);
        assertThat(create(lower.getLast()).status()).isEqualTo(400);
    }

    @Test
    void a_deleted_part_takes_no_level() {
        List<UUID> upper = chain(3);
        List<UUID> lower = chain(3);
        alice.delete(path(lower.getLast()));

        assertThat(under(lower.getFirst(), upper.getLast()).status()).isEqualTo(200);
    }

    @Test
    void moves_at_once_make_neither_a_circle_nor_a_sixth_level() {
        List<UUID> upper = chain(3);
        UUID middle = alice.task(project, "Middle");
        UUID lower = alice.task(project, "Lower");
        UUID lowest = part(lower);

        List<Integer> answers = Together.run(4, number -> switch (number) {
            case 0 -> under(middle, upper.getLast()).status();
            case 1 -> under(lower, middle).status();
            case 2 -> under(middle, lowest).status();
            default -> create(lowest).status();
        });

        assertThat(answers).contains(400).isSubsetOf(200, 201, 400);
        assertThat(Stream.of(middle, lower, lowest).map(this::level)).allMatch(level -> level <= 5);
    }

    @Test
    void a_restored_task_stands_on_top_where_its_parent_went_too_deep_meanwhile() {
        UUID parent = alice.task(project, "Parent");
        UUID part = part(parent);
        alice.delete(path(part));
        under(parent, chain(4).getLast());

        Reply restored = alice.post(path(part) + "/restore", null);

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json().path("parentId").isNull()).isTrue();
        assertThat(level(parent)).isEqualTo(5);
    }

    private List<UUID> chain(int levels) {
        List<UUID> chain = new ArrayList<>(List.of(alice.task(project, "Level 1")));
        while (chain.size() < levels) {
            chain.add(part(chain.getLast()));
        }
        return chain;
    }

    private int level(UUID task) {
        JsonNode parent = alice.get(path(task)).json().path("parentId");
        return parent.isNull() ? 1 : 1 + level(UUID.fromString(parent.asString()));
    }

    private UUID part(UUID parent) {
        return create(parent).id();
    }

    private Reply create(UUID parent) {
        return alice.post(
                "/api/tasks",
                "{\"projectId\": \"%s\", \"parentId\": \"%s\", \"title\": \"Part\"}".formatted(project, parent));
    }

    private Reply under(UUID task, UUID parent) {
        return alice.patch(path(task), "{\"parentId\": \"%s\"}".formatted(parent));
    }

    private static String path(UUID task) {
        return "/api/tasks/" + task;
    }
}
