package io.taskflow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taskflow.chaos.perftest.PerfTestRun;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A baseline that loses messages, or says a rate where there is none, measures nothing. */
class BaselineTest {

    private static final byte[] BODY = "{\"some\": \"body\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void everyMessageOfItsRateIsInTheQueue() throws Exception {
        try (var queue = new BareClient()) {
            double rate = Baseline.of(BODY).rate(2000);

            assertThat(rate).isPositive();
            // A queue that is too busy to be counted says that it is empty.
            await().untilAsserted(() -> assertThat(queue.waiting()).isEqualTo(2000));
        }
    }

    @Test
    void itSaysWhatPerfTestSaysWhereThereIsNoBroker() {
        var nowhere = new PerfTestRun("amqp://nobody:nothing@127.0.0.1:1/none", "e", "k", "q", "x");

        assertThatThrownBy(() -> nowhere.rate(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PerfTest");
    }
}
