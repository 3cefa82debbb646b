package io.taskflow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MessagingSettingsTest {

    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final Duration FOR_THE_ATTEMPTS = Duration.ofSeconds(3);

    /** So a test that runs beside others need not time it. */
    @Test
    void retries_wait_so_long_that_a_poisoned_message_can_be_listed_within_the_promised_time() {
        List<Duration> delays = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("taskflow.messaging", MessagingSettings.class)
                .retryDelays();

        assertThat(delays.stream().reduce(FOR_THE_ATTEMPTS, Duration::plus)).isLessThan(PROMISED);
    }
}
