package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TaskServiceTest
class CreatingTasksTest {
    private final People people;
    private final Bus bus;
    private Caller alice;

    @Autowired
    CreatingTasksTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someone() {
        alice = people.regular("alice");
    }

    @Test
    void answers_with_the_task_its_place_and_its_version() {
        UUID project = alice.project();

        Caller.Reply reply = alice.post("/api/tasks", """
                {"projectId": "%s", "title": "Write the tests", "priority": "HIGH", "dueAt": "2030-01-31T10:00:00+01:00",
                 "labels": ["a", "b", "a"]}""".formatted(project));

        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.headers().getLocation()).hasToString("/api/tasks/" + reply.id());
        assertThat(reply.etag()).isEqualTo("\"1\"");
        assertThat(reply.at("/key")).endsWith("-1");
        assertThat(reply.at("/status")).isEqualTo("OPEN");
        assertThat(reply.at("/dueAt")).isEqualTo("2030-01-31T09:00:00Z");
        assertThat(reply.json().at("/labels").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(alice.get("/api/tasks/" + reply.id()).text()).isEqualTo(reply.text());
    }

    @Test
    void is_told_on_the_bus() {
        UUID task = alice.task(alice.project(), "Tell me");

        assertThat(bus.awaitKeys(1, task)).containsExactly("task.created");
        assertThat(bus.await(1, task).getFirst().json().at("/data/task/title").asString())
                .isEqualTo("Tell me");
    }
}
