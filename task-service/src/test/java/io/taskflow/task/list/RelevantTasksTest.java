package io.taskflow.task.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.page.Cursor;
import io.taskflow.task.list.RelevantTasks.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are looked for among eight thousand tasks of two hundred projects by indexes, and nothing is lost on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevantTasksTest {
    private static final int PAGE = 51;

    private final ManyTasks tasks = ManyTasks.of(40);

    @AfterAll
    void close() {
        tasks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unusual",
                "unusu",
                "unusaul",
                "unusual report",
                "murmured",
                "\"garden unusual\"",
                "nowhere",
                "東京"
            })
    void no_table_of_texts_or_tasks_is_read_from_end_to_end(String q) {
        TaskFilter everywhere = new Filters.Sample("q=" + q, "").filter();
        TaskFilter inOne = new Filters.Sample("q=" + q, "").in(project(3));

        for (TaskFilter filter : List.of(everywhere, inOne)) {
            assertThat(tasks.scannedBy(() -> first(filter))).doesNotContain("task", "search_text");
            assertThat(tasks.scannedBy(() -> tasks.search()
                            .find(
                                    ManyTasks.READER,
                                    filter,
                                    TaskOrder.parse("dueAt"),
                                    Optional.empty(),
                                    PAGE,
                                    new View(false, false))))
                    .doesNotContain("task", "search_text");
        }
    }

    @Test
    void which_this_test_would_see() {
        assertThat(tasks.scannedBy(() -> tasks.counting()
                        .sql("select id from task where title like '%x%'")
                        .query()
                        .listOfRows()))
                .contains("task");
    }

    @Test
    void one_project_costs_less_than_all() {
        long all = tasks.blocksOf(() -> first(new Filters.Sample("q=unusual", "").filter()));
        long one = tasks.blocksOf(() -> first(new Filters.Sample("q=report", "").in(project(3))));

        assertThat(one).isLessThan(500);
        assertThat(all).isLessThan(5_000);
    }

    @Test
    void pages_of_what_everybody_fits_are_all_of_it() {
        TaskFilter filter = new Filters.Sample("q=report&priority=HIGH", "").in(project(7));
        List<UUID> seen = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            List<Ranked> page = tasks.relevant().find(ManyTasks.READER, filter, after, 7, new View(false, false));
            page.forEach(one -> seen.add(one.card().task().id()));
            after = page.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page.getLast().cursor());
        } while (after.isPresent());

        assertThat(seen)
                .isEqualTo(tasks.jdbc()
                        .sql("select id from task where project_id = ? and priority = 3 order by id desc")
                        .param(project(7))
                        .query(UUID.class)
                        .list());
        assertThat(seen).hasSizeGreaterThan(7);
    }

    @Test
    void what_has_words_that_most_tasks_have_is_sorted_by_its_age() {
        TaskFilter filter = new Filters.Sample("q=report", "").filter();
        List<Ranked> page = first(filter);
        List<Ranked> next = tasks.relevant()
                .find(ManyTasks.READER, filter, Optional.of(page.getLast().cursor()), PAGE, new View(false, false));

        assertThat(Stream.concat(page.stream(), next.stream())
                        .map(one -> one.card().task().id()))
                .isEqualTo(tasks.jdbc()
                        .sql("select id from task order by created_at desc, id desc limit 2 * " + PAGE)
                        .query(UUID.class)
                        .list());
    }

    @Test
    void beside_a_rarer_word_they_count() {
        assertThat(first(new Filters.Sample("q=report unusual", "").filter()))
                .hasSameSizeAs(first(new Filters.Sample("q=unusual", "").filter()))
                .isNotEmpty();
        assertThat(first(new Filters.Sample("q=report nowhere", "").filter())).isEmpty();
    }

    @Test
    void open_tasks_are_walked_past_those_that_are_done() {
        TaskFilter open = new Filters.Sample("status=OPEN,IN_PROGRESS", "").filter();

        assertThat(tasks.plansOf(() -> tasks.search()
                                .find(
                                        ManyTasks.READER,
                                        open,
                                        TaskOrder.parse("dueAt"),
                                        Optional.empty(),
                                        PAGE,
                                        new View(false, false)))
                        .toString())
                .contains("task_open_by_due_date");
    }

    private List<Ranked> first(TaskFilter filter) {
        return tasks.relevant().find(ManyTasks.READER, filter, Optional.empty(), PAGE, new View(false, false));
    }

    private static UUID project(int number) {
        return UUID.fromString("00000000-0000-7000-8000-00000000000" + number);
    }
}
