package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Titles and names stand in lists, e-mails and terminals: one visible line each. */
@TaskServiceTest
class TitlesTest {
    private final People people;

    @Autowired
    TitlesTest(People people) {
        this.people = people;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\\u00a0\\u2003",
                "a\\nb",
                "a\\rb",
                "\\u001b[2J",
                "\\u0085",
                "\\u202eexe",
                "\\u2069",
                "\\u2028"
            })
    void are_refused_where_they_are_no_line(String title) {
        Caller alice = people.regular("alice");
        for (Caller.Reply reply : new Caller.Reply[] {
            alice.post("/api/tasks", "{\"title\":\"%s\"}".formatted(title)),
            alice.post("/api/tasks", "{\"title\":\"x\",\"labels\":[\"%s\"]}".formatted(title)),
            alice.post("/api/projects", "{\"key\":\"NOLINE\",\"name\":\"%s\"}".formatted(title)),
            alice.patch("/api/projects/" + alice.project(), "{\"name\":\"%s\"}".formatted(title))
        }) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.at("/errors/0/pointer")).isIn("/title", "/labels/0", "/name");
            assertThat(reply.json().at("/errors")).hasSize(1);
        }
    }

    @Test
    void may_be_in_any_script_and_have_composed_signs() {
        Caller alice = people.regular("alice");

        assertThat(alice.post("/api/tasks", "{\"title\":\"משימה \\u200f- 👩‍👩‍👧 – مهمة\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void are_told_their_limits() {
        Caller.Reply reply =
                people.regular("alice").post("/api/tasks", "{\"title\":\"%s\"}".formatted("x".repeat(201)));

        assertThat(reply.at("/errors/0/message")).isEqualTo("must have at most 200 characters");
    }
}
