package io.taskflow.suggestion.foreground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(60)
class ForegroundTest {

    private static final Duration FOREVER = Duration.ofHours(1);

    private final CountDownLatch answer = new CountDownLatch(1);

    @AfterEach
    void answered() {
        answer.countDown();
    }

    @Test
    void a_text_waits_until_nobody_waits_for_an_answer() {
        var foreground = new Foreground(FOREVER, FOREVER, Duration.ZERO);
        Thread request = ask(foreground, "/api/suggestions/priority");
        Thread background = Thread.ofPlatform().start(foreground::letPass);
        await().until(() -> background.getState() == Thread.State.TIMED_WAITING);

        answer.countDown();

        await().until(() -> !background.isAlive() && !request.isAlive());
    }

    @Test
    void a_batch_waits_a_little_longer_for_the_next_question() {
        var foreground = new Foreground(FOREVER, FOREVER, FOREVER);
        answer.countDown();
        Thread request = ask(foreground, "/api/suggestions/priority");
        await().until(() -> !request.isAlive());
        Thread batch = Thread.ofPlatform().start(foreground::awaitPause);
        await().until(() -> batch.getState() == Thread.State.TIMED_WAITING);

        foreground.letPass();
        batch.interrupt();

        await().until(() -> !batch.isAlive());
    }

    @Test
    void however_many_ask_background_work_goes_on() {
        var foreground = new Foreground(Duration.ofMillis(1), Duration.ofMillis(1), FOREVER);
        Thread request = ask(foreground, "/api/suggestions/priority");

        foreground.letPass();
        foreground.awaitPause();

        assertThat(request.isAlive()).isTrue();
    }

    @Test
    void nobody_waits_for_what_is_no_suggestion() {
        var foreground = new Foreground(FOREVER, FOREVER, Duration.ZERO);
        Thread request = ask(foreground, "/actuator/health");

        foreground.letPass();

        assertThat(request.isAlive()).isTrue();
    }

    /** A request that is worked on until the answer is there. */
    private Thread ask(Foreground foreground, String path) {
        var begun = new CountDownLatch(1);
        Thread request = Thread.ofPlatform().start(() -> {
            try {
                foreground.doFilter(
                        new MockHttpServletRequest("POST", path), new MockHttpServletResponse(), (asked, answered) -> {
                            begun.countDown();
                            awaitCount(answer);
                        });
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        awaitCount(begun);
        return request;
    }

    private static void awaitCount(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
