package io.taskflow.task.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.service.page.Cursor;
import io.taskflow.task.list.Filters.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists over 200 projects: what they answer is what a plain query would, and what they cost does not grow with the tasks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyProjectsTest {
    private static final int FEW = 50;
    private static final int MANY = Integer.getInteger("taskflow.tasks-per-project", 300);
    private static final int PAGE = 51;

    private final ManyTasks few = ManyTasks.of(FEW);
    private final ManyTasks many = ManyTasks.of(MANY);

    @AfterAll
    void close() {
        few.close();
        many.close();
    }

    static Stream<String> sorts() {
        return Stream.of("createdAt", "updatedAt", "dueAt", "priority", "position")
                .flatMap(sort -> Stream.of(sort, "-" + sort));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void every_page_is_what_a_plain_query_finds(String sort) {
        TaskOrder order = TaskOrder.parse(sort);
        Filters.all().forEach((name, sample) -> {
            assertThat(pages(few, sample.filter(), order, 4))
                    .as(name)
                    .isEqualTo(plainly(few, sample, order, "true", 4));
            assertThat(pages(many, sample.filter(), order, 2))
                    .as(name)
                    .isEqualTo(plainly(many, sample, order, "true", 2));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-createdAt", "updatedAt", "-dueAt", "priority"})
    void and_so_it_is_in_one_project_to_the_last_page(String sort) {
        UUID project = UUID.fromString("00000000-0000-7000-8000-000000000003");
        TaskOrder order = TaskOrder.parse(sort);
        Filters.all()
                .forEach((name, sample) -> assertThat(pages(many, sample.in(project), order, 50))
                        .as(name)
                        .isEqualTo(plainly(many, sample, order, "project_id = '" + project + "'", 50)));
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void a_page_costs_no_more_than_twice_as_much_where_there_are_many_times_as_many_tasks(String sort) {
        TaskOrder order = TaskOrder.parse(sort);
        Filters.all().forEach((name, sample) -> {
            long little = blocks(few, sample.filter(), order);
            long much = blocks(many, sample.filter(), order);
            assertThat(much).as(name + ", instead of " + little).isLessThanOrEqualTo(2 * little + 1_000);
        });
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void nobody_reads_a_table_of_tasks_or_their_texts_from_end_to_end_for_a_few_projects(String sort) {
        TaskOrder order = TaskOrder.parse(sort);
        View view = new View(true, false);
        Filters.all().forEach((name, sample) -> {
            List<String> scanned = many.scannedBy(
                    () -> many.search().find(ManyTasks.VISITOR, sample.filter(), order, Optional.empty(), PAGE, view));
            assertThat(scanned).as(name).doesNotContain("task", "task_updated", "search_text");
        });
    }

    private static long blocks(ManyTasks tasks, TaskFilter filter, TaskOrder order) {
        TaskSearch search = tasks.search();
        return tasks.blocksOf(
                () -> search.find(ManyTasks.READER, filter, order, Optional.empty(), PAGE, new View(true, false)));
    }

    private static List<UUID> pages(ManyTasks tasks, TaskFilter filter, TaskOrder order, int most) {
        List<UUID> ids = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        for (int page = 0; page < most; page++) {
            List<TaskCard> found =
                    tasks.search().find(ManyTasks.READER, filter, order, after, PAGE, new View(false, false));
            found.forEach(card -> ids.add(card.task().id()));
            if (found.size() < PAGE) {
                break;
            }
            after = Optional.of(order.sort().cursorAt(found.getLast().task()));
        }
        return ids;
    }

    private static List<UUID> plainly(ManyTasks tasks, Sample sample, TaskOrder order, String where, int pages) {
        String direction = order.reversed() ? " desc" : "";
        return tasks.jdbc()
                .sql(
                        "select id from task where project_id in (select project_id from project_member where user_id = :reader) and "
                                + where + " and " + sample.sql() + " order by "
                                + order.sort().column() + direction
                                + " nulls last, id" + direction + " limit " + pages * PAGE)
                .param("reader", ManyTasks.READER)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
