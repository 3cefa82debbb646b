package io.taskflow.task.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@TaskServiceTest
class BulkTest {
    private final People people;
    private final Bus bus;
    private final JdbcClient jdbc;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    BulkTest(People people, Bus bus, JdbcClient jdbc) {
        this.people = people;
        this.bus = bus;
        this.jdbc = jdbc;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    @Test
    void each_operation_has_its_own_result_and_its_own_event() {
        UUID old = alice.task(project, "Old");
        UUID gone = alice.task(project, "Gone");

        Reply reply = bulk(
                create("New"),
                update(old, "{\"title\":\"Older\",\"priority\":\"HIGH\"}"),
                update(old, "{\"assigneeId\":\"%s\"}".formatted(UUID.randomUUID())),
                delete(gone),
                delete(UUID.randomUUID()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(statuses(reply)).containsExactly(201, 200, 400, 204, 404);
        JsonNode results = reply.json().at("/results");
        assertThat(results.at("/1/task"))
                .isEqualTo(alice.get("/api/tasks/" + old).json());
        assertThat(results.at("/2/problem/errors/0/pointer").asString()).isEqualTo("/operations/2/patch/assigneeId");
        assertThat(results.at("/4/problem/type").asString()).isEqualTo("/problems/not-found");
        assertThat(bus.awaitKeys(2, old)).containsExactly("task.created", "task.updated");
        assertThat(bus.awaitKeys(2, gone)).containsExactly("task.created", "task.deleted");
        assertThat(bus.awaitKeys(1, results.at("/0/task/id").asString())).containsExactly("task.created");
    }

    @Test
    void an_operation_on_another_version_is_refused_alone() {
        UUID task = alice.task(project, "Old");

        Reply reply = bulk(
                "{\"op\":\"update\",\"id\":\"%s\",\"patch\":{\"title\":\"New\"},\"ifMatch\":\"\\\"7\\\"\"}"
                        .formatted(task),
                "{\"op\":\"delete\",\"id\":\"%s\",\"ifMatch\":\"\\\"7\\\"\"}".formatted(task),
                "{\"op\":\"update\",\"id\":\"%s\",\"patch\":{\"title\":\"New\"},\"ifMatch\":\"\\\"1\\\"\"}"
                        .formatted(task));

        assertThat(statuses(reply)).containsExactly(412, 412, 200);
    }

    @Test
    void an_endless_if_match_is_refused_at_once() {
        String endless = "{\"op\":\"delete\",\"id\":\"%s\",\"ifMatch\":\"%s\"}"
                .formatted(alice.task(project, "Old"), " ".repeat(500_000));

        Reply reply = bulk(endless);

        assertThat(statuses(reply)).containsExactly(400);
        assertThat(reply.at("/results/0/problem/errors/0/pointer")).isEqualTo("/operations/0/ifMatch");
    }

    @Test
    void an_answer_of_many_long_tasks_leaves_some_out() {
        UUID task = alice.task(project, "Long");
        alice.patch("/api/tasks/" + task, "{\"description\":\"" + "x".repeat(20_000) + "\"}");

        Reply reply =
                bulk(IntStream.range(0, 60).mapToObj(i -> update(task, "{}")).toArray(String[]::new));

        assertThat(statuses(reply)).hasSize(60).containsOnly(200);
        assertThat(reply.at("/results/0/task/title")).isEqualTo("Long");
        assertThat(reply.json().at("/results/59/task").isNull()).isTrue();
        assertThat(reply.text().length()).isLessThan(1_200_000);
    }

    @Test
    void fifty_create_at_once_and_leave_no_gap_in_the_numbers() {
        String[] operations =
                IntStream.range(0, 10).mapToObj(i -> create("Task " + i)).toArray(String[]::new);
        Together.run(5, i -> bulk(operations));

        Set<Long> numbers = StreamSupport.stream(
                        alice.get("/api/tasks?limit=200&projectId=" + project)
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(task -> task.path("number").asLong())
                .collect(Collectors.toSet());
        assertThat(numbers).isEqualTo(LongStream.rangeClosed(1, 50).boxed().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'operations':[]}                                                 | /operations
            {}                                                                | /operations
            {'operations':[null]}                                             | /operations/0
            {'operations':[{'op':'explode'}]}                                 | /operations/0/op
            {'operations':[{'op':'CREATE'}]}                                  | /operations/0/op
            {'operations':[{'op':'delete','id':'7'}]}                         | /operations/0/id
            {'operations':[{'op':'update','id':null,'patch':[]}]}             | /operations/0/patch
            {'operations':[{'op':'create','colour':'red'}]}                   | /operations/0/colour
            """)
    void a_form_that_nobody_can_read_is_refused_whole(String body, String pointer) {
        Reply reply = alice.post("/api/tasks/bulk", body.replace('\'', '"'));

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'op':'create'}                                                   | /operations/0/task
            {'op':'create','task':{'title':''}}                               | /operations/0/task/title
            {'op':'create','task':{'titel':'x'}}                              | /operations/0/task/titel
            {'op':'create','task':{'title':'x','dueOn':'x'}}                  | /operations/0/task/dueOn
            {'op':'create','task':{'title':'x','priority':'P1'}}              | /operations/0/task/priority
            {'op':'update','patch':{}}                                        | /operations/0/id
            {'op':'update','id':'%1$s'}                                       | /operations/0/patch
            {'op':'update','id':'%1$s','patch':{'title':null}}                | /operations/0/patch/title
            {'op':'update','id':'%1$s','patch':{'colour':'red'}}              | /operations/0/patch/colour
            {'op':'delete'}                                                   | /operations/0/id
            """)
    void what_breaks_a_rule_is_the_operations_own_problem(String operation, String pointer) {
        UUID task = alice.task(project, "Old");

        Reply reply = bulk(operation.replace('\'', '"').formatted(task), create("Beside it"));

        assertThat(statuses(reply)).as(reply.text()).containsExactly(400, 201);
        assertThat(reply.at("/results/0/problem/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void five_hundred_are_taken_and_one_more_is_not() {
        String one = delete(UUID.randomUUID());

        assertThat(statuses(bulk(IntStream.range(0, 500).mapToObj(i -> one).toArray(String[]::new))))
                .hasSize(500)
                .containsOnly(404);
        assertThat(bulk(IntStream.range(0, 501).mapToObj(i -> one).toArray(String[]::new))
                        .at("/errors/0/pointer"))
                .isEqualTo("/operations");
    }

    @Test
    void who_may_not_do_it_alone_may_not_do_it_in_bulk() {
        UUID task = alice.task(project, "Secret");
        Caller viewer = people.regular("viewer");
        Awaitility.await().until(() -> alice.invite(project, viewer, "VIEWER").status() == 200);
        String body = body(update(task, "{\"title\":\"Mine\"}"), delete(task), create("Mine"));

        assertThat(statuses(viewer.post("/api/tasks/bulk", body))).containsExactly(403, 403, 403);
        Reply stranger = people.regular("stranger").post("/api/tasks/bulk", body);
        assertThat(statuses(stranger)).containsExactly(404, 404, 404);
        assertThat(stranger.text()).doesNotContain("Secret");
        assertThat(alice.get("/api/tasks/" + task).at("/title")).isEqualTo("Secret");
    }

    @Test
    void the_same_call_under_one_key_is_done_once() {
        String body = body(create("Once"), delete(UUID.randomUUID()));

        Reply first = alice.post("/api/tasks/bulk", body, "Idempotency-Key", "bulk");
        Reply second = alice.post("/api/tasks/bulk", body, "Idempotency-Key", "bulk");

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(alice.get("/api/tasks?projectId=" + project).json().at("/items"))
                .hasSize(1);
        assertThat(alice.post("/api/tasks/bulk", body(create("Other")), "Idempotency-Key", "bulk")
                        .status())
                .isEqualTo(422);
    }

    /** As the process that answers it would leave it if it died: its work is kept, its answer is not, and its claim has lapsed. */
    @Test
    void a_call_that_broke_off_goes_on_where_it_stopped() {
        String body = body(create("First"), create("Second"), create("Third"));
        Reply first = alice.post("/api/tasks/bulk", body, "Idempotency-Key", "broken");
        UUID third = UUID.fromString(first.at("/results/2/task/id"));
        jdbc.sql("delete from bulk_operation where task_id = ?").param(third).update();
        jdbc.sql("delete from task where id = ?").param(third).update();
        jdbc.sql("delete from idempotency_keys where idempotency_key = 'broken' and scope = ?")
                .param(alice.id().toString())
                .update();

        assertThat(alice.post("/api/tasks/bulk", body(create("Other")), "Idempotency-Key", "broken")
                        .status())
                .isEqualTo(422);
        Reply again = alice.post("/api/tasks/bulk", body, "Idempotency-Key", "broken");

        assertThat(again.at("/bulkId")).isEqualTo(first.at("/bulkId"));
        assertThat(again.at("/results/0/task/id")).isEqualTo(first.at("/results/0/task/id"));
        assertThat(statuses(again)).containsExactly(201, 201, 201);
        assertThat(titles()).containsExactlyInAnyOrder("First", "Second", "Third");
    }

    private List<String> titles() {
        return StreamSupport.stream(
                        alice.get("/api/tasks?projectId=" + project)
                                .json()
                                .at("/items")
                                .spliterator(),
                        false)
                .map(task -> task.path("title").asString())
                .toList();
    }

    private Reply bulk(String... operations) {
        return alice.post("/api/tasks/bulk", body(operations));
    }

    private String create(String title) {
        return "{\"op\":\"create\",\"task\":{\"projectId\":\"%s\",\"title\":\"%s\"}}".formatted(project, title);
    }

    private static String update(UUID task, String patch) {
        return "{\"op\":\"update\",\"id\":\"%s\",\"patch\":%s}".formatted(task, patch);
    }

    private static String delete(UUID task) {
        return "{\"op\":\"delete\",\"id\":\"%s\"}".formatted(task);
    }

    private static String body(String... operations) {
        return "{\"operations\":[" + String.join(",", operations) + "]}";
    }

    static List<Integer> statuses(Reply reply) {
        return StreamSupport.stream(reply.json().at("/results").spliterator(), false)
                .map(result -> result.path("status").asInt())
                .toList();
    }
}
