package io.taskflow.task.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.task.testing.Caller;
import io.taskflow.task.testing.Caller.Reply;
import io.taskflow.task.testing.People;
import io.taskflow.task.testing.TaskServiceTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is open, overdue and done, in numbers. */
@TaskServiceTest
class TaskStatisticsTest {
    private final People people;
    private final JdbcClient jdbc;
    private Caller alice;
    private UUID project = new UUID(0, 0);

    @Autowired
    TaskStatisticsTest(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
        this.alice = people.nobody();
    }

    @BeforeEach
    void someoneWithAProject() {
        alice = people.regular("alice");
        project = alice.project();
    }

    @Test
    void count_what_is_open_by_status_priority_and_assignee() {
        UUID urgent = alice.task(project, "urgent and mine");
        patch(urgent, "{\"priority\":\"URGENT\",\"assigneeId\":\"" + alice.id() + "\",\"status\":\"IN_PROGRESS\"}");
        UUID late = alice.task(project, "late");
        patch(late, "{\"dueAt\":\"2026-01-01T00:00:00Z\"}");
        UUID cancelled = alice.task(project, "cancelled");
        patch(cancelled, "{\"status\":\"CANCELLED\"}");
        UUID deleted = alice.task(project, "deleted");
        assertThat(alice.delete("/api/tasks/" + deleted).status()).isEqualTo(204);

        JsonNode counted = statistics("");

        assertThat(counted.at("/open").asLong()).isEqualTo(2);
        assertThat(counted.at("/overdue").asLong()).isEqualTo(1);
        assertThat(counted.at("/byStatus").toString())
                .isEqualTo("[{\"status\":\"OPEN\",\"tasks\":1},{\"status\":\"IN_PROGRESS\",\"tasks\":1}]");
        assertThat(counted.at("/byPriority").toString())
                .startsWith("[{\"priority\":\"URGENT\",\"tasks\":1},{\"priority\":\"HIGH\",\"tasks\":0}")
                .endsWith("{\"priority\":null,\"tasks\":1}]");
        assertThat(counted.at("/byAssignee").toString())
                .contains("{\"assigneeId\":\"" + alice.id() + "\",\"tasks\":1}", "{\"assigneeId\":null,\"tasks\":1}");
    }

    @Test
    void count_what_was_done_in_each_week_and_how_long_it_took() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        done(1, monday.minusWeeks(2));
        done(3, monday.minusWeeks(2).plusDays(6));
        done(9, monday);
        done(1, monday.minusWeeks(3));

        JsonNode counted = statistics("&weeks=3");

        assertThat(counted.at("/weeks").toString())
                .isEqualTo(
                        "[{\"monday\":\"%s\",\"completed\":2},{\"monday\":\"%s\",\"completed\":0},{\"monday\":\"%s\",\"completed\":1}]"
                                .formatted(monday.minusWeeks(2), monday.minusWeeks(1), monday));
        assertThat(counted.at("/leadTime/median").asLong()).isEqualTo(3 * 86_400);
        assertThat(counted.at("/leadTime/ninetieth").asLong()).isEqualTo(9 * 86_400);
    }

    @Test
    void of_nothing_are_zero() {
        JsonNode counted = statistics("&weeks=1");

        assertThat(counted.at("/open").asLong()).isZero();
        assertThat(counted.at("/weeks/0/completed").asLong()).isZero();
        assertThat(counted.at("/leadTime").isNull()).isTrue();
    }

    @Test
    void leave_out_what_others_may_see_and_what_is_archived() {
        Caller bob = people.regular("bob");
        alice.task(project, "mine");

        assertThat(bob.get("/api/tasks/statistics?projectId=" + project).at("/open"))
                .isEqualTo("0");
        assertThat(alice.patch("/api/projects/" + project, "{\"archived\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(statistics("").at("/open").asLong()).isZero();
    }

    @Test
    void are_of_one_to_53_weeks() {
        for (String weeks : new String[] {"0", "54", "x", "99999999999"}) {
            assertThat(alice.get("/api/tasks/statistics?weeks=" + weeks).status())
                    .as(weeks)
                    .isEqualTo(400);
        }
    }

    private JsonNode statistics(String query) {
        Reply reply = alice.get("/api/tasks/statistics?projectId=" + project + query);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private void patch(UUID task, String patch) {
        Reply reply = alice.patch("/api/tasks/" + task, patch);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** A task that was completed at the end of the day, so many days after it was made. */
    private void done(int days, LocalDate day) {
        UUID task = alice.task(project, "done");
        jdbc.sql("""
                update task set status = 'DONE', completed_at = :day + interval '23 hours',
                  created_at = :day + interval '23 hours' - :days * interval '1 day' where id = :task""")
                .param("day", day.atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("days", days)
                .param("task", task)
                .update();
    }
}
