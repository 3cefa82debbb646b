package io.taskflow.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@TaskServiceTest
class ListingTasksTest {
    private final People people;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    ListingTasksTest(People people) {
        this.people = people;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private UUID task(String json) {
        Caller.Reply reply =
                alice.post("/api/tasks", "{\"projectId\":\"%s\",%s}".formatted(project, json.replace('\'', '"')));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.id();
    }

    private List<String> titles(String query, Object... variables) {
        Caller.Reply reply = alice.get("/api/tasks?projectId=" + project + "&" + query, variables);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return titlesOf(reply);
    }

    private static List<String> titlesOf(Caller.Reply reply) {
        List<String> titles = new ArrayList<>();
        reply.json().at("/items").forEach(item -> titles.add(item.at("/title").asString()));
        return titles;
    }

    private String pages(String query) {
        List<String> seen = new ArrayList<>();
        Caller.Reply page = alice.get("/api/tasks?limit=2&projectId=" + project + "&" + query);
        while (true) {
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            assertThat(page.json().at("/items").size()).isLessThanOrEqualTo(2);
            seen.addAll(titlesOf(page));
            if (page.json().at("/nextCursor").isNull()) {
                return String.join("", seen);
            }
            page = alice.get(
                    "/api/tasks?limit=2&projectId=" + project + "&" + query + "&cursor={cursor}",
                    page.at("/nextCursor"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "createdAt, abcdefg",
        "-createdAt, gfedcba",
        "updatedAt, bcdefga",
        "-updatedAt, agfedcb",
        "position, bcdefga",
        "-position, agfedcb",
        "dueAt, fbdaceg",
        "-dueAt, dbfgeca",
        "priority, gcdabef",
        "-priority, adcgfeb"
    })
    void every_order_holds_across_pages_and_what_has_no_value_comes_last(String sort, String order) {
        UUID first = task("'title':'a','priority':'URGENT'");
        task("'title':'b','dueAt':'2030-01-02T00:00:00Z'");
        task("'title':'c','priority':'MEDIUM'");
        task("'title':'d','dueAt':'2030-01-03T00:00:00Z','priority':'HIGH'");
        task("'title':'e'");
        task("'title':'f','dueAt':'2030-01-01T00:00:00Z'");
        task("'title':'g','priority':'LOW'");
        alice.patch("/api/tasks/" + first, "{\"position\":\"b00\"}");

        String seen = pages("sort=" + sort);

        // Equal ones are in the order of their ids, which is that of their creation.
        assertThat(seen).isEqualTo(order);
    }

    @Test
    void filters_select() {
        UUID parent = task("'title':'parent','labels':['red','big']");
        task("'title':'child','parentId':'" + parent + "','labels':['red']");
        UUID due = task(
                "'title':'due','dueAt':'2030-01-02T00:00:00Z','priority':'HIGH','assigneeId':'" + alice.id() + "'");
        alice.patch("/api/tasks/" + due, "{\"status\":\"DONE\"}");

        assertThat(titles("label=red&sort=createdAt")).containsExactly("parent", "child");
        assertThat(titles("label=red&label=big")).containsExactly("parent");
        assertThat(titles("parentId=" + parent)).containsExactly("child");
        assertThat(titles("status=DONE")).containsExactly("due");
        assertThat(titles("status=OPEN&status=DONE")).hasSize(3);
        assertThat(titles("priority=HIGH,LOW")).containsExactly("due");
        assertThat(titles("assigneeId=me")).containsExactly("due");
        assertThat(titles("assigneeId=" + UUID.randomUUID())).isEmpty();
        assertThat(titles("dueBefore=2030-01-02T00:00:01Z&dueAfter=2030-01-01T23:59:59Z"))
                .containsExactly("due");
        assertThat(titles("dueBefore=2030-01-02T00:00:00Z")).isEmpty();
        String seen = alice.get("/api/tasks/" + due).at("/updatedAt");
        assertThat(titles("updatedAfter={t}", seen)).isEmpty();
        assertThat(titles("updatedAfter=2020-01-01T00:00:00Z")).hasSize(3);
    }

    @Test
    void none_asks_for_what_lacks_a_value_and_no_other_value_ever_finds_that() {
        UUID plain = task("'title':'plain'");
        task("'title':'full','parentId':'" + plain
                + "','priority':'HIGH','dueAt':'2030-01-02T00:00:00Z','labels':['red']," + "'assigneeId':'" + alice.id()
                + "'");
        task("'title':'low','priority':'LOW'");

        assertThat(titles("assigneeId=none&sort=createdAt")).containsExactly("plain", "low");
        assertThat(titles("assigneeId=none,me")).hasSize(3);
        assertThat(titles("assigneeId=" + alice.id() + "&assigneeId=" + UUID.randomUUID()))
                .containsExactly("full");
        assertThat(titles("due=none&sort=createdAt")).containsExactly("plain", "low");
        assertThat(titles("due=none&sort=-dueAt")).containsExactly("low", "plain");
        assertThat(titles("parentId=none&sort=createdAt")).containsExactly("plain", "low");
        assertThat(titles("parentId=none," + plain)).hasSize(3);
        assertThat(titles("priority=none")).containsExactly("plain");
        assertThat(titles("priority=none,HIGH&sort=priority")).containsExactly("full", "plain");
        assertThat(titles("label=none&sort=createdAt")).containsExactly("plain", "low");
        assertThat(titles("label=!none")).containsExactly("full");
        assertThat(titles("due=none&priority=LOW,none&assigneeId=none&parentId=none&label=none&sort=priority"))
                .containsExactly("low", "plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "due=none&dueBefore=2031-01-01T00:00:00Z",
                "due=none&dueAfter=2029-01-01T00:00:00Z&sort=dueAt",
                "dueAfter=2031-01-01T00:00:00Z&dueBefore=2029-01-01T00:00:00Z",
                "label=none&label=red",
                "label=red&label=!red",
                "label=none&label=!none"
            })
    void what_contradicts_itself_finds_nothing(String query) {
        task("'title':'due','dueAt':'2030-01-02T00:00:00Z','labels':['red']");
        task("'title':'plain'");

        assertThat(titles(query)).isEmpty();
    }

    @Test
    void a_label_can_be_excluded_whatever_it_is_called() {
        task("'title':'both','labels':['red','!red']");
        task("'title':'red','labels':['red']");
        task("'title':'none','labels':['none']");
        task("'title':'slash','labels':['\\\\red','!']");

        assertThat(titles("label={l}", "!red")).containsExactly("slash", "none");
        assertThat(titles("label={l}", "\\!red")).containsExactly("both");
        assertThat(titles("label={l}&label={m}", "red", "!!red")).containsExactly("red");
        assertThat(titles("label={l}", "\\none")).containsExactly("none");
        assertThat(titles("label={l}", "!\\none")).containsExactly("slash", "red", "both");
        assertThat(titles("label={l}", "\\red")).containsExactly("slash");
        assertThat(titles("label={l}", "\\\\red")).containsExactly("slash");
        assertThat(titles("label={l}", "!")).containsExactly("slash");
        assertThat(titles("label={l}&label={m}", "!red", "!none")).containsExactly("slash", "none");
    }

    @Test
    void a_card_lacks_the_description_and_says_whether_there_is_one() {
        task("'title':'long','description':'" + "long ".repeat(4_000) + "','labels':['red']");
        task("'title':'empty','description':''");
        task("'title':'none'");

        Caller.Reply full = alice.get("/api/tasks?view=full&projectId=" + project);
        Caller.Reply cards = alice.get("/api/tasks?view=card&projectId=" + project);

        assertThat(full.text())
                .isEqualTo(alice.get("/api/tasks?projectId=" + project).text());
        assertThat(full.json().at("/items/0").has("hasDescription")).isFalse();
        assertThat(full.at("/items/2/description")).hasSize(20_000);
        for (int i = 0; i < 3; i++) {
            ObjectNode expected = (ObjectNode) full.json().at("/items/" + i).deepCopy();
            expected.remove("description");
            expected.put("hasDescription", i == 2);
            assertThat(cards.json().at("/items/" + i)).isEqualTo(expected);
        }
        assertThat(pages("view=card&sort=createdAt")).isEqualTo("longemptynone");
        assertThat(titles("view=card&label=red")).containsExactly("long");
    }

    @Test
    void a_label_may_have_a_comma() {
        task("'title':'both','labels':['a,b','c']");
        task("'title':'other','labels':['a','b']");

        assertThat(titles("label={label}", "a,b")).containsExactly("both");
        assertThat(titles("label={one}&label={two}", "a,b", "c")).containsExactly("both");
        assertThat(titles("label={one}&label={two}", "a,b", "a")).isEmpty();
    }

    @Test
    void the_first_moment_there_is_has_a_cursor_too() {
        task("'title':'first','dueAt':'0001-01-01T00:00:00Z'");
        task("'title':'last','dueAt':'9999-12-31T23:59:59.999999Z'");
        task("'title':'never'");

        assertThat(pages("sort=dueAt")).isEqualTo("firstlastnever");
    }

    @ParameterizedTest
    @CsvSource({
        "status,must be one of",
        "priority,must be one of",
        "projectId,must be a UUID",
        "parentId,must be a UUID",
        "dueBefore,must be an RFC 3339",
        "updatedAfter,must be an RFC 3339"
    })
    void what_is_expected_is_said_in_the_apis_words(String parameter, String message) {
        Caller.Reply reply = alice.get("/api/tasks?" + parameter + "=FOO");

        assertThat(reply.text()).doesNotContain("java.", "io.taskflow", "Exception");
        assertThat(reply.at("/errors/0/message")).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statu=OPEN | /statu | is not a known parameter; known are archived, assigneeId, cursor",
                "STATUS=OPEN | /STATUS | is not a known parameter",
                "status[]=OPEN | /status[] | is no parameter: repeat a name to give it several values",
                "q=a&q=b | /q | must be given only once",
                "limit=5&limit=5 | /limit | must be given only once",
                "view=card&view=full | /view | must be given only once",
                "view=full&view=card | /view | must be given only once",
                "view=card&foo=1 | /foo | is not a known parameter",
                "projectId=a&projectId=b | /projectId | must be given only once"
            })
    void what_would_silently_select_something_else_is_refused(String query, String pointer, String message) {
        Caller.Reply reply = alice.get("/api/tasks?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(reply.at("/errors/0/message")).startsWith(message);
    }

    @Test
    void words_are_found_in_title_and_description() {
        task("'title':'Repair the garden fence','description':'before the **storm**'");
        task("'title':'Paint the fence'");

        assertThat(titles("q=fence")).hasSize(2);
        assertThat(titles("q={q}", "FENCE storm")).containsExactly("Repair the garden fence");
        assertThat(titles("q={q}", "\"garden fence\"")).containsExactly("Repair the garden fence");
        assertThat(titles("q={q}", "fence -garden")).containsExactly("Paint the fence");
        assertThat(titles("q=fen")).hasSize(2);
        assertThat(titles("q=ence")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table task; --",
                "\"unclosed",
                "a & | ! :*",
                "()",
                "\\",
                "%",
                "' or '1'='1",
                "<->",
                "$1",
                ":name",
                "?",
                "{}"
            })
    void a_search_is_only_ever_words(String trick) {
        task("'title':'Harmless'");

        assertThat(titles("q={q}", trick)).isEmpty();
        assertThat(titles("label={l}", trick)).isEmpty();
        assertThat(titles("sort=createdAt")).containsExactly("Harmless");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort=createdAt; drop table task | /sort",
                "sort=id | /sort",
                "sort=- | /sort",
                "sort=--createdAt | /sort",
                "status=NEARLY | /status",
                "priority=ASAP | /priority",
                "assigneeId=you | /assigneeId",
                "projectId=1 | /projectId",
                "parentId=null | /parentId",
                "parentId= | /parentId",
                "parentId=1-1-1-1-1 | /parentId",
                "priority= | /priority",
                "priority=HIGH, | /priority",
                "priority=None | /priority",
                "assigneeId= | /assigneeId",
                "assigneeId=me,you | /assigneeId",
                "assigneeId=1-1-1-1-1 | /assigneeId",
                "status=none | /status",
                "view=list | /view",
                "view= | /view",
                "view=CARD | /view",
                "due=today | /due",
                "due=None | /due",
                "dueBefore=tomorrow | /dueBefore",
                "dueAfter=+1000000000-01-01T00:00:00Z | /dueAfter",
                "updatedAfter=-0001-01-01T00:00:00Z | /updatedAfter",
                "limit=0 | /limit",
                "limit=201 | /limit",
                "limit=x | /limit",
                "cursor=x | /cursor",
                "cursor=e30 | /cursor"
            })
    void a_wrong_parameter_is_pointed_at(String query, String pointer) {
        String[] parts = query.split("=", 2);

        Caller.Reply reply = alice.get("/api/tasks?" + parts[0] + "={value}", parts[1]);

        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.at("/errors/0/pointer")).as(reply.text()).isEqualTo(pointer);
    }

    @Test
    void a_search_is_short_text() {
        assertThat(alice.get("/api/tasks?q={q}", "\uD83C\uDF89".repeat(200)).status())
                .isEqualTo(200);
        assertThat(alice.get("/api/tasks?q={q}", "\uD83C\uDF89".repeat(201)).at("/errors/0/pointer"))
                .isEqualTo("/q");
        assertThat(alice.get("/api/tasks?q={q}", "x".repeat(201)).at("/errors/0/pointer"))
                .isEqualTo("/q");
        assertThat(alice.get("/api/tasks?q={q}", "a\0b").at("/errors/0/pointer"))
                .isEqualTo("/q");
        assertThat(alice.get("/api/tasks?label={q}", "a\0b").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "dueAt", "priority", "position"})
    void a_forged_cursor_is_refused_or_finds_nothing_it_may_not(String sort) {
        for (int i = 0; i < 3; i++) {
            task("'title':'t'");
        }
        String query = "/api/tasks?limit=1&projectId=" + project + "&sort=" + sort;
        String cursor =
                new String(Base64.getUrlDecoder().decode(alice.get(query).at("/nextCursor")), StandardCharsets.UTF_8);

        for (String key : List.of(
                "null", "\"' or 1=1\"", "\"+1000000000-12-31T23:59:59Z\"", "\"a\\u0000\"", "99999999999", "{}")) {
            String forged = cursor.replaceFirst("\"k\":(null|\"[^\"]*\")", "\"k\":" + key.replace("\\", "\\\\"));
            String sent =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

            Caller.Reply reply = alice.get(query + "&cursor={c}", sent);

            assertThat(reply.status()).as(forged + " → " + reply.text()).isIn(200, 400);
        }
    }

    @Test
    void a_cursor_belongs_to_its_list() {
        for (int i = 0; i < 3; i++) {
            task("'title':'t'");
        }
        String cursor = alice.get("/api/tasks?limit=1&projectId=" + project).at("/nextCursor");

        assertThat(alice.get("/api/tasks?limit=1&cursor={c}", cursor).status()).isEqualTo(400);
        assertThat(people.regular("bob")
                        .get("/api/tasks?limit=1&projectId=" + project + "&cursor={c}", cursor)
                        .status())
                .isEqualTo(400);
    }
}
