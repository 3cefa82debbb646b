package io.taskflow.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskflow.local.http.JsonApi;
import org.junit.jupiter.api.Test;

/** What happens anyway is not the operations' doing. */
class CountsTest {

    private static final Counts BEFORE = new Counts(1000, 500, 0);

    @Test
    void whatHappensAnywayIsTakenOff() {
        Counts after = new Counts(1000 + 350, 500 + 620, 10_000_000_000L);

        assertThat(after.perOperation(BEFORE, new Counts.Rates(5, 2), 100)).isEqualTo(new Counts.Rates(3, 6));
    }

    @Test
    void ratesAreOfASecond() {
        assertThat(new Counts(1020, 510, 5_000_000_000L).since(BEFORE)).isEqualTo(new Counts.Rates(4, 2));
    }

    @Test
    void messagesAreCountedInEachQueueTheyGoTo() {
        String queues = """
                [{"name": "a", "message_stats": {"publish": 7, "ack": 7}},
                 {"name": "a stream", "type": "stream", "message_stats": {"publish": 8}}, {"name": "unused"}]""";

        assertThat(Counters.published(
                        JsonApi.JSON.readTree(queues).valueStream().toList()))
                .isEqualTo(15);
    }
}
