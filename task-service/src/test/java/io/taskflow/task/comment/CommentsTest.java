package io.taskflow.task.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.ArrayList;
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

@TaskServiceTest
class CommentsTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private Caller bob;
    private UUID project = new UUID(0, 0);
    private UUID task = new UUID(0, 0);

    @Autowired
    CommentsTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
        this.bob = alice;
    }

    @BeforeEach
    void twoMembersAndATask() {
        alice = people.regular("alice");
        bob = people.regular("bob");
        project = alice.project();
        task = alice.task(project, "Ship the shop");
        invited(bob, "EDITOR");
    }

    private void invited(Caller other, String role) {
        Awaitility.await().until(() -> alice.invite(project, other, role).status() == 200);
    }

    private String comments() {
        return "/api/tasks/" + task + "/comments";
    }

    private static String saying(String text) {
        return "{\"text\": \"" + text + "\"}";
    }

    @Test
    void what_is_said_is_there_as_it_was_said_and_moves_no_version_of_the_task() {
        Reply made = alice.post(comments(), saying("It is the **currency**\\nsee 🦞 e\\u0301"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/text")).isEqualTo("It is the **currency**\nsee 🦞 e\u0301");
        assertThat(made.at("/authorId")).isEqualTo(alice.id().toString());
        assertThat(made.etag()).isEqualTo("\"1\"");
        Reply one = bob.get(String.valueOf(made.headers().getLocation()));
        assertThat(one.json()).isEqualTo(made.json());
        assertThat(bob.get("/api/tasks/" + task).etag()).isEqualTo("\"1\"");
    }

    @Test
    void pages_go_from_the_oldest_to_the_newest() {
        for (int number = 1; number <= 5; number++) {
            alice.post(comments(), saying("Number " + number));
        }

        List<String> texts = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = bob.get(comments() + "?limit=2" + cursor).json();
            page.path("items").forEach(item -> texts.add(item.path("text").asString()));
            cursor = page.path("nextCursor").isNull()
                    ? null
                    : "&cursor=" + page.path("nextCursor").asString();
        }
        assertThat(texts).containsExactly("Number 1", "Number 2", "Number 3", "Number 4", "Number 5");
    }

    @Test
    void members_who_are_named_are_mentioned_and_nobody_else() {
        Caller stranger = people.regular("stranger");

        Reply made = alice.post(comments(), saying("@%s and @%s.".formatted(bob.username(), stranger.username())));

        assertThat(made.json().path("mentions").valueStream().map(JsonNode::asString))
                .containsExactly(bob.id().toString());
        assertThat(bus.awaitKeys(1, made.id())).containsExactly("comment.created");
    }

    @Test
    void its_author_may_change_it_if_it_is_still_the_same() {
        String one = comments() + "/" + alice.post(comments(), saying("First")).id();

        assertThat(alice.patch(one, saying("Second"), "If-Match", "\"1\"").at("/version"))
                .isEqualTo("2");
        assertThat(alice.patch(one, saying("Third"), "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(alice.patch(one, saying("Second")).etag()).isEqualTo("\"2\"");
        assertThat(alice.patch(one, "{\"text\": null}").status()).isEqualTo(400);
        assertThat(bob.get(one).at("/text")).isEqualTo("Second");
    }

    @Test
    void nobody_else_may_not_even_an_owner() {
        String bobs = comments() + "/" + bob.post(comments(), saying("Mine")).id();

        assertThat(alice.patch(bobs, saying("Yours")).status()).isEqualTo(403);
        assertThat(bob.get(bobs).at("/text")).isEqualTo("Mine");
    }

    @Test
    void its_author_or_an_owner_may_delete_it() {
        UUID alices = alice.post(comments(), saying("Alice's")).id();
        UUID bobs = bob.post(comments(), saying("Bob's")).id();

        assertThat(bob.delete(comments() + "/" + alices).status()).isEqualTo(403);
        assertThat(alice.delete(comments() + "/" + bobs, "If-Match", "\"2\"").status())
                .isEqualTo(412);
        assertThat(alice.delete(comments() + "/" + bobs).status()).isEqualTo(204);
        assertThat(alice.delete(comments() + "/" + alices).status()).isEqualTo(204);
        assertThat(alice.get(comments()).at("/items/0/id")).isEmpty();
        assertThat(alice.get(comments() + "/" + alices).status()).isEqualTo(404);
        assertThat(bus.awaitKeys(2, bobs)).containsExactly("comment.created", "comment.deleted");
    }

    @Test
    void a_viewer_reads_and_says_nothing() {
        Caller viewer = people.regular("viewer");
        invited(viewer, "VIEWER");
        UUID made = alice.post(comments(), saying("Read this")).id();

        assertThat(viewer.get(comments()).at("/items/0/id")).isEqualTo(made.toString());
        assertThat(viewer.post(comments(), saying("No")).status()).isEqualTo(403);
        assertThat(viewer.delete(comments() + "/" + made).status()).isEqualTo(403);
    }

    @Test
    void for_strangers_there_is_no_such_task() {
        Caller stranger = people.regular("stranger");
        UUID made = alice.post(comments(), saying("Secret")).id();

        assertThat(stranger.get(comments()).status()).isEqualTo(404);
        assertThat(stranger.get(comments() + "/" + made).status()).isEqualTo(404);
        assertThat(stranger.post(comments(), saying("Hello")).status()).isEqualTo(404);
        assertThat(stranger.patch(comments() + "/" + made, saying("Hello")).status())
                .isEqualTo(404);
        assertThat(stranger.delete(comments() + "/" + made).status()).isEqualTo(404);
        assertThat(people.nobody().get(comments()).status()).isEqualTo(401);
    }

    @Test
    void another_tasks_comment_is_none_of_this_one() {
        UUID other = alice.task(project, "Another");
        UUID made = alice.post(comments(), saying("Here")).id();

        assertThat(alice.get("/api/tasks/" + other + "/comments/" + made).status())
                .isEqualTo(404);
        assertThat(alice.delete("/api/tasks/" + other + "/comments/" + made).status())
                .isEqualTo(404);
    }

    @Test
    void with_its_task_it_cannot_be_seen_any_more() {
        UUID made = alice.post(comments(), saying("Here")).id();
        alice.delete("/api/tasks/" + task);

        assertThat(alice.get(comments()).status()).isEqualTo(404);
        assertThat(alice.post(comments(), saying("Late")).status()).isEqualTo(404);
        assertThat(alice.get(comments() + "/" + made).status()).isEqualTo(404);
    }

    @Test
    void the_same_key_says_it_once() {
        Reply first = alice.post(comments(), saying("Once"), "Idempotency-Key", "k-" + task);
        Reply again = alice.post(comments(), saying("Once"), "Idempotency-Key", "k-" + task);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(alice.post(comments(), saying("Other"), "Idempotency-Key", "k-" + task)
                        .status())
                .isEqualTo(422);
        assertThat(alice.get(comments()).json().path("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": null}",
                "{\"text\": \"\"}",
                "{\"text\": \" \\u200b\\n\"}",
                "{\"text\": \"\\u0000\"}"
            })
    void what_says_nothing_is_refused(String body) {
        Reply refused = alice.post(comments(), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/text");
    }

    @ParameterizedTest
    @CsvSource({"20000, 201", "20001, 400"})
    void it_has_twenty_thousand_characters_at_most(int length, int status) {
        assertThat(alice.post(comments(), saying("🦞".repeat(length))).status()).isEqualTo(status);
    }
}
