package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code If-None-Match} of reads (RFC 9110, 13.1.2): who has the current version already is not sent it again. */
@TaskServiceTest
class ConditionalReadsTest {
    private final People people;

    @Autowired
    ConditionalReadsTest(People people) {
        this.people = people;
    }

    @Test
    void answer_304_with_the_tag_where_it_matches_weakly_and_the_resource_elsewhere() {
        Caller alice = people.regular("alice");
        UUID project = alice.project();
        UUID task = alice.task(project, "Read");
        UUID comment = alice.post("/api/tasks/" + task + "/comments", "{\"text\":\"Said\"}")
                .id();
        String key = alice.get("/api/tasks/" + task).at("/key");
        for (String path : List.of(
                "/api/tasks/" + task,
                "/api/tasks/by-key/" + key,
                "/api/tasks/" + task + "/comments/" + comment,
                "/api/projects/" + project)) {
            String tag = alice.get(path).etag();
            for (String matching : List.of(tag, "W/" + tag, "*", "\"other\", " + tag, "W/\"0\",W/" + tag)) {
                Caller.Reply reply = alice.getIfNoneMatch(path, matching);
                assertThat(reply.status()).as(path + " " + matching).isEqualTo(304);
                assertThat(reply.etag()).as(path + " " + matching).isEqualTo(tag);
                assertThat(reply.text()).isEmpty();
            }
            for (String other : List.of("\"0\"", "W/\"0\"", "\"0\", \"99\"", tag.replace("\"", "\"x"))) {
                Caller.Reply reply = alice.getIfNoneMatch(path, other);
                assertThat(reply.status()).as(path + " " + other).isEqualTo(200);
                assertThat(reply.etag()).isEqualTo(tag);
                assertThat(reply.text()).isNotEmpty();
            }
        }
    }

    @Test
    void tell_a_stranger_nothing_and_forget_the_tag_with_a_change() {
        Caller alice = people.regular("alice");
        UUID task = alice.task(alice.project(), "Read");
        String path = "/api/tasks/" + task;
        String tag = alice.get(path).etag();

        assertThat(people.regular("bob").getIfNoneMatch(path, tag).status()).isEqualTo(404);
        assertThat(people.regular("bob").getIfNoneMatch(path, "*").status()).isEqualTo(404);
        assertThat(people.nobody().getIfNoneMatch(path, "*").status()).isEqualTo(401);
        alice.patch(path, "{\"title\":\"Changed\"}");
        assertThat(alice.getIfNoneMatch(path, tag).at("/title")).isEqualTo("Changed");
        assertThat(alice.getIfNoneMatch("/api/tasks?limit=1", "*").status())
                .as("a list has no tag")
                .isEqualTo(200);
    }
}
