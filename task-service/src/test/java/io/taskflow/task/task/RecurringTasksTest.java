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
import tools.jackson.databind.JsonNode;

/** Closing a task that recurs makes the next one, once. */
@TaskServiceTest
class RecurringTasksTest {
    private static final String WEEKLY =
            "'dueAt':'2090-01-02T08:00:00Z','recurrence':{'rrule':'FREQ=WEEKLY','timeZone':'Europe/Madrid'}";

    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    RecurringTasksTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private Caller.Reply create(String fields) {
        return alice.post(
                "/api/tasks",
                "{\"projectId\":\"%s\",\"title\":\"x\",%s}".formatted(project, fields.replace('\'', '"')));
    }

    private Caller.Reply patch(UUID task, String patch) {
        return alice.patch("/api/tasks/" + task, patch.replace('\'', '"'));
    }

    @Test
    void the_hour_that_a_spring_lacks_is_forgotten_by_who_moves_the_due_time() {
        create("'dueAt':'2090-03-25T01:30:00Z','recurrence':{'rrule':'FREQ=DAILY','timeZone':'Europe/Madrid'}");
        patch(UUID.fromString(tasks().get(0).path("id").asString()), "{'status':'DONE'}");
        JsonNode gap = tasks().get(1);
        assertThat(gap.path("dueAt").asString()).isEqualTo("2090-03-26T01:30:00Z");
        assertThat(gap.at("/recurrence/rrule").asString()).isEqualTo("FREQ=DAILY;BYHOUR=2");
        UUID there = UUID.fromString(gap.path("id").asString());

        assertThat(patch(there, "{'dueAt':'2090-03-26T01:30:00Z','title':'Same time'}")
                        .json()
                        .at("/recurrence/rrule")
                        .asString())
                .isEqualTo("FREQ=DAILY;BYHOUR=2");
        assertThat(patch(there, "{'dueAt':'2090-03-26T07:15:00Z'}")
                        .json()
                        .at("/recurrence/rrule")
                        .asString())
                .isEqualTo("FREQ=DAILY");
        patch(there, "{'status':'DONE'}");

        assertThat(tasks().get(2).path("dueAt").asString()).isEqualTo("2090-03-27T07:15:00Z");
    }

    private JsonNode tasks() {
        return alice.get("/api/tasks?sort=createdAt&projectId=" + project)
                .json()
                .path("items");
    }

    @Test
    void the_next_is_like_it_and_takes_the_recurrence_over() {
        UUID parent = alice.task(project, "Parent");
        UUID first = create(WEEKLY + ",'description':'d','priority':'HIGH','labels':['l'],'parentId':'" + parent
                        + "','assigneeId':'" + alice.id() + "'")
                .id();

        Caller.Reply done = patch(first, "{'status':'DONE'}");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().at("/recurrence").isNull()).isTrue();
        assertThat(done.at("/version")).isEqualTo("2");
        JsonNode next = tasks().get(2);
        assertThat(next.path("status").asString()).isEqualTo("OPEN");
        assertThat(next.path("dueAt").asString()).isEqualTo("2090-01-09T08:00:00Z");
        assertThat(next.path("number").asInt()).isEqualTo(3);
        assertThat(next.path("version").asInt()).isEqualTo(1);
        for (String same :
                List.of("title", "description", "priority", "labels", "parentId", "assigneeId", "reporterId")) {
            assertThat(next.path(same)).as(same).isEqualTo(done.json().path(same));
        }
        assertThat(next.path("recurrence").toString())
                .isEqualTo("{\"rrule\":\"FREQ=WEEKLY\",\"timeZone\":\"Europe/Madrid\"}");
        Bus.Heard created = bus.await(1, next.path("id").asString()).getFirst();
        assertThat(created.key()).isEqualTo("task.created");
        assertThat(created.json().path("actor").asString()).isEqualTo(alice.id().toString());
        assertThat(created.json().at("/data/task")).isEqualTo(next);
        assertThat(bus.await(2, first)
                        .getLast()
                        .json()
                        .at("/data/changes")
                        .valueStream()
                        .map(change -> change.path("field").asString()))
                .containsExactlyInAnyOrder("recurrence", "status", "completedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DONE", "CANCELLED"})
    void once_though_ten_close_it_at_once_and_though_it_is_opened_and_closed_again(String status) {
        UUID task = create(WEEKLY).id();

        Together.run(10, one -> patch(task, "{'status':'" + status + "','priority':null}"))
                .forEach(reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(200));
        assertThat(tasks()).hasSize(2);
        patch(task, "{'status':'OPEN'}");
        patch(task, "{'status':'" + status + "'}");
        assertThat(tasks()).hasSize(2);
    }

    @Test
    void a_recurring_part_of_a_recurring_whole_goes_on_by_itself() {
        UUID whole = create(WEEKLY).id();
        UUID part = create(WEEKLY + ",'parentId':'" + whole + "'").id();

        List<Caller.Reply> replies = Together.run(8, one -> patch(one % 2 == 0 ? whole : part, "{'status':'DONE'}"));

        replies.forEach(reply -> assertThat(reply.status()).as(reply.text()).isEqualTo(200));
        assertThat(tasks()).hasSize(4);
        assertThat(tasks().valueStream()
                        .filter(task -> task.path("parentId").asString("").equals(whole.toString()))
                        .map(task -> task.path("status").asString()))
                .as("the next part is part of what the first was")
                .containsExactlyInAnyOrder("DONE", "OPEN");
    }

    @Test
    void it_may_be_made_to_recur_and_be_closed_by_one_patch() {
        UUID task = create("'dueOn':'2090-01-31'").id();

        Caller.Reply done = patch(
                task,
                "{'status':'DONE','recurrence':{'rrule':'RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=2','timeZone':'UTC'}}");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(tasks().get(1).path("dueOn").asString()).isEqualTo("2090-02-28");
        assertThat(tasks().get(1).at("/recurrence/rrule").asString())
                .isEqualTo("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=1;BYMONTHDAY=31");
        patch(UUID.fromString(tasks().get(1).path("id").asString()), "{'status':'DONE'}");
        assertThat(tasks()).as("COUNT has come to its end").hasSize(2);
    }

    @Test
    void null_ends_it_and_part_of_it_may_be_patched() {
        UUID task = create(WEEKLY).id();

        Caller.Reply zoned = patch(task, "{'recurrence':{'timeZone':'Asia/Tokyo'}}");
        Caller.Reply ended = patch(task, "{'recurrence':null}");
        patch(task, "{'status':'DONE'}");

        assertThat(zoned.at("/recurrence/rrule")).isEqualTo("FREQ=WEEKLY");
        assertThat(zoned.at("/recurrence/timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(ended.json().at("/recurrence").isNull()).isTrue();
        assertThat(tasks()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'recurrence':{'rrule':'FREQ=DAILY','timeZone':'UTC'} | /recurrence",
                "'dueOn':'2030-01-01','recurrence':{'rrule':'FREQ=HOURLY','timeZone':'UTC'} | /recurrence/rrule",
                "'dueOn':'2030-01-01','recurrence':{'rrule':'{7*7}$','timeZone':'UTC'} | /recurrence/rrule",
                "'dueOn':'2030-01-01','recurrence':{'rrule':'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30','timeZone':'UTC'} | /recurrence/rrule",
                "'dueOn':'2030-01-01','recurrence':{'rrule':'FREQ=DAILY','timeZone':'Mars'} | /recurrence/timeZone",
                "'dueOn':'2030-01-01','recurrence':{'rrule':'FREQ=DAILY'} | /recurrence/timeZone",
                "'dueOn':'2030-01-01','recurrence':{'rrule':null,'timeZone':'UTC'} | /recurrence/rrule",
                "'dueOn':'2030-01-01','recurrence':{'rrule':'FREQ=DAILY','timeZone':'UTC','x':1} | /recurrence/x",
                "'dueOn':'2030-01-01','recurrence':'FREQ=DAILY' | /recurrence",
                "'dueOn':'2030-01-01','recurrence':[] | /recurrence"
            })
    void what_cannot_recur_is_refused_over_both_ways(String fields, String pointer) {
        UUID task = alice.task(project, "Patched");

        for (Caller.Reply refused : List.of(create(fields), patch(task, "{" + fields + "}"))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).as(refused.text()).isEqualTo(pointer);
        }
    }

    @Test
    void the_due_date_stays_as_long_as_it_recurs() {
        UUID task = create(WEEKLY).id();

        Caller.Reply refused = patch(task, "{'dueAt':null}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/recurrence");
        assertThat(patch(task, "{'dueAt':null,'dueOn':'2090-01-02'}").status()).isEqualTo(200);
        assertThat(patch(task, "{'dueOn':null,'recurrence':null}").status()).isEqualTo(200);
    }

    @Test
    void who_may_not_change_the_task_makes_no_next_one() {
        Caller viewer = people.regular("bob");
        Caller stranger = people.regular("carol");
        Awaitility.await().until(() -> alice.invite(project, viewer, "VIEWER").status() == 200);
        String task = "/api/tasks/" + create(WEEKLY).id();

        assertThat(viewer.patch(task, "{\"status\":\"DONE\"}").status()).isEqualTo(403);
        assertThat(stranger.patch(task, "{\"status\":\"DONE\"}").status()).isEqualTo(404);
        assertThat(people.nobody().patch(task, "{\"status\":\"DONE\"}").status())
                .isEqualTo(401);
        assertThat(tasks()).hasSize(1);
    }
}
