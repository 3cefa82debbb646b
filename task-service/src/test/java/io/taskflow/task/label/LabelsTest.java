package io.taskflow.task.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import io.taskflow.task.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Within a project a label has one spelling: that of whoever was first. */
@TaskServiceTest
class LabelsTest {
    private static final String COMPOSED = "b\u00FCg";
    private static final String DECOMPOSED = "bu\u0308g";

    private final People people;
    private final JdbcClient jdbc;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    LabelsTest(People people, DataSource database) {
        this.people = people;
        this.jdbc = JdbcClient.create(database);
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private Reply create(UUID place, String title, String... labels) {
        ObjectNode task = body(labels).put("projectId", place.toString()).put("title", title);
        Reply reply = alice.post("/api/tasks", task.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private static ObjectNode body(String... labels) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        Stream.of(labels).forEach(body.putArray("labels")::add);
        return body;
    }

    private static List<String> labels(Reply reply) {
        return texts(reply.json().at("/labels"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private List<String> titles(String query, Object... variables) {
        Reply reply = alice.get("/api/tasks?sort=createdAt&projectId=" + project + "&" + query, variables);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .at("/items")
                .valueStream()
                .map(task -> task.at("/title").asString())
                .toList();
    }

    private List<String> list(String query) {
        return alice.get("/api/projects/" + project + "/labels" + query)
                .json()
                .at("/items")
                .valueStream()
                .map(label -> label.at("/name").asString() + " "
                        + label.at("/openTasks").asInt())
                .toList();
    }

    @Test
    void whoever_is_first_spells_it_for_all() {
        assertThat(labels(create(project, "first", "Bug", COMPOSED, "Straße")))
                .containsExactly("Bug", COMPOSED, "Straße");

        Reply later = create(project, "later", "STRASSE", "bug", DECOMPOSED.toUpperCase(Locale.ROOT));

        assertThat(labels(later)).containsExactly("Straße", "Bug", COMPOSED);
        assertThat(labels(alice.get("/api/tasks/" + later.id()))).containsExactly("Straße", "Bug", COMPOSED);
        assertThat(labels(create(alice.project(), "elsewhere", "bug"))).containsExactly("bug");
        assertThat(labels(create(project, "accents differ", "bug", "bug\u0301")))
                .containsExactly("Bug", "bug\u0301");
    }

    @Test
    void blanks_at_the_edges_are_none_of_it_and_nothing_else_is_changed() {
        assertThat(labels(create(project, "blanks", " two  words\u00A0", "\u3000x\u2003", "👩\u200D👩", "ﬁ")))
                .containsExactly("two  words", "x", "👩\u200D👩", "ﬁ");
        assertThat(labels(create(project, "again", "two  words", "X "))).containsExactly("two  words", "x");
    }

    @Test
    void one_label_twice_is_one() {
        assertThat(labels(create(project, "twice", "Red", "red", " RED"))).containsExactly("Red");
    }

    @Test
    void a_patch_spells_as_the_project_does_and_another_spelling_is_no_change() {
        create(project, "first", "Bug");
        Reply task = create(project, "task");

        Reply patched =
                alice.patch("/api/tasks/" + task.id(), body("BUG", "new").toString());
        assertThat(labels(patched)).containsExactly("Bug", "new");
        Reply same = alice.patch("/api/tasks/" + task.id(), body("bug ", "NEW").toString());

        assertThat(same.etag()).isEqualTo(patched.etag()).isEqualTo("\"2\"");
        assertThat(alice.patch("/api/tasks/" + task.id(), body(" ").toString()).at("/errors/0/pointer"))
                .isEqualTo("/labels/0");
    }

    @Test
    void people_who_are_first_at_once_agree() {
        for (int round = 0; round < 3; round++) {
            String word = "round" + round;
            List<UUID> tasks =
                    Stream.generate(() -> create(project, "t").id()).limit(6).toList();

            List<Reply> replies = Together.run(6, i -> {
                String spelling = word.substring(0, i) + word.substring(i).toUpperCase(Locale.ROOT);
                ObjectNode body = i % 2 == 0
                        ? body(spelling, "b" + spelling, "a" + spelling)
                        : body("a" + spelling, "b" + spelling, spelling);
                return i < 3
                        ? alice.patch("/api/tasks/" + tasks.get(i), body.toString())
                        : alice.post(
                                "/api/tasks",
                                body.put("projectId", project.toString())
                                        .put("title", "new")
                                        .toString());
            });

            assertThat(replies).allMatch(reply -> reply.status() < 300);
            assertThat(replies.stream().flatMap(reply -> labels(reply).stream()).distinct())
                    .hasSize(3);
        }
    }

    @Test
    void filters_find_it_in_whatever_spelling() {
        create(project, "one", "Bug", COMPOSED);
        create(project, "two", "bug");
        UUID old = create(project, "old", "x").id();
        // As versions before kept it.
        jdbc.sql("update task set labels = array['BUG'] where id = ?")
                .param(old)
                .update();
        create(project, "none");

        assertThat(titles("label={l}", "bUG")).containsExactly("one", "two", "old");
        assertThat(titles("label={l}", " Bug ")).containsExactly("one", "two", "old");
        assertThat(titles("label={l}&label={m}", "BUG", DECOMPOSED)).containsExactly("one");
        assertThat(titles("label={l}", "!buG")).containsExactly("none");
        assertThat(titles("label={l}&label={m}", "bug", "!" + DECOMPOSED)).containsExactly("two", "old");
        assertThat(titles("label=bu")).isEmpty();
    }

    @Test
    void a_project_lists_them_with_what_is_open() {
        UUID closed = create(project, "closed", "Bug", "alpha").id();
        alice.patch("/api/tasks/" + closed, "{\"status\":\"DONE\"}");
        create(project, "open", "bug", "Zebra");
        UUID gone = create(project, "gone", "gone", "bug").id();
        alice.delete("/api/tasks/" + gone);
        alice.patch("/api/tasks/" + create(project, "was", "former").id(), body().toString());

        assertThat(list("")).containsExactly("alpha 0", "Bug 1", "Zebra 1");

        Reply page = alice.get("/api/projects/" + project + "/labels?limit=2");
        assertThat(page.json().at("/items").size()).isEqualTo(2);
        assertThat(list("?limit=2&cursor=" + page.at("/nextCursor"))).containsExactly("Zebra 1");
        Caller bob = people.regular("bob");
        assertThat(bob.get("/api/projects/" + project + "/labels").status()).isEqualTo(404);
        Awaitility.await().until(() -> alice.invite(project, bob, "VIEWER").status() == 200);
        assertThat(bob.get("/api/projects/" + project + "/labels")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(3);
    }
}
