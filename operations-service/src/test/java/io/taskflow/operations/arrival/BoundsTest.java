package io.taskflow.operations.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.operations.support.Bus;
import io.taskflow.operations.support.OpenDesk;
import io.taskflow.operations.support.OperationsTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept at most, and for how long. */
@OperationsTest
class BoundsTest {

    private static final String COMMANDS = "task-service.commands";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deaths deaths;

    @RegisterExtension
    final OpenDesk desk = new OpenDesk();

    private final String queue = desk.queue();
    private final Bus bus = desk.bus();

    @AfterEach
    void clear() {
        jdbc.sql("DELETE FROM dead_letter").update();
    }

    @Test
    void ofMoreThanAQueueMayHaveOpenTheNewestAreKept() throws Exception {
        have(queue, 10_000, 1);
        String oldest = oldestOf(queue);
        assertThat(desk.admin().get(OpenDesk.LIST + "/" + oldest).status()).isEqualTo(200);

        bus.die(queue, "last", "x", "{}");
        awaitLast(queue);

        assertThat(desk.admin().get(OpenDesk.LIST + "/" + oldest).status()).isEqualTo(404);
        assertThat(desk.open().path("count").asInt()).isEqualTo(10_000);
        assertThat(desk.open().path("truncated").asBoolean()).isTrue();
        jdbc.sql(
                        "UPDATE dead_letter SET state = 'DISCARDED', resolved_at = now(), resolved_by = 'x' WHERE message_id = 'last'")
                .update();
        assertThat(desk.open().path("truncated").asBoolean()).isFalse();
    }

    @Test
    void refusedCommandsOfStrangersPushNoOthersLetterOut() throws Exception {
        have(queue, 3, 1);
        have(COMMANDS, 1_000, 1);

        bus.die(COMMANDS, "last", "x", "{}");
        awaitLast(COMMANDS);

        assertThat(count(COMMANDS)).isEqualTo(1_000);
        assertThat(count(queue)).isEqualTo(3);
    }

    @Test
    void strangersHaveSoManyBytes() throws Exception {
        have(COMMANDS, 40, 1 << 20);

        bus.die(COMMANDS, "last", "x", "{}");
        awaitLast(COMMANDS);

        assertThat(count(COMMANDS)).isEqualTo(32);
    }

    @Test
    void whatIsDecidedIsForgottenAfterThirtyDaysAndWhatIsOpenNever() {
        have(queue, 3, 1);
        jdbc.sql(
                        "UPDATE dead_letter SET state = 'REPLAYED', resolved_at = now(), resolved_by = 'x' WHERE place = (SELECT max(place) FROM dead_letter)")
                .update();

        forgetAfter(Duration.ofDays(29));
        assertThat(count(queue)).isEqualTo(3);
        forgetAfter(Duration.ofDays(31));

        assertThat(count(queue)).isEqualTo(2);
    }

    private void forgetAfter(Duration time) {
        var later = Clock.offset(Clock.system(ZoneOffset.UTC), time);
        new Retention(deaths, later).forget();
    }

    private void have(String where, int letters, int size) {
        jdbc.sql("""
                INSERT INTO dead_letter (id, queue, reason, attempts, last_failure, headers, body, size)
                SELECT gen_random_uuid(), :queue, 'x', 1, now(), '{}', '', :size FROM generate_series(1, :letters)""")
                .param("queue", where)
                .param("letters", letters)
                .param("size", size)
                .update();
    }

    private void awaitLast(String where) {
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql("SELECT count(*) FROM dead_letter WHERE queue = :queue AND message_id = 'last'")
                                .param("queue", where)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private int count(String where) {
        return jdbc.sql("SELECT count(*) FROM dead_letter WHERE queue = :queue")
                .param("queue", where)
                .query(Integer.class)
                .single();
    }

    private String oldestOf(String where) {
        return jdbc.sql(
                        "SELECT replace(id::text, '-', '') FROM dead_letter WHERE queue = :queue ORDER BY place LIMIT 1")
                .param("queue", where)
                .query(String.class)
                .single();
    }
}
