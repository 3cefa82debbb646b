package io.taskflow.task.savedfilter;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.contracts.event.EventTypes;
import io.taskflow.contracts.user.UserDeleted;
import io.taskflow.task.testing.Bus;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
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
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody looks for again and again, kept for them alone. */
@TaskServiceTest
class SavedFiltersTest {
    private final People people;
    private final Bus bus;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    SavedFiltersTest(People people, Bus bus) {
        this.people = people;
        this.bus = bus;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.stranger("alice");
        project = alice.project();
    }

    private static String body(String query) {
        return "{\"name\":\"Mine\",\"query\":%s}".formatted(query.replace('\'', '"'));
    }

    private Reply save(String query) {
        Reply reply = alice.post("/api/filters", body(query));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private static List<String> titles(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/title").asString())
                .toList();
    }

    @Test
    void are_found_as_they_were_saved() {
        Reply saved = save(
                "{'status':['OPEN','IN_PROGRESS'],'label':['a,b','!c'],'assigneeId':'me','q':'\\\\u00fc  x','sort':'dueAt'}");

        Reply found = alice.get("/api/filters/" + saved.id());

        assertThat(saved.headers().getLocation()).hasPath("/api/filters/" + saved.id());
        assertThat(saved.etag()).isEqualTo(found.etag()).isEqualTo("\"1\"");
        assertThat(found.json()).isEqualTo(saved.json());
        assertThat(found.at("/name")).isEqualTo("Mine");
        assertThat(found.at("/query/label/0")).isEqualTo("a,b");
        assertThat(alice.get("/api/filters").json().at("/items/0")).isEqualTo(saved.json());
    }

    @Test
    void select_and_sort_as_if_they_were_sent() {
        alice.post("/api/tasks", body("first", "LOW"));
        alice.post("/api/tasks", body("second", "HIGH"));
        alice.post("/api/tasks", body("third", "HIGH"));
        UUID high = save("{'priority':'HIGH','projectId':'" + project + "','sort':'createdAt'}")
                .id();
        String list = "/api/tasks?filter=" + high;

        assertThat(titles(alice.get(list))).containsExactly("second", "third");
        assertThat(titles(alice.get(list + "&view=card"))).containsExactly("second", "third");
        assertThat(alice.get(list + "&view=card").json().at("/items/0").has("hasDescription"))
                .isTrue();
        // What is sent besides narrows, and what has the same name replaces.
        assertThat(titles(alice.get(list + "&q=third"))).containsExactly("third");
        assertThat(titles(alice.get(list + "&sort=-createdAt"))).containsExactly("third", "second");
        assertThat(titles(alice.get(list + "&priority=LOW"))).containsExactly("first");
        assertThat(alice.get(list + "&priority=low").at("/errors/0/pointer")).isEqualTo("/priority");
        Reply page = alice.get(list + "&limit=1");
        assertThat(titles(page)).containsExactly("second");
        assertThat(titles(alice.get(list + "&limit=1&cursor={c}", page.at("/nextCursor"))))
                .containsExactly("third");
    }

    private String body(String title, String priority) {
        return "{\"projectId\":\"%s\",\"title\":\"%s\",\"priority\":\"%s\"}".formatted(project, title, priority);
    }

    @Test
    void of_words_sort_by_relevance_and_keep_commas_of_labels() {
        UUID task = alice.task(project, "Report");
        alice.patch("/api/tasks/" + task, "{\"labels\":[\"a,b\"]}");
        alice.task(project, "Reports");

        assertThat(titles(alice.get("/api/tasks?filter="
                        + save("{'q':'report','sort':'relevance'}").id())))
                .containsExactly("Report", "Reports");
        assertThat(titles(alice.get(
                        "/api/tasks?filter=" + save("{'label':['a,b']}").id())))
                .containsExactly("Report");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'status':'FOO'} | /query/status",
                "{'status':['OPEN','FOO']} | /query/status",
                "{'status':''} | /query/status",
                "{'priority':'low'} | /query/priority",
                "{'assigneeId':'alice'} | /query/assigneeId",
                "{'projectId':'WEB'} | /query/projectId",
                "{'parentId':'1'} | /query/parentId",
                "{'due':'today'} | /query/due",
                "{'dueBefore':'tomorrow'} | /query/dueBefore",
                "{'updatedAfter':'2026-01-01'} | /query/updatedAfter",
                "{'label':' '} | /query/label",
                "{'q':'201*'} | /query/q",
                "{'q':'a\\u0000b'} | /query/q",
                "{'q':'\\ud800'} | /query/q",
                "{'sort':'title'} | /query/sort",
                "{'sort':''} | /query/sort",
                "{'sort':'relevance'} | /query/sort",
                "{'sort':['createdAt','dueAt']} | /query/sort",
                "{'limit':'5'} | /query/limit",
                "{'cursor':'x'} | /query/cursor",
                "{'filter':'x'} | /query/filter",
                "{'a/b~':'x'} | /query/a~1b~0",
                "{'status':5} | /query/status",
                "{'status':true} | /query/status",
                "{'status':{}} | /query/status",
                "{'label':[]} | /query/label",
                "{'label':['a',5]} | /query/label",
                "{'label':['a',['b']]} | /query/label",
                "[] | /query",
                "'status=OPEN' | /query",
                "null | /query"
            },
            quoteCharacter = '`')
    void that_a_list_would_refuse_are_pointed_at(String query, String pointer) {
        String json = body(query.replace("201*", "x".repeat(201)));

        Reply refused = alice.post("/api/filters", json);
        Reply patched = alice.patch("/api/filters/" + save("{}").id(), json);

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).as(refused.text()).isEqualTo(pointer);
        assertThat(patched.status()).as(patched.text()).isEqualTo(400);
        assertThat(refused.text()).doesNotContain("java", "io.taskflow", "Exception");
    }

    @Test
    void say_what_is_wrong_in_the_words_of_the_list() {
        for (String wrong : List.of("status=FOO", "dueBefore=x", "priority=x", "sort=x", "assigneeId=x")) {
            String[] parts = wrong.split("=", 2);
            String query = "{'%s':'%s'}".formatted(parts[0], parts[1]);

            assertThat(alice.post("/api/filters", body(query)).at("/errors/0/message"))
                    .isEqualTo(alice.get("/api/tasks?" + wrong).at("/errors/0/message"));
        }
    }

    @Test
    void are_changed_by_merge_patches() {
        Reply saved = save("{'status':'OPEN','q':'a'}");
        String path = "/api/filters/" + saved.id();

        Reply changed = alice.patch(path, "{\"query\":{\"q\":null,\"due\":\"none\"}}", "If-Match", saved.etag());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().at("/query").toString())
                .contains("OPEN", "none")
                .doesNotContain("\"q\"");
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(alice.get(path).json()).isEqualTo(changed.json());

        assertThat(alice.patch(path, "{\"query\":{\"status\":\"OPEN\"},\"name\":\"Mine\"}")
                        .etag())
                .isEqualTo("\"2\"");
        assertThat(alice.patch(path, "{}", "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(alice.patch(path, "{\"name\":null}").at("/errors/0/pointer")).isEqualTo("/name");
        assertThat(alice.patch(path, "{\"name\":\"" + "x".repeat(101) + "\"}").status())
                .isEqualTo(400);
        assertThat(alice.patch(path, "{\"name\":\"a\\nb\"}").status()).isEqualTo(400);
        assertThat(alice.patch(path, "{\"query\":{\"assigneeId\":\"" + "me,".repeat(700) + "me\"}}")
                        .at("/errors/0/pointer"))
                .isEqualTo("/query/assigneeId");
        assertThat(alice.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(alice.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(alice.get(path).status()).isEqualTo(404);
        assertThat(alice.get("/api/tasks?filter=" + saved.id()).status()).isEqualTo(404);
    }

    @Test
    void are_saved_once_for_a_key() {
        Reply first = alice.post("/api/filters", body("{'q':'a'}"), "Idempotency-Key", "k");
        Reply again = alice.post("/api/filters", body("{ 'q' : 'a' }"), "Idempotency-Key", "k");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(alice.post("/api/filters", body("{'q':'b'}"), "Idempotency-Key", "k")
                        .status())
                .isEqualTo(422);
        assertThat(alice.get("/api/filters").json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void are_nobody_elses_and_show_nothing_that_one_may_not_see() {
        Caller bob = people.regular("bob");
        alice.task(project, "Secret");
        Reply mine = save("{'projectId':'" + project + "'}");
        Reply his = bob.post("/api/filters", body("{'projectId':'" + project + "'}"));

        assertThat(bob.get("/api/filters/" + mine.id()).status()).isEqualTo(404);
        assertThat(bob.get("/api/tasks?filter=" + mine.id()).status()).isEqualTo(404);
        assertThat(bob.get("/api/filters").text()).doesNotContain(mine.id().toString());
        assertThat(titles(bob.get("/api/tasks?filter=" + his.id()))).isEmpty();
        Awaitility.await().until(() -> alice.invite(project, bob, "VIEWER").status() == 200);
        assertThat(titles(bob.get("/api/tasks?filter=" + his.id()))).containsExactly("Secret");
        alice.delete("/api/projects/" + project + "/members/" + bob.id());
        assertThat(titles(bob.get("/api/tasks?filter=" + his.id()))).isEmpty();
        assertThat(alice.get("/api/tasks?filter=mine").at("/errors/0/pointer")).isEqualTo("/filter");
    }

    @Test
    void are_a_hundred_at_most_however_many_come_at_once() {
        for (int i = 0; i < 96; i++) {
            save("{}");
        }

        List<Integer> answers =
                Together.run(8, i -> alice.post("/api/filters", body("{}")).status());

        assertThat(answers)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(4);
        Reply page = alice.get("/api/filters?limit=60");
        assertThat(page.json().at("/items").size()).isEqualTo(60);
        assertThat(alice.get("/api/filters?limit=60&cursor=" + page.at("/nextCursor"))
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(40);
        alice.delete("/api/filters/" + page.at("/items/0/id"));
        save("{}");
    }

    @Test
    void go_with_their_owner() {
        Reply saved = save("{'q':'a'}");

        bus.publish(EventTypes.USER_DELETED, "/taskflow/auth-service", alice.id(), 9, new UserDeleted(alice.id(), 9));

        Awaitility.await().until(() -> alice.get("/api/filters/" + saved.id()).status() == 404);
        assertThat(alice.post("/api/filters", body("{}")).status()).isEqualTo(403);
    }
}
