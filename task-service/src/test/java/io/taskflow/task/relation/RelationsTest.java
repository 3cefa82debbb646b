package io.taskflow.task.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class RelationsTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);
    private UUID one = new UUID(0, 0);
    private UUID two = new UUID(0, 0);

    @Autowired
    RelationsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithTwoTasks() {
        alice = people.regular("alice");
        project = alice.project();
        one = alice.task(project, "One");
        two = alice.task(project, "Two");
    }

    private static String relation(UUID task, String type, UUID other) {
        return "/api/tasks/" + task + "/relations/" + type + "/" + other;
    }

    private Reply of(UUID task) {
        return alice.get("/api/tasks/" + task + "/relations");
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKS, BLOCKED_BY",
        "BLOCKED_BY, BLOCKS",
        "DUPLICATES, DUPLICATED_BY",
        "DUPLICATED_BY, DUPLICATES",
        "RELATES_TO, RELATES_TO"
    })
    void have_their_inverse_at_the_other_task(String type, String inverse) {
        assertThat(alice.put(relation(one, type, two), null).status()).isEqualTo(201);
        assertThat(alice.put(relation(one, type, two), null).status()).isEqualTo(204);
        assertThat(alice.put(relation(two, inverse, one), null).status()).isEqualTo(204);

        assertThat(of(one).at("/items/0/type")).isEqualTo(type);
        assertThat(of(one).at("/items/0/task/title")).isEqualTo("Two");
        assertThat(of(two).at("/items/0/type")).isEqualTo(inverse);
        assertThat(of(two).json().path("items")).hasSize(1);

        assertThat(alice.delete(relation(two, inverse, one)).status()).isEqualTo(204);
        assertThat(alice.delete(relation(one, type, two)).status()).isEqualTo(404);
        assertThat(of(one).json().path("items")).isEmpty();
    }

    @Test
    void move_no_version() {
        alice.put(relation(one, "BLOCKS", two), null);

        assertThat(alice.get("/api/tasks/" + one).etag()).isEqualTo("\"1\"");
        assertThat(alice.get("/api/tasks/" + two).etag()).isEqualTo("\"1\"");
    }

    @Test
    void are_told_for_each_of_the_two_tasks() {
        alice.put(relation(one, "BLOCKS", two), null);
        String here = of(one).at("/items/0/id");
        String there = of(two).at("/items/0/id");

        alice.delete(relation(one, "BLOCKS", two));

        assertThat(bus.awaitKeys(2, here)).containsExactly("task.relation-added", "task.relation-removed");
        assertThat(bus.awaitKeys(2, there)).containsExactly("task.relation-added", "task.relation-removed");
        assertThat(told(here, "type")).isEqualTo("BLOCKS");
        assertThat(told(here, "taskId")).isEqualTo(one.toString());
        assertThat(told(here, "otherId")).isEqualTo(two.toString());
        assertThat(told(there, "type")).isEqualTo("BLOCKED_BY");
        assertThat(told(there, "taskId")).isEqualTo(two.toString());
        assertThat(told(there, "projectId")).isEqualTo(project.toString());
    }

    private String told(String relation, String field) {
        return bus.await(2, relation)
                .getLast()
                .json()
                .at("/data/relation/" + field)
                .asString();
    }

    @Test
    void make_no_two_tasks_wait_for_each_other() {
        UUID three = alice.task(project, "Three");
        alice.put(relation(one, "BLOCKS", two), null);
        alice.put(relation(two, "BLOCKS", three), null);

        assertThat(alice.put(relation(two, "BLOCKS", one), null).status()).isEqualTo(409);
        assertThat(alice.put(relation(three, "BLOCKS", one), null).status()).isEqualTo(409);
        assertThat(alice.put(relation(one, "BLOCKED_BY", three), null).status()).isEqualTo(409);
        assertThat(alice.put(relation(one, "BLOCKS", three), null).status()).isEqualTo(201);
        assertThat(alice.put(relation(three, "RELATES_TO", one), null).status()).isEqualTo(201);
        assertThat(alice.put(relation(one, "BLOCKS", one), null).status()).isEqualTo(400);
    }

    @Test
    void close_no_circle_also_when_several_come_at_once() {
        List<UUID> tasks = IntStream.range(0, 6)
                .mapToObj(i -> alice.task(project, "Task " + i))
                .toList();

        List<Integer> answers = Together.run(
                6,
                i -> alice.put(relation(tasks.get(i), "BLOCKS", tasks.get((i + 1) % 6)), null)
                        .status());

        assertThat(answers).containsOnlyOnce(409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(5);
    }

    @Test
    void to_tasks_that_one_may_not_see_cannot_be_made_and_are_not_shown() {
        Caller bob = people.regular("bob");
        UUID bobs = bob.task(bob.project(), "Bob's");
        assertThat(alice.put(relation(one, "BLOCKS", bobs), null).status()).isEqualTo(404);

        Awaitility.await().until(() -> alice.invite(project, bob, "VIEWER").status() == 200);
        assertThat(bob.put(relation(one, "BLOCKS", bobs), null).status()).isEqualTo(403);
        assertThat(bob.put(relation(bobs, "BLOCKED_BY", one), null).status()).isEqualTo(201);

        assertThat(bob.put(relation(bobs, "BLOCKS", one), null).status())
                .as("nobody but its editors has a task wait")
                .isEqualTo(403);

        assertThat(of(one).json().path("items")).isEmpty();
        assertThat(bob.get("/api/tasks/" + one + "/relations").at("/items/0/task/title"))
                .isEqualTo("Bob's");
        assertThat(people.regular("stranger")
                        .get("/api/tasks/" + one + "/relations")
                        .status())
                .isEqualTo(404);
        assertThat(people.nobody().put(relation(one, "BLOCKS", two), null).status())
                .isEqualTo(401);
    }

    @Test
    void those_that_one_cannot_see_keep_one_from_nothing() {
        Caller bob = people.regular("bob");
        UUID bobs = bob.project();
        Awaitility.await().until(() -> alice.invite(project, bob, "VIEWER").status() == 200);
        Together.run(100, i -> bob.put(relation(bob.task(bobs, "Bob's"), "RELATES_TO", one), null));
        assertThat(bob.get("/api/tasks/" + one + "/relations?limit=200").json().path("items"))
                .hasSize(100);

        assertThat(alice.put(relation(one, "RELATES_TO", two), null).status()).isEqualTo(201);
    }

    @Test
    void of_another_type_do_not_exist() {
        assertThat(alice.put(relation(one, "LIKES", two), null).status()).isIn(400, 404);
        assertThat(alice.put(relation(one, "blocks", two), null).status()).isIn(400, 404);
    }
}
