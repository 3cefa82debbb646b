package io.taskflow.task.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.search.SearchTerms.Term;
import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TaskServiceTest
class CommonWordsTest {
    private static final int TASKS = 400;
    private static final String MINE = "select project_id from project_member where user_id = :reader";

    private final People people;
    private final SearchQueries queries;
    private final JdbcClient jdbc;

    @Autowired
    CommonWordsTest(People people, SearchQueries queries, JdbcClient jdbc) {
        this.people = people;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    @Test
    void a_word_that_many_texts_have_is_known_to_who_sees_them_and_to_nobody_else() {
        Caller alice = people.regular("alice");
        Caller bob = people.regular("bob");
        bob.task(bob.project(), "Unheard");
        UUID project = alice.project();
        String operations = IntStream.range(0, TASKS)
                .mapToObj("{\"op\":\"create\",\"task\":{\"projectId\":\"%s\",\"title\":\"Unheard number %%d\"}}"
                        .formatted(project)::formatted)
                .collect(Collectors.joining(","));
        assertThat(alice.post("/api/tasks/bulk", "{\"operations\":[" + operations + "]}")
                        .status())
                .isEqualTo(200);
        jdbc.sql("analyze search_text, task").update();
        CommonWords common = new CommonWords(jdbc, Clock.systemUTC());
        List<Term> terms = queries.of("unheard zyxwvut").wanted();

        assertThat(common.mayBeRare(terms, 20, MINE, Map.of("reader", alice.id())))
                .containsExactly(1);
        assertThat(common.mayBeRare(queries.of("unhea").wanted(), 20, MINE, Map.of("reader", alice.id())))
                .isEmpty();
        assertThat(common.mayBeRare(terms, TASKS, MINE, Map.of("reader", alice.id())))
                .containsExactly(0, 1);
        assertThat(common.mayBeRare(terms, 20, MINE, Map.of("reader", bob.id())))
                .containsExactly(0, 1);
        assertThat(common.mayBeRare(queries.of("\"unheard number\"").wanted(), 20, MINE, Map.of("reader", alice.id())))
                .as("of phrases nothing is known")
                .containsExactly(0);
    }
}
