package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class TaskKeysTest {
    private static final String BY_KEY = "/api/tasks/by-key/";

    private final People people;

    @Autowired
    TaskKeysTest(People people) {
        this.people = people;
    }

    @Test
    void find_a_task_of_ones_projects_in_upper_and_in_lower_case() {
        Caller alice = people.regular("alice");
        Reply task = alice.get("/api/tasks/" + alice.task(alice.project(), "Ship"));
        String key = task.at("/key");

        Reply found = alice.get(BY_KEY + key);

        assertThat(found.json()).isEqualTo(task.json());
        assertThat(found.etag()).isEqualTo(task.etag());
        assertThat(alice.get(BY_KEY + key.toLowerCase(Locale.ROOT)).json()).isEqualTo(task.json());
        assertThat(people.regular("stranger").get(BY_KEY + key).status()).isEqualTo(404);
        assertThat(people.nobody().get(BY_KEY + key).status()).isEqualTo(401);
    }

    @Test
    void of_an_INBOX_are_ones_own() {
        Caller alice = people.stranger("alice");
        Caller bob = people.stranger("bob");
        UUID hers = alice.post("/api/tasks", "{\"title\": \"Hers\"}").id();
        UUID his = bob.post("/api/tasks", "{\"title\": \"His\"}").id();

        assertThat(alice.get(BY_KEY + "INBOX-1").id()).isEqualTo(hers);
        assertThat(bob.get(BY_KEY + "inbox-1").id()).isEqualTo(his);
    }

    @Test
    void find_nothing_that_was_deleted() {
        Caller alice = people.regular("alice");
        UUID task = alice.task(alice.project(), "Ship");
        String key = alice.get("/api/tasks/" + task).at("/key");
        alice.delete("/api/tasks/" + task);

        assertThat(alice.get(BY_KEY + key).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEB",
                "WEB-",
                "WEB-0",
                "WEB--1",
                "WEB-1x",
                "-1",
                "WEB-99999999999999999999",
                "W%20B-1",
                "WEB-1%00"
            })
    void that_are_none_find_nothing(String key) {
        assertThat(people.regular("alice").get("/api/tasks/by-key/" + key).status())
                .isIn(400, 404);
    }
}
