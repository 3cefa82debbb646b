package io.taskflow.task.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is found by words, and in which order. */
@TaskServiceTest
class SearchingTasksTest {
    private final People people;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    SearchingTasksTest(People people) {
        this.people = people;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    private UUID task(String title, String description) {
        ObjectNode task = JsonMapper.shared().createObjectNode();
        task.put("projectId", project.toString()).put("title", title).put("description", description);
        Reply reply = alice.post("/api/tasks", task.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.id();
    }

    private UUID comment(UUID task, String text) {
        ObjectNode comment = JsonMapper.shared().createObjectNode().put("text", text);
        Reply reply = alice.post("/api/tasks/" + task + "/comments", comment.toString());
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply.id();
    }

    private List<String> found(String q) {
        return titles(alice.get("/api/tasks?projectId=" + project + "&sort=relevance&q={q}", q));
    }

    private static List<String> titles(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        List<String> titles = new ArrayList<>();
        reply.json().at("/items").forEach(item -> titles.add(item.at("/title").asString()));
        return titles;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // beginnings of words
                "Repair the garden fence | gard",
                "Repair the garden fence | f rep",
                "Deploy release42 | release4",
                // case, also where it takes two letters or has two forms
                "Grüße an die STRASSE | straße",
                "Straße sperren | STRASSE",
                "ΟΔΟΣ | οδος",
                "İstanbul | istanbul",
                // accents and normal forms
                "Café con leche | cafe",
                "Cafe con leche | café",
                "Cafe\u0301 con leche | café",
                "Smørrebrød | smorrebrod",
                "Ёлка | елка",
                "ﬁnal ｆｕｌｌ | final full",
                "שָׁלוֹם | שלום",
                // inside of words of scripts without spaces
                "東京都の天気を調べる | 京都",
                "東京都の天気を調べる | 天気",
                "東京都の天気を調べる | 調",
                "修复登录页面的错误 | 登录页面",
                "로그인페이지를 고치기 | 페이지",
                "ガギグ | ｷﾞｸﾞ",
                "iPhone15を買う | iphone 買う",
                // pictures
                "Lobster 🦞 for dinner | 🦞",
                "Lobster 🦞 for dinner | dinner 🦞",
                "🦞🦞🦞 | 🦞🦞",
                "The 👩‍👩‍👧's flat | 👩‍👩‍👧",
                "Fix 🐛login | login",
                "Fix 🐛login | 🐛",
                "⚠️ Certificate expires | ⚠️",
                // a typo
                "Quarterly report | reprot",
                "Quarterly report | repport",
                "Quarterly report | repot",
                "Quarterly report | rebort",
                "Open the house | huose",
                "Привет | пирвет",
                "Geschäftsbericht | geschaftsbericth",
                // signs between words
                "Don't panic | don't",
                "C++ and C# | c++",
                "a.b-c_d/e | b-c"
            })
    void a_task_is_found(String title, String q) {
        task(title, "");
        task("Something else", "entirely");

        assertThat(found(q)).containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Repair the garden fence | rden",
                "Repair the garden fence | ence",
                "Repair the garden fence | garden gate",
                "Four more | fuor",
                "Version 10042 | 10043",
                "東京の都 | 京都",
                "Lobster 🦞 for dinner | 🦀",
                "Quarterly report | rapaot",
                "Quarterly report | \"report quarterly\"",
                "Quarterly report | quarterly -report",
                "Quarterly report | !!!"
            })
    void a_task_is_not_found(String title, String q) {
        task(title, "");

        assertThat(found(q)).isEmpty();
    }

    @Test
    void each_word_may_be_in_another_text_of_the_task() {
        UUID task = task("Login fails", "Only on **Mondays**");
        comment(task, "The token has expired");
        comment(task, "A clock is slow");
        task("Login works", "on Tuesdays");

        assertThat(found("login monday token clock")).containsExactly("Login fails");
        assertThat(found("login tuesday token")).isEmpty();
        assertThat(found("login -token")).containsExactly("Login works");
        assertThat(found("token or tuesdays login")).containsExactlyInAnyOrder("Login fails", "Login works");
        assertThat(found("\"token has\"")).containsExactly("Login fails");
    }

    @Test
    void what_was_changed_is_found_as_it_is_now() {
        UUID task = task("Before", "first");
        UUID comment = comment(task, "alpha");
        assertThat(found("alpha first before")).hasSize(1);

        alice.patch("/api/tasks/" + task, "{\"title\":\"After\",\"description\":null}");
        alice.patch("/api/tasks/" + task + "/comments/" + comment, "{\"text\":\"omega\"}");
        assertThat(found("after omega")).containsExactly("After");
        assertThat(found("before")).isEmpty();
        assertThat(found("first")).isEmpty();
        assertThat(found("alpha")).isEmpty();

        alice.delete("/api/tasks/" + task + "/comments/" + comment);
        assertThat(found("omega")).isEmpty();
        assertThat(found("after")).hasSize(1);
    }

    @Test
    void what_was_deleted_is_not_found_until_it_is_restored() {
        UUID task = task("Gone", "");
        comment(task, "murmur");
        alice.delete("/api/tasks/" + task);
        assertThat(found("gone")).isEmpty();
        assertThat(found("murmur")).isEmpty();

        alice.post("/api/tasks/" + task + "/restore", null);

        assertThat(found("gone murmur")).containsExactly("Gone");
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        UUID task = task("Confidential matter", "");
        comment(task, "murmur");
        Caller bob = people.regular("bob");

        for (String q : List.of("confidential", "murmur", "confidentail")) {
            assertThat(titles(bob.get("/api/tasks?q={q}", q))).isEmpty();
            assertThat(titles(bob.get("/api/tasks?sort=relevance&q={q}", q))).isEmpty();
            assertThat(titles(bob.get("/api/tasks?sort=relevance&projectId=" + project + "&q={q}", q)))
                    .isEmpty();
        }
        Awaitility.await().until(() -> alice.invite(project, bob, "VIEWER").status() == 200);
        assertThat(titles(bob.get("/api/tasks?sort=relevance&q=confidential&projectId=" + project)))
                .hasSize(1);
    }

    @Test
    void what_fits_best_is_first() {
        comment(task("said", ""), "a fence");
        task("described", "a fence");
        task("Fencer", "");
        task("fence", "");
        task("A fenec", "");
        task("fence fence", "newer");

        assertThat(found("fence")).containsExactly("fence fence", "fence", "Fencer", "described", "said", "A fenec");
    }

    @Test
    void pages_lose_and_repeat_nothing_although_many_fit_equally() {
        for (int i = 0; i < 5; i++) {
            task("report " + i, "");
            task("other " + i, "report");
            comment(task("more " + i, "x"), "report");
        }
        List<String> all = found("report");
        assertThat(all).hasSize(15).doesNotHaveDuplicates();

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Reply page = alice.get(
                    "/api/tasks?limit=2&sort=relevance&q=report&projectId=" + project
                            + (cursor.isEmpty() ? "" : "&cursor={c}"),
                    cursor);
            assertThat(page.json().at("/items").size()).isLessThanOrEqualTo(2);
            seen.addAll(titles(page));
            cursor = page.at("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void words_narrow_what_other_filters_find_in_every_order() {
        UUID one = task("report one", "");
        task("report two", "");
        alice.patch("/api/tasks/" + one, "{\"priority\":\"HIGH\",\"labels\":[\"red\"]}");

        for (String sort : List.of("relevance", "-createdAt", "priority", "updatedAt", "position", "dueAt")) {
            String list = "/api/tasks?view=card&projectId=" + project + "&sort=" + sort;
            assertThat(titles(alice.get(list + "&q=repo&priority=HIGH&label=red")))
                    .containsExactly("report one");
            assertThat(titles(alice.get(list + "&q=report"))).hasSize(2);
            assertThat(titles(alice.get(list + "&q=nothing"))).isEmpty();
        }
        // Whoever names no order has the one they always had.
        assertThat(titles(alice.get("/api/tasks?q=report&projectId=" + project)))
                .containsExactly("report two", "report one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "\"",
                ":",
                "&",
                "|",
                "!",
                "(",
                ")",
                "*",
                "\\",
                "%",
                "_",
                "<->",
                "-",
                "--",
                "or",
                "or or",
                "or or or",
                "-or",
                "not",
                "''",
                "\"\"",
                "\"unclosed",
                "\"a\" \"",
                "a:*",
                "a & ! b",
                "a <-> b",
                "a<2>b",
                "(a",
                "a\\",
                "\\'",
                "'; drop table task; --",
                "%27",
                "a'b\"c",
                "-\"a b",
                "- a",
                "~a",
                "~",
                "😀",
                "👩‍👩‍👧",
                "\u200D",
                "\u0301",
                "ー",
                "a\u00ADb",
                "٣٤٥٦٧",
                "\uFEFF",
                "{}",
                "{a,b}",
                "$$",
                "$1",
                "?",
                "?a",
                ":reader",
                "ǅ",
                "ﷺ",
                " ",
                "\u3000",
                "\t\n"
            })
    void no_sign_is_wrong(String q) {
        task("'\":&|!()*\\%_<->", "a b c");

        assertThat(alice.get("/api/tasks?q={q}&projectId=" + project, q).status())
                .isEqualTo(200);
        assertThat(alice.get("/api/tasks?q={q}&sort=relevance&projectId=" + project, q)
                        .status())
                .isEqualTo(200);
        assertThat(alice.get("/api/tasks?q={q}&sort=relevance&projectId=" + project, q + " a " + q + "\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void long_texts_are_found_and_long_searches_refused() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 2_800; i++) {
            words.append(Integer.toString(50_000_000 + i * 7_919, 36).replaceAll("[0-9]", "q"))
                    .append(' ');
        }
        task("long", words + "zenith");
        task("endless", "x".repeat(20_000));
        task("wide", "東京".repeat(9_990) + "天気");

        // Each of these is six letters in its normal form: more than a tsvector holds, if each were kept.
        task("square", "㌖".repeat(20_000));
        task("sea", "🦞".repeat(20_000));

        assertThat(found("zenith")).containsExactly("long");
        assertThat(found("キロ")).containsExactly("square");
        assertThat(found("🦞".repeat(200))).containsExactly("sea");
        assertThat(found("x".repeat(200))).containsExactly("endless");
        assertThat(found("天気")).containsExactly("wide");
        assertThat(found("a ".repeat(100))).isEmpty();
        String many =
                IntStream.range(0, 25).mapToObj(i -> "w" + (char) ('a' + i)).collect(Collectors.joining(" "));
        assertThat(alice.get("/api/tasks?q={q}", many).at("/errors/0/pointer")).isEqualTo("/q");
        assertThat(alice.get("/api/tasks?sort=relevance&q={q}", "x".repeat(5_000))
                        .at("/errors/0/pointer"))
                .isEqualTo("/q");
    }

    @Test
    void relevance_is_that_of_words_and_has_one_direction() {
        assertThat(alice.get("/api/tasks?sort=relevance").at("/errors/0/pointer"))
                .isEqualTo("/sort");
        assertThat(alice.get("/api/tasks?q=a&sort=-relevance").at("/errors/0/pointer"))
                .isEqualTo("/sort");
        assertThat(found("-nothing")).isEmpty();
    }
}
