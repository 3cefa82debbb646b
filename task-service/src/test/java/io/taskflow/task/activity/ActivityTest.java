package io.taskflow.task.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@TaskServiceTest
class ActivityTest {
    private static final int CLIENTS = 100;

    private final People people;
    private Caller alice;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    ActivityTest(People people) {
        this.people = people;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithATask() {
        alice = people.regular("alice");
        project = alice.project();
        task = alice.task(project, "Ship the shop");
    }

    private String task() {
        return "/api/tasks/" + task;
    }

    private JsonNode latest() {
        return alice.get(task() + "/activity").json().at("/items/0");
    }

    @Test
    void begins_with_who_created_it() {
        JsonNode all = alice.get(task() + "/activity").json();

        assertThat(all.path("items")).hasSize(1);
        assertThat(all.at("/items/0/kind").asString()).isEqualTo("CREATED");
        assertThat(all.at("/items/0/actorId").asString()).isEqualTo(alice.id().toString());
        assertThat(all.at("/items/0/at").asString()).isEqualTo(alice.get(task()).at("/createdAt"));
    }

    @Test
    void tells_who_changed_what_from_what_to_what() {
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);

        bob.patch(task(), "{\"title\": \"Sell the shop\", \"priority\": \"HIGH\"}");

        assertThat(latest().path("actorId").asString()).isEqualTo(bob.id().toString());
        assertThat(latest().path("version").asInt()).isEqualTo(2);
        assertThat(latest().path("at").asString()).isEqualTo(alice.get(task()).at("/updatedAt"));
        assertThat(latest().path("changes").toString())
                .isEqualTo("[{\"field\":\"priority\",\"from\":null,\"to\":\"HIGH\"},"
                        + "{\"field\":\"title\",\"from\":\"Ship the shop\",\"to\":\"Sell the shop\"}]");
    }

    @Test
    void tells_nothing_of_what_changes_nothing_nor_of_moves_on_the_board() {
        alice.patch(task(), "{\"title\": \"Ship the shop\"}");
        alice.patch(task(), "{\"position\": \"b1\"}");

        assertThat(alice.get(task() + "/activity").json().path("items")).hasSize(1);
    }

    @Test
    void tells_of_changes_that_follow_from_others() {
        Caller bob = people.regular("bob");
        Awaitility.await().until(() -> alice.invite(project, bob, "EDITOR").status() == 200);
        alice.patch(task(), "{\"assigneeId\": \"%s\"}".formatted(bob.id()));

        alice.delete("/api/projects/" + project + "/members/" + bob.id());

        assertThat(latest().at("/changes/0/field").asString()).isEqualTo("assigneeId");
        assertThat(latest().at("/changes/0/to").isNull()).isTrue();
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest() {
        IntStream.rangeClosed(2, 6).forEach(version -> alice.patch(task(), "{\"title\": \"Number " + version + "\"}"));

        List<Integer> versions = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = alice.get(task() + "/activity?limit=4" + cursor).json();
            page.path("items").forEach(item -> versions.add(item.path("version").asInt()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asString();
        }
        assertThat(versions).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void is_nothing_for_strangers() {
        assertThat(people.regular("stranger").get(task() + "/activity").status())
                .isEqualTo(404);
        assertThat(people.nobody().get(task() + "/activity").status()).isEqualTo(401);
    }

    @Test
    void has_each_change_of_a_hundred_clients_that_was_acknowledged() {
        List<String> done = Together.run(CLIENTS, this::renamed);

        List<String> told = alice.get(task() + "/activity?limit=200")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("CHANGED"))
                .map(one -> one.at("/changes/0/to").asString())
                .toList();
        assertThat(told).hasSize(CLIENTS).containsExactlyInAnyOrderElementsOf(done);
        assertThat(alice.get(task()).at("/version")).isEqualTo(Integer.toString(CLIENTS + 1));
    }

    /** Reads and tries again, as long as somebody else was faster. */
    private String renamed(int client) {
        String title = "Client " + client;
        Reply reply;
        do {
            String version = alice.get(task()).etag();
            reply = alice.patch(task(), "{\"title\": \"" + title + "\"}", "If-Match", version);
        } while (reply.status() == 412 || reply.status() == 503);
        assertThat(reply.status()).isEqualTo(200);
        return title;
    }
}
