package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A task is due at a moment or on a day. */
@TaskServiceTest
class DueDatesTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    DueDatesTest(People people, Bus bus) {
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

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2028-02-29", "9999-12-31"})
    void a_day_comes_back_as_it_was_said_everywhere(String day) {
        Caller.Reply created = create("'dueOn':'%s'".formatted(day));

        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.at("/dueOn")).isEqualTo(day);
        assertThat(created.json().at("/dueAt").isNull()).isTrue();
        assertThat(alice.get("/api/tasks/" + created.id()).text()).isEqualTo(created.text());
        assertThat(bus.await(1, created.id())
                        .getFirst()
                        .json()
                        .at("/data/task/dueOn")
                        .asString())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'tomorrow'",
                "'2030-02-29'",
                "'2030-1-1'",
                "'2030-01-01T00:00:00Z'",
                "'0000-01-01'",
                "'10000-01-01'",
                "20300101",
                "[2030,1,1]",
                "''"
            })
    void what_is_no_day_is_refused(String day) {
        Caller.Reply refused = create("'dueOn':" + day);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).startsWith("/dueOn");
    }

    @Test
    void both_at_once_are_refused_and_one_replaces_the_other_where_the_patch_clears_it() {
        Caller.Reply both = create("'dueAt':'2030-01-01T00:00:00Z','dueOn':'2030-01-01'");
        UUID task = create("'dueAt':'2030-01-01T00:00:00Z'").id();
        Caller.Reply beside = patch(task, "{'dueOn':'2030-01-02'}");
        Caller.Reply instead = patch(task, "{'dueOn':'2030-01-02','dueAt':null}");
        Caller.Reply back = patch(task, "{'dueAt':'2030-01-03T00:00:00Z'}");

        for (Caller.Reply refused : List.of(both, beside, back)) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("/dueOn");
            assertThat(refused.at("/errors/0/message")).contains("null");
        }
        assertThat(instead.status()).as(instead.text()).isEqualTo(200);
        assertThat(instead.at("/version")).isEqualTo("2");
        JsonNode changes = bus.await(2, task).getLast().json().at("/data/changes");
        assertThat(changes.toString())
                .isEqualTo("[{\"field\":\"dueAt\",\"from\":\"2030-01-01T00:00:00Z\",\"to\":null},"
                        + "{\"field\":\"dueOn\",\"from\":null,\"to\":\"2030-01-02\"}]");
        assertThat(alice.get("/api/tasks/" + task + "/activity").json().at("/items/0/changes"))
                .isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource({
        "sort=dueAt, abcde",
        "sort=-dueAt, dcbae",
        "sort=dueAt&dueBefore=2030-02-01T00:00:00Z, abc",
        "sort=dueAt&dueBefore=2030-01-31T23:59:59Z, ab",
        "sort=dueAt&dueAfter=2030-01-31T00:00:00Z, bcd",
        "sort=dueAt&dueAfter=2030-02-01T00:00:00Z, d"
    })
    void a_list_takes_a_day_for_its_end_in_UTC(String query, String expected) {
        create("'dueOn':'2030-01-30','labels':['a']");
        create("'dueAt':'2030-01-31T23:59:00Z','labels':['b']");
        create("'dueOn':'2030-01-31','labels':['c']");
        create("'dueAt':'2030-02-01T00:00:00.000001Z','labels':['d']");
        create("'labels':['e']");

        assertThat(pages(query)).isEqualTo(expected);
    }

    /** One by one, so that a cursor ends on each. */
    private String pages(String query) {
        String path = "/api/tasks?limit=1&projectId=" + project + "&" + query;
        List<String> seen = new ArrayList<>();
        Caller.Reply page = alice.get(path);
        while (true) {
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            seen.add(page.at("/items/0/labels/0"));
            if (page.json().at("/nextCursor").isNull()) {
                return String.join("", seen);
            }
            page = alice.get(path + "&cursor={cursor}", page.at("/nextCursor"));
        }
    }
}
