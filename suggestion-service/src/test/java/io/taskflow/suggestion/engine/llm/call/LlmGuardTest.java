package io.taskflow.suggestion.engine.llm.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskflow.suggestion.engine.SuggesterFailedException;
import io.taskflow.suggestion.engine.SuggesterFailedException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LlmGuardTest {

    private final LlmGuard guard = new LlmGuard(Duration.ofMinutes(1), 1, Clock.systemUTC());

    @Test
    void whoComesWhileAllPlacesAreTakenIsNotKeptWaiting() throws InterruptedException {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> guard.call(() -> {
            inside.countDown();
            leave.await();
            return "first";
        }));
        inside.await();

        assertThatExceptionOfType(SuggesterFailedException.class)
                .isThrownBy(() -> guard.call(() -> "second"))
                .extracting(SuggesterFailedException::reason)
                .isEqualTo(Reason.OVERLOADED);

        leave.countDown();
        assertThat(first.join()).isEqualTo("first");
        assertThat(guard.<String>call(() -> "third")).isEqualTo("third");
    }
}
