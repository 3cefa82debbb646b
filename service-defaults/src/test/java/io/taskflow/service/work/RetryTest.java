package io.taskflow.service.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    private final Retry retry = new Retry(5, Duration.ofSeconds(10), Duration.ofSeconds(60));

    @Test
    void theWaitingDoublesUpToItsBound() {
        assertThat(retry.after(1)).contains(Duration.ofSeconds(10));
        assertThat(retry.after(2)).contains(Duration.ofSeconds(20));
        assertThat(retry.after(4)).contains(Duration.ofSeconds(60));
    }

    @Test
    void afterTheLastAttemptThereIsNone() {
        assertThat(retry.after(5)).isEmpty();
        assertThat(retry.after(6)).isEmpty();
    }
}
